package media.waybill.naming.shapes;

import java.util.Locale;
import java.util.Optional;

/** EIDR and ISAN, whose last character proves the others by ISO 7064 Mod 37,36. */
public final class CheckedIds {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private CheckedIds() {}

    /** The canonical form of an id however it is punctuated, or empty where the check character disagrees. */
    public static Optional<String> eidr(String written) {
        String plain = bare(written);
        if (plain.startsWith("105240") && plain.length() == 27) {
            plain = plain.substring(6);
        }
        if (plain.length() != 21 || checkCharacter(plain.substring(0, 20)) != plain.charAt(20)) {
            return Optional.empty();
        }
        return Optional.of("10.5240/" + plain.substring(0, 4) + '-' + plain.substring(4, 8) + '-'
                + plain.substring(8, 12) + '-' + plain.substring(12, 16) + '-' + plain.substring(16, 20) + '-'
                + plain.charAt(20));
    }

    /** Root and episode, 16 digits and a check character; with a version, 8 more and a check over all of them. */
    static Optional<String> isan(String written) {
        String plain = bare(written);
        plain = plain.startsWith("ISAN") ? plain.substring(4) : plain;
        if (plain.length() != 17 && plain.length() != 26) {
            return Optional.empty();
        }
        String root = plain.substring(0, 16);
        String version = plain.length() == 26 ? plain.substring(17, 25) : "";
        boolean proved = checkCharacter(root) == plain.charAt(16)
                && (version.isEmpty() || checkCharacter(root + version) == plain.charAt(25));
        if (!proved) {
            return Optional.empty();
        }
        String dashed = "ISAN " + root.substring(0, 4) + '-' + root.substring(4, 8) + '-' + root.substring(8, 12) + '-'
                + root.substring(12) + '-' + plain.charAt(16);
        return Optional.of(
                version.isEmpty()
                        ? dashed
                        : dashed + '-' + version.substring(0, 4) + '-' + version.substring(4) + '-' + plain.charAt(25));
    }

    private static String bare(String written) {
        return written.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    static char checkCharacter(String digits) {
        int carry = 36;
        for (int i = 0; i < digits.length(); i++) {
            int value = ALPHABET.indexOf(digits.charAt(i));
            if (value < 0) {
                return '?';
            }
            carry += value;
            carry = carry % 36 == 0 ? 36 : carry % 36;
            carry = carry * 2 % 37;
        }
        return ALPHABET.charAt((37 - carry) % 36);
    }
}

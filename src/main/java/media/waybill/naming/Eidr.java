package media.waybill.naming;

import java.util.Locale;
import java.util.Optional;

/** EIDR content ids: twenty hex digits and a check character by ISO 7064 Mod 37,36. */
final class Eidr {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Eidr() {}

    /** The canonical form of an id however it is punctuated, or empty where the check character disagrees. */
    static Optional<String> canonical(String written) {
        String plain = written.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
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

package media.waybill.orders;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** EIDR content identifiers: 10.5240/ and twenty hex digits with a check character (ISO 7064 Mod 37,36). */
final class Eidr {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Eidr() {}

    /** The id as the registry writes it, or null when it is none. */
    static @Nullable String canonical(String said) {
        var upper = said.strip().toUpperCase(Locale.ROOT);
        if (!upper.matches("10\\.5240/[0-9A-F]{4}(-[0-9A-F]{4}){4}-[0-9A-Z]")) {
            return null;
        }
        var digits = upper.substring("10.5240/".length()).replace("-", "");
        return check(digits.substring(0, 20)) == digits.charAt(20) ? upper : null;
    }

    private static char check(String digits) {
        int sum = 36;
        for (char digit : digits.toCharArray()) {
            sum = (sum + ALPHABET.indexOf(digit)) % 36;
            sum = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - sum) % 36);
    }
}

package media.waybill.matching.earlier;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Orders what names say of their revision: {@code v3} is later than {@code v2}, {@code R2} later than a name without. */
final class Revisions {

    private static final Pattern COUNTED = Pattern.compile("(?:v|r|rev)?[ ._-]?(\\d{1,4}(?:\\.\\d)?)(?:\\D.*)?");

    private Revisions() {}

    /**
     * Whether a file that comes now is older than one that is there. A name that says nothing is the first of its
     * kind; words such as "final" say nothing that could be compared, and neither do v and R with each other.
     */
    static boolean isOlder(@Nullable String now, @Nullable String there) {
        OptionalDouble said = number(there);
        if (said.isEmpty() || now != null && number(now).isEmpty() || now != null && letter(now) != letter(there)) {
            return false;
        }
        return number(now).orElse(1) < said.getAsDouble();
    }

    static boolean isNewer(@Nullable String now, @Nullable String there) {
        return isOlder(there, now);
    }

    private static OptionalDouble number(@Nullable String revision) {
        var counted = COUNTED.matcher(revision == null ? "" : revision.toLowerCase(Locale.ROOT));
        return counted.matches() ? OptionalDouble.of(Double.parseDouble(counted.group(1))) : OptionalDouble.empty();
    }

    private static char letter(@Nullable String revision) {
        return revision == null || revision.isEmpty() ? ' ' : Character.toLowerCase(revision.charAt(0));
    }
}

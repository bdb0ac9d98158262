package media.waybill.matching;

import java.util.List;
import media.waybill.naming.FoldedTitle;

/** Vendors divide names into fields: {@code ACME_QuietFjord} has the title in one of its own, {@code Beyond_Quiet_Fjord} has not. */
final class Fields {

    private static final List<String> SEPARATORS = List.of(" - ", "__", "_", "-", ".", "/");

    private Fields() {}

    /** @param letters of a title of several words, folded and squashed */
    static boolean hasOwn(String raw, String letters) {
        for (String separator : SEPARATORS) {
            int at = raw.indexOf(separator);
            while (at >= 0) {
                int next = raw.indexOf(separator, at + separator.length());
                String field = raw.substring(at + separator.length(), next < 0 ? raw.length() : next);
                if (field.length() >= letters.length()
                        && FoldedTitle.of(field).squashed().equals(letters)) {
                    return true;
                }
                at = next;
            }
        }
        return false;
    }
}

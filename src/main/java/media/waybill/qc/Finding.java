package media.waybill.qc;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule saw.
 *
 * @param category MovieLabs QC vocabulary, such as AUDIO
 * @param term within the category
 * @param platform whose rule it is; null: the house's
 * @param advice what the partner can do
 */
public record Finding(
        String rule,
        String category,
        String term,
        Severity severity,
        @Nullable String platform,
        Place place,
        String text,
        String advice) {

    /** One sentence for a redelivery request. */
    public String sentence() {
        var said = text.isEmpty() ? rule : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return said + place.words() + ". " + advice;
    }
}

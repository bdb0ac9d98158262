package media.waybill.qc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is judged: a conformed file, with the line that it answers and that line's title.
 *
 * @param format of the house form's bytes
 * @param facts of conform: layout, cues, the metadata record, dimensions
 * @param runtimeMs of the title, as ordered
 * @param pictureMs length of the picture that is in hand for the same title
 */
record Subject(
        UUID conformedId,
        UUID fileId,
        UUID lineId,
        UUID titleId,
        String distributor,
        String order,
        String title,
        String kind,
        @Nullable String language,
        @Nullable String use,
        @Nullable String layout,
        List<String> platforms,
        String fileName,
        String vaultKey,
        String format,
        long size,
        JsonNode facts,
        JsonNode refusals,
        @Nullable Long runtimeMs,
        @Nullable Long pictureMs,
        Instant due) {

    boolean isMedia() {
        return Check.Kinds.MEDIA.contains(kind);
    }

    /** For a sentence: {@code Subtitle sv FULL of The Quiet Fjord}. */
    String words() {
        var words = new StringBuilder(kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT));
        for (var part : new String[] {language, use}) {
            if (part != null) {
                words.append(' ').append(part);
            }
        }
        return words.append(" of ").append(title).toString();
    }
}

package media.waybill.progress;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One finding of QC.
 *
 * @param category and term of the MovieLabs QC vocabulary
 * @param place timecode, cue, row, byte or stream, as far as it has one
 */
public record FindingView(
        String rule,
        String category,
        String term,
        String severity,
        @Nullable String platform,
        JsonNode place,
        String text,
        String advice) {}

package media.waybill.qc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Where in the file.
 *
 * @param timecode HH:MM:SS:FF at the file's frame rate, or HH:MM:SS.mmm where there are no frames
 * @param row line or row of a text, from 1
 * @param stream number of the stream, or a field of a record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        @Nullable String timecode,
        @Nullable String endTimecode,
        @Nullable Integer cue,
        @Nullable Integer row,
        @JsonProperty("byte") @Nullable Long offset,
        @Nullable String stream) {

    public static final Place WHOLE = new Place(null, null, null, null, null, null);

    static Place span(String from, String to) {
        return new Place(from, to, null, null, null, null);
    }

    static Place stream(String name) {
        return new Place(null, null, null, null, null, name);
    }

    /** As another module wrote it down: a text's line is its row. */
    static Place of(JsonNode place) {
        return new Place(
                text(place, "timecode"),
                text(place, "endTimecode"),
                place.has("cue") ? Integer.valueOf(place.path("cue").asInt()) : null,
                place.has("row") || place.has("line")
                        ? Integer.valueOf(
                                place.path(place.has("row") ? "row" : "line").asInt())
                        : null,
                place.has("byte") ? Long.valueOf(place.path("byte").asLong()) : null,
                text(place, place.has("field") ? "field" : "stream"));
    }

    private static @Nullable String text(JsonNode place, String name) {
        return place.hasNonNull(name) ? place.path(name).asText() : null;
    }

    /** For a sentence: {@code at 00:00:02:00 to 00:00:04:01}, or nothing. */
    public String words() {
        var words = new StringBuilder();
        if (timecode != null) {
            words.append(" at ").append(timecode);
            if (endTimecode != null) {
                words.append(" to ").append(endTimecode);
            }
        }
        if (cue != null) {
            words.append(" (cue ").append(cue).append(')');
        } else if (row != null) {
            words.append(" (row ").append(row).append(')');
        }
        return words.toString();
    }
}

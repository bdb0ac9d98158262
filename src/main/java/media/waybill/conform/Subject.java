package media.waybill.conform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matched file with what is known of it, and the line that it answers.
 *
 * @param format what intake found it to be; {@code content} what such content can be
 * @param probe what intake saw inside: ffprobe's words, image or text facts
 * @param mapping folder below mappings/distributors
 * @param programmeMillis length of the picture in hand for the same title
 * @param version how many files this line has had in house form, and this one
 */
record Subject(
        UUID match,
        UUID file,
        UUID line,
        String distributor,
        String mapping,
        String name,
        String vaultKey,
        long size,
        String md5,
        String sha256,
        String format,
        @Nullable String content,
        @Nullable Long durationMillis,
        JsonNode probe,
        String kind,
        @Nullable String language,
        @Nullable String use,
        @Nullable String edition,
        @Nullable String layout,
        String titleReference,
        String titleName,
        @Nullable Long programmeMillis,
        int version) {}

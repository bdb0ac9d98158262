package media.waybill.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/**
 * What a stored file is.
 *
 * @param format by content: mov, mp4, mxf, ts, wav, srt, webvtt, ttml, jpeg, png, json, csv, xml, xlsx, pdf …
 * @param kind what the content can be: VIDEO, AUDIO, SUBTITLE, ARTWORK, METADATA or DOCUMENT
 * @param probe media: ffprobe's format and streams; pictures: {@code image}; XML texts: {@code text}
 * @param clues of name, path and the file's inside, each with its source
 * @param notes what looked odd, in sentences
 */
public record Identity(
        UUID fileId,
        String distributor,
        String format,
        String kind,
        @Nullable Long durationMs,
        JsonNode probe,
        Clues clues,
        List<String> notes,
        Instant at) {}

package media.waybill.conform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Matched files with only the relevant values visible. */
final class Subjects {

    private Subjects() {}

    static Subject aSubtitle(String language, @Nullable Long programmeMillis) {
        return subject("SUBTITLE", language, "FULL", "srt", "{}", programmeMillis);
    }

    static Subject aPicture(String probe) {
        return subject("ARTWORK", null, "POSTER", "jpeg", probe, null);
    }

    static Subject aRecordOf(String reference, String name) {
        var s = subject("METADATA", null, null, "json", "{}", null);
        return new Subject(
                s.match(),
                s.file(),
                s.line(),
                s.distributor(),
                s.mapping(),
                s.name(),
                s.vaultKey(),
                s.size(),
                s.md5(),
                s.sha256(),
                s.format(),
                s.content(),
                s.durationMillis(),
                s.probe(),
                s.kind(),
                s.language(),
                s.use(),
                s.edition(),
                s.layout(),
                reference,
                name,
                null,
                1);
    }

    static Subject subject(
            String kind,
            @Nullable String language,
            @Nullable String use,
            String format,
            String probe,
            @Nullable Long programmeMillis) {
        return new Subject(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "nordlys",
                "nordlys",
                "tqf",
                "files/1",
                100,
                "md5",
                "sha256",
                format,
                null,
                null,
                tree(probe),
                kind,
                language,
                use,
                null,
                null,
                "NL-0042",
                "The Quiet Fjord",
                programmeMillis,
                2);
    }

    static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}

package media.waybill.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file as it was seen, and how far it came. */
public record FileView(
        UUID id,
        @Nullable String dropPoint,
        String distributor,
        String path,
        String name,
        long size,
        @Nullable String sha256,
        @Nullable String md5,
        FileStatus status,
        @Nullable String format,
        @Nullable String kind,
        JsonNode clues,
        JsonNode probe,
        JsonNode notes,
        @Nullable Match match,
        JsonNode candidates,
        JsonNode evidence,
        List<FindingView> findings,
        @Nullable Refusal refusal,
        @Nullable UUID otherFile,
        Transfer transfer,
        Instant announcedAt,
        @Nullable String uploadedBy) {

    /** @param id the match's own id, by which it can be undone */
    public record Match(UUID id, UUID line, String decidedBy, JsonNode evidence) {}

    public record Transfer(
            long bytes,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /** Why it was kept but not taken further. */
    public record Refusal(String code, String detail, String advice) {}
}

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
        @Nullable Group group,
        Transfer transfer,
        Instant announcedAt,
        @Nullable String uploadedBy) {

    /** @param id the match's own id, by which it can be undone */
    public record Match(UUID id, UUID line, String decidedBy, JsonNode evidence) {}

    /**
     * What the file is part of.
     *
     * @param kind MONO_STEMS, REELS, IMAGE_SEQUENCE or PACKAGE
     * @param pattern what the names share, with a star for what differs
     * @param place the file's own channel, reel, frame or path
     * @param standing what is here of it, in a sentence
     * @param missing channels, reels, frames or paths
     * @param speaker the file that stands for all of them where a person must decide
     */
    public record Group(
            UUID id,
            String kind,
            String pattern,
            String place,
            @Nullable String standing,
            JsonNode missing,
            @Nullable UUID speaker) {}

    public record Transfer(
            long bytes,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /** Why it was kept but not taken further. */
    public record Refusal(String code, String detail, String advice) {}
}

package media.waybill.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A title's way to a platform, from waiting for its materials to the platform's answer. */
public record DeliveryView(
        UUID id,
        UUID consignment,
        String order,
        String title,
        String titleName,
        @Nullable String series,
        @Nullable Integer season,
        @Nullable Integer episode,
        String distributor,
        String platform,
        @Nullable String endpoint,
        DeliveryStatus status,
        int version,
        @Nullable Integer encodingPercent,
        @Nullable String encodingError,
        int acceptedLines,
        int requiredLines,
        List<ParcelFile> files,
        List<Attempt> attempts,
        @Nullable Receipt receipt,
        @Nullable Instant sealedAt,
        @Nullable Instant sentAt) {

    public record ParcelFile(String path, long size, String md5, String sha256) {}

    public record Attempt(Instant at, String outcome, String detail) {}

    /** @param reasons [{code, detail, file}] */
    public record Receipt(String status, JsonNode reasons, Instant at) {}
}

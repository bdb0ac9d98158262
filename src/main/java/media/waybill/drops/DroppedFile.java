package media.waybill.drops;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a distributor put somewhere for us. Path and name are as the source says them: data, never a place on
 * our own disks.
 *
 * @param dropPoint null when it was uploaded
 * @param chosenLine the line that the uploader named
 */
public record DroppedFile(
        UUID id,
        @Nullable String dropPoint,
        String distributor,
        String path,
        String name,
        long size,
        @Nullable Instant modified,
        @Nullable String uploadedBy,
        @Nullable UUID chosenLine,
        Instant announcedAt) {}

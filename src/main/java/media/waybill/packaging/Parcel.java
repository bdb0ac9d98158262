package media.waybill.packaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A parcel that can no longer change.
 *
 * @param folder where it goes below the endpoint's own folder
 * @param manifest path of the file that is sent last
 * @param files in sending order
 * @param lines each line that it fulfils, with the conformed file that it holds of it
 */
public record Parcel(
        UUID id,
        UUID consignment,
        UUID order,
        UUID title,
        String orderReference,
        String titleReference,
        String distributor,
        String platform,
        String endpoint,
        int version,
        String folder,
        String manifest,
        Instant sealedAt,
        List<ParcelFile> files,
        Map<UUID, UUID> lines) {

    public Parcel {
        files = List.copyOf(files);
        lines = Map.copyOf(lines);
    }

    public long size() {
        return files.stream().mapToLong(ParcelFile::size).sum();
    }
}

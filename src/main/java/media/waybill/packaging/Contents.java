package media.waybill.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that goes into one parcel.
 *
 * @param folderTaken another parcel stands under the layout's first choice of a folder
 * @param encode files of the finished encode; empty when the platform gets none
 * @param metadata the title's canonical record; empty when no metadata is owed
 */
record Contents(
        UUID parcel,
        UUID consignment,
        int version,
        Instant sealedAt,
        Order order,
        Title title,
        String distributor,
        String distributorName,
        String platform,
        boolean folderTaken,
        List<Part> parts,
        List<Encoded> encode,
        JsonNode metadata) {

    record Order(
            String reference,
            List<String> territories,
            @Nullable LocalDate windowStart,
            @Nullable LocalDate windowEnd,
            String timeZone) {}

    record Title(
            String reference,
            String type,
            String name,
            @Nullable String originalName,
            @Nullable String series,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable Integer year,
            @Nullable Duration runtime,
            @Nullable String eidr) {}

    /**
     * A file of the encode.
     *
     * @param path as the playlists name it
     */
    record Encoded(String path, String vaultKey, long size, String md5, String sha256) {}

    Contents withFolderTaken() {
        return new Contents(
                parcel,
                consignment,
                version,
                sealedAt,
                order,
                title,
                distributor,
                distributorName,
                platform,
                true,
                parts,
                encode,
                metadata);
    }
}

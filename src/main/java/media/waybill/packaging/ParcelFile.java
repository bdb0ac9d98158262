package media.waybill.packaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a parcel.
 *
 * @param number its place in the sending order, from 1
 * @param path below the parcel's folder
 * @param line the order line whose material it is; null for what the hub wrote itself
 */
public record ParcelFile(
        int number,
        String path,
        String vaultKey,
        long size,
        String md5,
        String sha256,
        @Nullable UUID line) {}

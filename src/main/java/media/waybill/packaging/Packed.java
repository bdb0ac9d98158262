package media.waybill.packaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file with its place in the parcel.
 *
 * @param vaultKey where its bytes are; null for what the hub writes itself
 * @param text what the hub writes itself
 */
record Packed(
        String path,
        @Nullable String vaultKey,
        long size,
        String md5,
        String sha256,
        @Nullable UUID line,
        @Nullable Part part,
        @Nullable String text) {

    static Packed written(String path, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Packed(path, null, bytes.length, digest("MD5", bytes), digest("SHA-256", bytes), null, null, text);
    }

    static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

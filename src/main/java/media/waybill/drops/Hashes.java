package media.waybill.drops;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 and MD5 of bytes that are given in their order. */
final class Hashes {

    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest md5 = digest("MD5");

    void add(Block block) {
        block.hash(sha256, md5);
    }

    Pulled done(long bytes) {
        var hex = HexFormat.of();
        return new Pulled(hex.formatHex(sha256.digest()), hex.formatHex(md5.digest()), bytes);
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

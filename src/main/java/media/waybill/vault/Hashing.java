package media.waybill.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what is read through it. It cannot go back, so a request that failed half-way is not sent again. */
class Hashing extends FilterInputStream {

    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha256 = digest("SHA-256");
    private long count;

    Hashing(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            md5.update((byte) value);
            sha256.update((byte) value);
            count++;
        }
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            md5.update(into, offset, read);
            sha256.update(into, offset, read);
            count += read;
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return read(new byte[(int) Math.min(bytes, 8192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    void drain() throws IOException {
        var buffer = new byte[256 * 1024];
        while (read(buffer, 0, buffer.length) >= 0) {
            // hashing is what reading does
        }
    }

    long count() {
        return count;
    }

    String md5() {
        return HexFormat.of().formatHex(md5.digest());
    }

    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

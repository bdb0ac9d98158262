package media.waybill.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import media.waybill.vault.Vault;

/**
 * A stored file, readable in parts.
 *
 * @param url where ffmpeg may read it, asked for only when it must
 */
record Bytes(long size, Ranges ranges, Supplier<String> url) {

    /** Reads so many bytes from a place; the range lies within the file. */
    interface Ranges {
        byte[] read(long from, int length) throws IOException;
    }

    static Bytes inVault(Vault vault, String key, long size) {
        return new Bytes(
                size,
                (from, length) -> {
                    try (var in = vault.open(key, from, from + length)) {
                        return in.readNBytes(length);
                    }
                },
                () -> vault.url(key, Duration.ofHours(2)));
    }

    static Bytes at(Path file) throws IOException {
        return new Bytes(
                Files.size(file),
                (from, length) -> {
                    try (var in = new RandomAccessFile(file.toFile(), "r")) {
                        var bytes = new byte[length];
                        in.seek(from);
                        in.readFully(bytes);
                        return bytes;
                    }
                },
                file::toString);
    }

    byte[] read(long from, int length) throws IOException {
        return length <= 0 ? new byte[0] : ranges.read(from, length);
    }

    byte[] head(int length) throws IOException {
        return read(0, (int) Math.min(size, length));
    }
}

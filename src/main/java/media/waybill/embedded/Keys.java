package media.waybill.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;

/** The access key and secret of the embedded S3 and MediaConvert. */
public record Keys(String accessKey, String secretKey) {

    /** What the samples use, and nothing else should. */
    public static final Keys SAMPLES = new Keys("waybill", "waybill-secret");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The keys kept in this data folder, made on the first start. */
    public static Keys keptIn(Path data) {
        var kept =
                kept(data.resolve("access-keys"), () -> "WB" + random(9).toUpperCase(Locale.ROOT) + "\n" + random(20));
        var lines = kept.lines().toList();
        return new Keys(lines.get(0), lines.get(1));
    }

    /** A secret text kept in a file that only its owner reads. */
    static String kept(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                var half = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(half);
                Files.createFile(
                        half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(half, fresh.get());
                Durable.sync(half);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotStart("The data folder cannot be written: " + file + " (" + e + ")", "--data", e);
        }
    }

    static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public String toString() {
        return "Keys[" + accessKey + "]";
    }
}

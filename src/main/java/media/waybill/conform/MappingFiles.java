package media.waybill.conform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/** Opens what lies in the folder of mappings, or the ones that ship with the hub. */
final class MappingFiles {

    private MappingFiles() {}

    /** @param name below the folder of mappings; null where there is no such file */
    static byte @Nullable [] read(@Nullable Path folder, String name) {
        // The folder's name comes from a drop point: it may not lead anywhere else.
        if (name.contains("..") || name.contains("\\")) {
            throw new Failure(FailureCode.MAPPING, "not a mapping folder: " + name);
        }
        try (var in = stream(folder, name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new Failure(FailureCode.MAPPING, "mappings/" + name + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable InputStream stream(@Nullable Path folder, String name) throws IOException {
        if (folder == null) {
            return MappingFiles.class.getResourceAsStream("/mappings/" + name);
        }
        var file = folder.resolve(name);
        return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
    }
}

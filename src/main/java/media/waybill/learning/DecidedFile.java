package media.waybill.learning;

import java.util.UUID;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/**
 * A file for which a person said its line.
 *
 * @param clues what its name says, read by the convention that counts
 */
record DecidedFile(UUID file, String path, @Nullable String dropPoint, Clues clues, OwedLine line) {}

package media.waybill.learning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/**
 * A file for which a person said its line.
 *
 * @param clues what its name says, read by the convention that counts
 */
record DecidedFile(UUID file, String path, @Nullable String dropPoint, Clues clues, OwedLine line) {

    /** The folder that the file lies in, or nothing. */
    String folder() {
        String[] segments = path.split("[/\\\\]");
        return segments.length < 2 ? "" : segments[segments.length - 2];
    }

    /** What the line asks for and the name does not say; its kind where the name says another. */
    Map<String, String> open() {
        Agreement agreement = Agreement.of(clues, line);
        Map<String, String> open = new LinkedHashMap<>();
        line.asked().forEach((clue, value) -> {
            boolean isOpen = agreement.missing().contains(clue)
                    && !(clue.equals("language")
                            && !clues.languageAlternatives().isEmpty());
            if (isOpen || clue.equals("kind") && agreement.wrong().contains("kind")) {
                open.put(clue, value);
            }
        });
        open.remove("episode");
        return open;
    }
}

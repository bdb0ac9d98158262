package media.waybill.matching.facts;

import java.util.UUID;
import media.waybill.matching.rules.Witness;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/**
 * A file and what is known of it.
 *
 * @param clues null before intake has read it
 * @param retired a duplicate, superseded or refused: it answers nothing
 */
public record FileFacts(
        UUID id,
        String distributor,
        String path,
        String name,
        @Nullable String dropPoint,
        @Nullable UUID chosenLine,
        @Nullable Clues clues,
        Witness witness,
        boolean retired) {

    /** Its name for a sentence: without what no screen shows, and not longer than one reads. */
    public String shown() {
        String clean = name.replaceAll("\\p{C}", "\uFFFD");
        return clean.length() > 120 ? clean.substring(0, 117) + "…" : clean;
    }
}

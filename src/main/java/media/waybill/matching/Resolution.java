package media.waybill.matching;

import java.util.List;
import java.util.UUID;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one name. A file may answer the same line of several orders: {@code lines} are all of them, the most
 * urgent first, and {@code line} is that one. Both are empty unless the outcome is MATCHED.
 */
public record Resolution(
        String name,
        Clues clues,
        Outcome outcome,
        @Nullable UUID line,
        List<UUID> lines,
        List<Candidate> candidates,
        List<String> evidence) {}

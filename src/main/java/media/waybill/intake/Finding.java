package media.waybill.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import media.waybill.failure.FailureCode;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/** What looking at the bytes gave. */
sealed interface Finding {

    /**
     * It can be used.
     *
     * @param inside clues that stand in the file itself, such as the language of a subtitle document
     */
    record Usable(
            Format format,
            String kind,
            @Nullable Long durationMs,
            JsonNode probe,
            List<Clues.Evidence> inside,
            List<String> notes)
            implements Finding {}

    /** It cannot: which rule, and what the partner can do. */
    record Refused(FailureCode code, String detail, String advice) implements Finding {}
}

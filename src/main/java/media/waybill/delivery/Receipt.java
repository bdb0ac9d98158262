package media.waybill.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A platform's answer to a parcel.
 *
 * @param source the login that gave it, or the path of the receipt file
 */
public record Receipt(Status status, List<Reason> reasons, String source) {

    public Receipt {
        reasons = List.copyOf(reasons);
    }

    public enum Status {
        INGESTED,
        LIVE,
        REFUSED
    }

    /** @param file path in the parcel */
    public record Reason(
            @Nullable String code,
            @Nullable String detail,
            @Nullable String file) {

        /** For a person, without the file. */
        String sentence() {
            var words = new StringBuilder();
            if (code != null && !code.isBlank()) {
                words.append(code);
            }
            if (detail != null && !detail.isBlank()) {
                words.append(words.isEmpty() ? "" : ": ").append(detail);
            }
            return words.isEmpty() ? "no reason given" : words.toString();
        }
    }
}

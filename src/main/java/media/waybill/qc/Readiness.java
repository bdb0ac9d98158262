package media.waybill.qc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one platform needs of one title, and which of it is accepted. Cancelled lines are left out. */
public record Readiness(UUID titleId, String platform, List<Need> needs) {

    /**
     * One line.
     *
     * @param required false as well when the line was waived
     * @param state ACCEPTED, REVIEW, REJECTED, RECEIVED, or MISSING
     * @param file in house form; null until one is accepted
     */
    public record Need(
            UUID lineId,
            String reference,
            String kind,
            @Nullable String language,
            @Nullable String use,
            @Nullable String version,
            @Nullable String layout,
            boolean required,
            String state,
            @Nullable AcceptedFile file) {}

    /**
     * An accepted file in house form.
     *
     * @param companions {@code [{name, vaultKey, format, size, md5, sha256}]}, such as the WebVTT beside the IMSC
     * @param facts of conform: layout, cues, the metadata record, dimensions
     */
    public record AcceptedFile(
            UUID conformedId,
            UUID fileId,
            String name,
            String vaultKey,
            String format,
            long size,
            String md5,
            String sha256,
            JsonNode companions,
            JsonNode facts) {}

    /** Nothing that is required is missing, and there is something to send. */
    public boolean isComplete() {
        return missing().isEmpty() && !accepted().isEmpty();
    }

    public List<Need> missing() {
        return needs.stream()
                .filter(need -> need.required() && need.file() == null)
                .toList();
    }

    public List<Need> accepted() {
        return needs.stream().filter(need -> need.file() != null).toList();
    }
}

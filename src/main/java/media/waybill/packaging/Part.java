package media.waybill.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted file with the line that it answers.
 *
 * @param edition the line's version, e.g. theatrical
 * @param forms the house form first, then its companions
 * @param facts what conforming found out about it
 */
record Part(
        UUID line,
        String reference,
        String kind,
        @Nullable String language,
        @Nullable String use,
        @Nullable String edition,
        @Nullable String layout,
        UUID conformed,
        List<Form> forms,
        JsonNode facts) {

    /** The same material in one format. */
    record Form(String name, String format, String vaultKey, long size, String md5, String sha256) {

        String extension() {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? format : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The form that is liked best; empty when none of the wished formats is there. */
    Optional<Form> form(List<String> wished) {
        if (wished.isEmpty()) {
            return forms.stream().findFirst();
        }
        return wished.stream()
                .flatMap(format -> forms.stream().filter(form -> form.format().equalsIgnoreCase(format)))
                .findFirst();
    }
}

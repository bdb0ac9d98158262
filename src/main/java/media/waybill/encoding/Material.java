package media.waybill.encoding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that a platform needs of a title, with the accepted file that answers it.
 *
 * @param accepted null while nothing is accepted
 */
record Material(
        UUID line,
        String reference,
        String kind,
        @Nullable String language,
        @Nullable String use,
        boolean required,
        Instant due,
        @Nullable Accepted accepted) {

    /** @param forms the house form first, then its companions */
    record Accepted(UUID conformed, List<Form> forms) {

        /** The form that is liked best; the house form when none of the wished formats is there. */
        Form form(List<String> wished) {
            return wished.stream()
                    .flatMap(format ->
                            forms.stream().filter(form -> form.format().equalsIgnoreCase(format)))
                    .findFirst()
                    .orElse(forms.getFirst());
        }
    }

    record Form(String format, String vaultKey) {}
}

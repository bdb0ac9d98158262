package media.waybill.partners;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A distributor or a platform.
 *
 * @param languageAliases this partner's own words for languages: token to BCP 47
 */
public record Partner(String key, Kind kind, String name, List<Contact> contacts, Map<String, String> languageAliases) {

    /** What a partner is to us. */
    public enum Kind {
        DISTRIBUTOR,
        PLATFORM
    }

    /** @param level whom to ask first: 1, then 2 when there is no answer */
    public record Contact(
            String email,
            @Nullable String name,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable Integer level) {}
}

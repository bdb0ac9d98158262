package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service's three-letter codes and what HLS wants instead (RFC 5646). */
final class Language {

    private static final Map<String, String> SHORT = new HashMap<>();

    static {
        for (var code : Locale.getISOLanguages()) {
            SHORT.putIfAbsent(Locale.of(code).getISO3Language(), code);
        }
        // Bibliographic codes, where they differ from the terminological ones.
        SHORT.putAll(Map.of("ger", "de", "fre", "fr", "dut", "nl", "gre", "el", "cze", "cs", "ice", "is"));
        SHORT.putAll(Map.of("rum", "ro", "slo", "sk", "chi", "zh", "per", "fa", "alb", "sq", "wel", "cy"));
    }

    private Language() {}

    /** The language of an audio or captions description, null when it names none. */
    static @Nullable String of(JsonNode description) {
        var code = description
                .path("customLanguageCode")
                .asText(description.path("languageCode").asText(""));
        return code.isBlank() ? null : tag(code);
    }

    static String tag(String code) {
        var lower = code.toLowerCase(Locale.ROOT);
        return lower.length() == 3
                ? SHORT.getOrDefault(lower, lower)
                : Locale.forLanguageTag(code).toLanguageTag();
    }

    /** Three letters, for containers that know no others. */
    static String iso3(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var code = locale.getLanguage().length() == 3
                ? locale.getLanguage()
                : SHORT.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(locale.getLanguage()))
                        .map(Map.Entry::getKey)
                        .filter(long3 ->
                                long3.equals(Locale.of(locale.getLanguage()).getISO3Language()))
                        .findFirst()
                        .orElse("und");
        return code.isEmpty() ? "und" : code;
    }

    static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }
}

package media.waybill.timedtext.sami;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The classes of a SAMI file's style sheet: each is a track in a language of its own. */
final class SamiClasses {

    private static final Pattern RULE = Pattern.compile("([.#]?[\\w]{1,60})\\s*\\{([^}]{0,2000})\\}");

    private final Map<String, String> rules = new HashMap<>();
    private final Map<String, Optional<String>> languages = new HashMap<>();

    void add(String css) {
        var m = RULE.matcher(css);
        while (m.find()) {
            rules.put(m.group(1).toUpperCase(Locale.ROOT), m.group(2));
        }
    }

    /** The language of a class by its name in capitals; null where the sheet does not say it. */
    @Nullable
    String language(String track) {
        return languages.computeIfAbsent(track, this::find).orElse(null);
    }

    private Optional<String> find(String track) {
        var rule = rules.get("." + track);
        return Optional.ofNullable(rule == null ? null : property(rule, "lang"));
    }

    /** The value of a property among declarations of CSS. */
    private static @Nullable String property(String rules, String name) {
        for (var rule : rules.split(";", 100)) {
            int colon = rule.indexOf(':');
            if (colon > 0 && rule.substring(0, colon).trim().equalsIgnoreCase(name)) {
                return rule.substring(colon + 1).trim();
            }
        }
        return null;
    }
}

package media.waybill.matching.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.matching.lines.OpenLine;
import org.jspecify.annotations.Nullable;

/** Versions that are owed by a measure: the HDR version, the 52 minute cut. Names say those in technical words. */
final class Measures {
    private static final Pattern MINUTES = Pattern.compile("(\\d{2,3})[ ._'’-]{0,2}(?:min|$|\\W)");

    private static final String SDR = "SDR";
    private static final String HDR = "HDR";
    private static final String DOLBY_VISION = "Dolby Vision";

    private static final Map<String, String> RANGES = Map.ofEntries(
            Map.entry("SDR", SDR),
            Map.entry("REC709", SDR),
            Map.entry("BT709", SDR),
            Map.entry("HDR", HDR),
            Map.entry("HDR10", HDR),
            Map.entry("HDR10PLUS", HDR),
            Map.entry("HLG", HDR),
            Map.entry("PQ", HDR),
            Map.entry("PQ10", HDR),
            Map.entry("REC2020", HDR),
            Map.entry("BT2020", HDR),
            Map.entry("DV", DOLBY_VISION),
            Map.entry("DOVI", DOLBY_VISION),
            Map.entry("DOLBYVISION", DOLBY_VISION));

    private Measures() {}

    /** What the name says of the measure, as the order writes it where both are one; null where it says nothing of it. */
    static @Nullable String of(Scales scales, String owed) {
        Map<String, String> technical = scales.clues.technical();
        String range = range(owed);
        if (range != null) {
            String said = range(technical.getOrDefault("range", ""));
            return said == null ? null : said.equals(range) ? owed : said;
        }
        String minutes = minutes(owed);
        String runtime = technical.get("runtime");
        return runtime == null || minutes == null ? null : runtime.equals(minutes) ? owed : runtime;
    }

    /** Another version of the title that is as long as the name says; null where there is none. */
    static @Nullable String asLong(Scales scales) {
        String runtime = scales.clues.technical().get("runtime");
        for (OpenLine other : runtime == null ? new OpenLine[0] : scales.found.entry().lines) {
            String version = other.version();
            if (other.kind() == scales.line.kind()
                    && version != null
                    && !version.equals(scales.line.version())
                    && Objects.equals(runtime, minutes(version))) {
                return version;
            }
        }
        return null;
    }

    private static @Nullable String minutes(String version) {
        Matcher minutes = MINUTES.matcher(version.toLowerCase(Locale.ROOT));
        return minutes.find() ? minutes.group(1) + "min" : null;
    }

    private static @Nullable String range(String written) {
        String plain = written.replaceAll("[ ._-]|(?i)version|(?i)master|(?i)grade", "")
                .replace("+", "plus");
        return RANGES.get(plain.toUpperCase(Locale.ROOT));
    }
}

package media.waybill.naming;

import java.util.List;
import java.util.Map;

/**
 * What a text must hold, in small letters, for a shape to be in it at all: one of these. Looking for them is cheaper
 * than asking a pattern at every number. A shape that is not listed needs a digit, or nothing.
 */
final class ShapeNeeds {
    private static final Map<String, List<String>> ONE_OF = Map.ofEntries(
            Map.entry("uuid", List.of("-")),
            Map.entry("eidr", List.of("-")),
            Map.entry("cyclic checksum", List.of("[")),
            Map.entry("film database", List.of("db", "tvmaze")),
            Map.entry("imdb", List.of("tt")),
            Map.entry("site", List.of("ww")),
            Map.entry("site in brackets", List.of("[", "(")),
            Map.entry("runtime", List.of("min")),
            Map.entry("frame", List.of("x", "×")),
            Map.entry("lines", List.of("p", "i")),
            Map.entry("rate", List.of("97", "98", "94")),
            Map.entry("rate in words", List.of("fps", "hz")),
            Map.entry("layout", List.of(".")),
            Map.entry("two layouts", List.of("+")),
            Map.entry("channels", List.of("ch")),
            Map.entry("bits", List.of("bit")),
            Map.entry("size", List.of("gb", "mb", "gib", "mib", "tb")),
            Map.entry("bit rate", List.of("bps", "bit", "kb")),
            Map.entry("reel", List.of("of")),
            Map.entry("part of parts", List.of("of")),
            Map.entry("season x episode", List.of("x", "х")),
            Map.entry("season x short episode", List.of("x")),
            Map.entry("season and episode, Russian", List.of("с")),
            Map.entry("season, Russian television", List.of("тв-")),
            Map.entry("season, Chinese", List.of("第")),
            Map.entry("episode, Chinese and Japanese", List.of("第")),
            Map.entry("episode, Korean", List.of("화", "회")),
            Map.entry("chapter, Spanish", List.of("[cap")),
            Map.entry("last episode", List.of("end]")),
            Map.entry("broadcast season", List.of("月")),
            Map.entry("cinema languages", List.of("_s_", "_f_", "_c_", "_s-", "_f-", "_c-")),
            Map.entry("season x episode between dashes", List.of("x")),
            Map.entry("season.episode between dashes", List.of(" - ")),
            Map.entry("season x all", List.of("xall")),
            Map.entry("bonus", List.of("-x")),
            Map.entry("film of a row", List.of("-f")),
            Map.entry("season.episode in words", List.of("episode ")),
            Map.entry("dotted short date", List.of(".")),
            Map.entry("copy", List.of("(")));
    private static final List<String> WITHOUT_DIGITS = List.of(
            "uuid",
            "eidr",
            "isan",
            "compact eidr",
            "checksum",
            "cyclic checksum",
            "site",
            "site in brackets",
            "season, Chinese",
            "episode, Chinese and Japanese",
            "season in words",
            "part",
            "revision letter",
            "cinema languages");

    private ShapeNeeds() {}

    static boolean met(String rule, String lower, boolean digits) {
        if (!digits && !WITHOUT_DIGITS.contains(rule)) {
            return false;
        }
        List<String> needs = ONE_OF.get(rule);
        if (needs == null) {
            return true;
        }
        for (String need : needs) {
            if (lower.contains(need)) {
                return true;
            }
        }
        return false;
    }
}

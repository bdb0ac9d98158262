package media.waybill.naming.shapes;

import static media.waybill.naming.shapes.Readings.episode;
import static media.waybill.naming.shapes.Readings.part;
import static media.waybill.naming.shapes.Readings.season;
import static media.waybill.naming.shapes.ShapeRows.TO;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Seasons, episodes and parts that are counted by a word or a letter of their own. */
final class CountedShapes {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
    private static final String ORDINAL = "(\\d{1,2})(?: ?(?:st|nd|rd|th)|°|[ao]|-?й|-?я)?[. ]{0,2}";

    private CountedShapes() {}

    static void into(ShapeRows rows, EpisodeWords words) {
        rows.add(
                "numbered season",
                "Hafen 2. Staffel.mov",
                "#",
                "(?!\\d{1,2} season \\d{1,2}" + TO + ")" + ORDINAL + "(?:" + words.seasonAfter() + ")" + TO,
                season(1, 0.85));
        rows.add(
                "numbered episode",
                "Liman 5.bölüm.mov",
                "#",
                "(\\d{1,4})(?:-?я)?[. ]{0,2}(?:" + words.episodeAfter() + ")" + TO,
                episode(0, 1, 0.85));
        rows.add(
                "season.episode in words",
                "Harbour - Episode 1.22 - Low Tide.mov",
                "e",
                "episode (\\d{1,2})\\.(\\d{2})(?= |$)",
                episode(1, 2, 0.8));
        rows.add(
                "episode in words",
                "Hafen_Flg_02.mov",
                EpisodeWords.firsts(words.longEpisode()),
                "(?:" + words.longEpisode()
                        + ")(?:[ ._=-]{0,3}|[ .]{1,2}no[ .]?)(\\d{1,5}|(?<=episode[ _])(?:one|two|three|four|five|six|seven|eight|nine|ten))(?:[ ._-]?of[ ._-]?\\d{1,3})?(?=$|[^\\p{L}\\p{N}]|v\\d)",
                episode(0, 1, 0.85));
        rows.beginsWith(words.longEpisode());
        rows.add(
                "season in words",
                "Harbour Season 1.mov",
                EpisodeWords.firsts(words.longSeason()),
                "(?!series[ ._]00)(?:" + words.longSeason()
                        + ")(?:[ ._=-]{0,3}|[ .]{1,2}no[ .]?)(\\d{1,2}|(?<=season )(?:19|20)\\d{2}"
                        + "|(?<=season )(?:one|two|three|four|five|six|seven|eight|nine|ten|i{1,3}|iv|vi{0,3}|ix))"
                        + TO,
                season(1, 0.85));
        rows.beginsWith(words.longSeason());
        rows.add(
                "E02",
                "Harbour_E02.mov",
                "ef",
                "(?:E|e|F)(\\d{2,5})(?:[ ._-]?of[ ._-]?\\d{1,3})?(?=$|[^\\p{L}\\p{N}]|v\\d|[eE]\\d)",
                Pattern.UNICODE_CASE,
                episode(0, 1, 0.75));
        rows.add(
                "E2",
                "Harbour_E2_SWE.srt",
                "e",
                "(?<=[\\p{L}\\p{N}][ _])E(\\d)(?=[ _]|$)",
                Pattern.UNICODE_CASE,
                episode(0, 1, 0.6));
        rows.add(
                "special in words",
                "Harbour - Special 1.mov",
                "s",
                "(?<=[\\p{L}\\p{N})][ _-]{1,3})special[ ._#-]{1,2}(\\d{1,2})" + TO,
                CountedShapes::special);
        rows.add(
                "roman season",
                "Hafen III-03.mov",
                "iv",
                "(I{1,3}|IV|VI{0,3}|IX)(?:[-./]| - )(\\d{1,2})" + TO,
                Pattern.UNICODE_CASE,
                (rule, m) -> ROMAN.indexOf(m.group(1)) < 0
                        ? null
                        : new Hit(
                                rule,
                                m.start(),
                                m.end(),
                                Map.of(
                                        "season",
                                        String.valueOf(ROMAN.indexOf(m.group(1)) + 1),
                                        "episode",
                                        String.valueOf(Readings.number(m.group(2)))),
                                0.55,
                                true));
        rows.add(
                "season in Roman numerals",
                "Szpital sezon III odcinek 2.mov",
                EpisodeWords.firsts(words.longSeason()),
                "(?:" + words.longSeason() + ")[ ._-]{1,2}((?-i)(?:I{1,3}|IV|VI{0,3}|IX))" + TO,
                (rule, m) -> roman(rule, m));
        rows.beginsWith(words.longSeason());
        rows.add(
                "Roman numeral before a season",
                "Bruni II stagione ep. 4.mov",
                "iv",
                "((?-i)(?:I{1,3}|IV|VI{0,3}|IX))[ ._-]{1,2}(?:" + words.seasonAfter() + ")" + TO,
                (rule, m) -> roman(rule, m));
        rows.add("S01", "Harbour_S01.mov", "s", "S(\\d{1,2}|(?:19|20)\\d{2})" + TO, false, season(1, 0.8));
        rows.add("special", "Harbour_SP01.mov", "s", "SP(\\d{2})" + TO, Pattern.UNICODE_CASE, CountedShapes::special);
        rows.add(
                "T1",
                "Puerto_T1.jpg",
                "t",
                "(?:(?<=[\\p{L}\\p{N})][-_. (]{1,3})T(\\d{1,2})|T(\\d{1,2})(?=[-_. ]?[CEF]\\d))" + TO,
                Pattern.UNICODE_CASE,
                (rule, m) -> season(m.group(1) == null ? 2 : 1, 0.5).read(rule, m));
        rows.add(
                "C120",
                "Puerto_C120_ESP.srt",
                "c",
                "(?<=[\\p{L}\\p{N}][-_ ])(?:C(\\d{2,3})|c(\\d{3}))(?=[-_. ]|$)",
                Pattern.UNICODE_CASE,
                (rule, m) -> episode(0, m.group(1) == null ? 2 : 1, 0.5).read(rule, m));
        rows.add("#02", "Harbour #02.mov", "#", "#(\\d{1,4})" + TO, episode(0, 1, 0.6));
        rows.add(
                "part",
                "Harbour Part 2.mov",
                "pt",
                "(?:(?:part|parte|partie|teil|deel|volume|vol)[ ._-]{0,2}(\\d{1,2}|[ivxIVX]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)|pt[ .]?(\\d))"
                        + TO,
                (rule, m) -> part(m.group(1) == null ? 2 : 1, 0.5).read(rule, m));
    }

    /** A special is an episode of season 0. */
    private static Hit special(String rule, MatchResult m) {
        return new Hit(
                rule,
                m.start(),
                m.end(),
                Map.of("season", "0", "episode", String.valueOf(Readings.number(m.group(1)))),
                0.6,
                true);
    }

    private static Hit roman(String rule, MatchResult m) {
        return new Hit(
                rule, m.start(), m.end(), Map.of("season", String.valueOf(ROMAN.indexOf(m.group(1)) + 1)), 0.8, true);
    }
}

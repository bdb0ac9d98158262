package media.waybill.naming.shapes;

import static media.waybill.naming.shapes.Readings.KANJI;
import static media.waybill.naming.shapes.Readings.episode;
import static media.waybill.naming.shapes.Readings.season;
import static media.waybill.naming.shapes.ShapeRows.TO;

import java.util.regex.Pattern;

/** Season and episode where both stand together, and several of them. */
final class EpisodeShapes {
    private static final String CJK_NUMBER = "(\\d{1,4}|[" + KANJI + "]{1,3})";

    private EpisodeShapes() {}

    static void into(ShapeRows rows, EpisodeWords words) {
        String s = words.season();
        String e = words.episode();
        String more = "(?: ?[-~&+,/] ?|[ ._]{0,2}(?:to|and|a|bis|et|und|y)[ ._]{1,2}|[ ._]{1,2}|--)";
        String words2 = "(?:seasons?|temporadas?|stagioni?|staffeln?|saisons?|сезони?ы?)";
        rows.add(
                "several seasons",
                "Harbour_S01-S03.mov",
                "s",
                "(?:s\\d{1,2}(?:(?:-|--| ?[&+/] ?|[ ._](?:to|and|a)[ ._]|[ ._]|[ ._]-[ ._])s\\d{1,2}){1,12}|s\\d{2}-\\d{2}|s\\d{2}(?: \\d{2}){2,9})(?! ?e\\d|-\\d)"
                        + TO,
                Readings::seasons);
        rows.add(
                "several seasons in words",
                "Harbour Seasons 1-3.mov",
                "stс",
                "(?!season \\d{1,2} - \\d)" + words2 + "[ ._:]{0,2}\\d{1,2}(?:" + more + words2
                        + "?[ ._]{0,2}\\d{1,2}){1,20}(?! ?[xe]\\d|\\d|p|of\\d)" + TO,
                Readings::seasons);
        rows.add(
                "season and episode",
                "Harbour_S01E02.mov",
                EpisodeWords.firsts(s),
                "(?:" + s + ")[ ._-]{0,2}(\\d{1,4})(?:[ ._,-]{0,4}(?:x(?!26[456])|x?(?:" + e
                        + "))(?:[ ._-]{0,2}|\\()| ?/ ?(?:" + e + ") ?|\\] ?\\[(?:" + e
                        + ")[ ._-]?)(\\d{1,4})(?!\\d|[ip]" + TO + ")",
                true,
                episode(1, 2, 0.95));
        rows.beginsWith(s);
        rows.add(
                "episode and season",
                "E05S02 Harbour.mov",
                "e",
                "E(\\d{2,3})[ ._-]?S(\\d{1,2})" + TO,
                episode(2, 1, 0.85));
        rows.add(
                "season x episode",
                "Harbour_1x02.mov",
                "#",
                "(\\d{1,2}|(?:19|20)\\d{2})[xXхХ×](\\d{2,3})(?=$|[^\\p{L}\\p{N}]|v\\d|[xX]\\d|[a-b]" + TO + ")",
                episode(1, 2, 0.85));
        rows.add(
                "season x episode between dashes",
                "Harbour - 1x2 - Low Tide.mov",
                "#",
                "(?<=- |-_)(\\d{1,2})x(\\d{1,3})(?= -|_-)",
                episode(1, 2, 0.85));
        rows.add(
                "season.episode between dashes",
                "Harbour - 6.01 - Low Tide.mov",
                "#",
                "(?<= - )(\\d{1,2})\\.(\\d{2})(?= - )",
                episode(1, 2, 0.6));
        rows.add(
                "season.episode in brackets",
                "[5.01] Low Tide.mov",
                "[",
                "(?<![^/])\\[(\\d{1,2})\\.(\\d{2})\\](?= )|\\[(\\d{1,2})\\.(\\d{3})\\]",
                (rule, m) -> episode(m.group(1) == null ? 3 : 1, m.group(1) == null ? 4 : 2, 0.6)
                        .read(rule, m));
        rows.add(
                "season-episode, first",
                "4-13 Low Tide.mov",
                "#",
                "(?<![^/])(\\d{1,2})-(\\d{2})(?= \\p{L})",
                episode(1, 2, 0.5));
        rows.add(
                "season-episode",
                "Harbour_2-04_SWE.srt",
                "#",
                "(?<=[\\p{L}\\p{N}][ _.])([1-9]\\d?)-(0[1-9])(?=[ _.]|$)",
                episode(1, 2, 0.5));
        rows.add("season x all", "Harbour.1xAll.mov", "#", "(\\d{1,2})xAll" + TO, season(1, 0.8));
        rows.add(
                "bonus",
                "Harbour-x01-Outtakes.mov",
                "x",
                "(?<=-)x(\\d{2})(?=-)",
                (rule, m) -> Readings.hit(rule, m, "bonus", m.group(1), 0.6));
        rows.add(
                "film of a row",
                "Harbour-f02-Low Tide.mov",
                "f",
                "(?<=-)f(\\d{2})(?=-)",
                (rule, m) -> Readings.hit(rule, m, "film", m.group(1), 0.6));
        rows.add("01E02", "Harbour 01E02.mov", "#", "(0\\d)E(\\d{2})" + TO, Pattern.UNICODE_CASE, episode(1, 2, 0.75));
        rows.add(
                "chapter, Spanish",
                "Puerto [HDTV][Cap.102].mov",
                "c",
                "(?<=\\[)Cap[. ]{1,2}(\\d{1,2})(\\d{2})(?:_\\1?(\\d{2}))?(?=[.\\] ])",
                Readings::chapters);
        rows.add("last episode", "[港][Harbour][12END].mov", "#", "(?<=\\[)(\\d{1,4}) ?END(?=\\])", episode(0, 1, 0.8));
        rows.add("broadcast season", "★10月新番★[Harbour][01].mov", "#", "\\d{1,2}月新番", Readings::code);
        rows.add(
                "season and episode, Russian",
                "Гавань_1с2с.mov",
                "#",
                "(\\d{1,2})\\s?с(?:езон)?[ ._,-]{0,2}(\\d{1,3})\\s?с(?:ерия)?" + TO,
                episode(1, 2, 0.9));
        rows.add("1s02e", "Harbour.1s02e.mov", "#", "(\\d{1,2})[sт](\\d{1,3})[eсэ]" + TO, episode(1, 2, 0.75));
        rows.add(
                "season and episode, Japanese",
                "港 2期 01.mov",
                "#",
                "(?<!第)(\\d{1,2})期[ _#-]{1,3}(\\d{1,4})" + TO,
                true,
                episode(1, 2, 0.75));
        rows.add("season, Japanese", "港 2期.mov", "#", "(?<!第)(\\d{1,2})期" + TO, true, season(1, 0.75));
        rows.add("season, Russian television", "Гавань (ТВ-2).mov", "т", "ТВ-(\\d{1,2})" + TO, season(1, 0.8));
        rows.add("season, Chinese", "港 第二季.mov", "第", "第" + CJK_NUMBER + "(?:季|シーズン|部|期)", true, season(1, 0.9));
        rows.add(
                "episode, Chinese and Japanese",
                "最後の港_第02話.mov",
                "第",
                "第" + CJK_NUMBER + "(?:話|话|集|回)",
                true,
                episode(0, 1, 0.9));
        rows.add("episode, Arabic", "ميناء_ح8.mov", "ح", "ح ?(\\d{1,3})" + TO, episode(0, 1, 0.75));
        rows.add("episode, Korean", "항구 제12화.mov", "제#", "제?(\\d{1,4})(?:화|회)" + TO, true, episode(0, 1, 0.9));
    }
}

package media.waybill.naming.shapes;

import static media.waybill.naming.shapes.ShapeRows.TO;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Season and episode in words that count only beside each other, and their numbers in words. */
final class PairedShapes {
    private static final String APART = "[ ._,~-]{1,4}";
    private static final String SEASON = "(\\d{1,3})";
    private static final String EPISODE = "(\\d{1,4})";

    private PairedShapes() {}

    static void into(ShapeRows rows, EpisodeWords words) {
        EpisodeWords.Pairs letters = words.letters();
        rows.add(
                "season and episode, letters",
                "Satama_K01J02.mov",
                EpisodeWords.firsts(letters.seasons()),
                "(" + letters.seasons() + ")" + SEASON + "[ ._-]?(" + letters.episodes() + ")" + EPISODE + TO,
                (rule, m) -> paired(rule, m, letters, 1, 3, 2, 4));
        EpisodeWords.Pairs pairs = words.pairs();
        String before = "[ ._-]{0,3}";
        String after = "[ ._-]{1,2}";
        rows.add(
                "season and episode, pairs",
                "Ben_Cang_Phan_1_Tap_02.mov",
                EpisodeWords.firsts(pairs.seasons()),
                "(" + pairs.seasons() + ")" + before + SEASON + APART + "(" + pairs.episodes() + ")[. ]?" + before
                        + EPISODE + TO,
                (rule, m) -> paired(rule, m, pairs, 1, 3, 2, 4));
        rows.beginsWith(pairs.seasons());
        rows.add(
                "numbered season, paired episode",
                "Satama 1. tuotantokausi osa 2.mov",
                "#",
                SEASON + after + "(" + pairs.seasons() + ")" + APART + "(" + pairs.episodes() + ")" + before + EPISODE
                        + TO,
                (rule, m) -> paired(rule, m, pairs, 2, 3, 1, 4));
        EpisodeWords.Pairs behind = words.pairsAfter();
        rows.add(
                "numbered season and episode",
                "Kikoto_1_evad_2_resz.mov",
                "#",
                SEASON + after + "(" + behind.seasons() + "|" + words.seasonAfter() + ")" + APART + EPISODE + after
                        + "(" + behind.episodes() + "|" + words.episodeAfter() + ")" + TO,
                (rule, m) -> behind.has(m.group(2), m.group(4)) || !isPaired(behind, m.group(2), m.group(4))
                        ? said(rule, m, 1, 3)
                        : null);
        rows.add(
                "episode before season",
                "Port odcinek 2 sezon 1.mov",
                EpisodeWords.firsts(words.longEpisode()),
                "(?:" + words.longEpisode() + ")[. ]?" + before + EPISODE + APART + "(?:" + words.longSeason()
                        + ")[. ]?" + before + SEASON + TO,
                (rule, m) -> said(rule, m, 2, 1));
        rows.beginsWith(words.longEpisode());
        ordinals(rows, words, "season", words.longSeason(), "ميناء الموسم الأول.mov");
        ordinals(rows, words, "episode", words.longEpisode(), "ميناء الحلقة الثانية.mov");
        spelled(
                rows,
                "season",
                EpisodeWords.spelled(words.longSeason()),
                "Harbour - Season Two.mov",
                "Puerto - segunda temporada.mov");
        spelled(
                rows,
                "episode",
                EpisodeWords.spelled(words.longEpisode()),
                "Hafen - Folge fünf.mov",
                "Harbour - Third Episode.mov");
    }

    /** Asked of other scripts than Latin alone, whose words and ordinals are too alike to other words. */
    private static void ordinals(ShapeRows rows, EpisodeWords words, String clue, String alternatives, String example) {
        rows.add(
                clue + ", ordinal",
                example,
                EpisodeWords.foreign(alternatives),
                "(?:" + alternatives + ")[ ._-]{1,3}(" + words.ordinal() + ")" + TO,
                (rule, m) -> Readings.hit(rule, m, clue, ordinal(words, m), 0.85));
        rows.beginsWith(alternatives);
    }

    /** Their numbers as words: behind them any, before them an ordinal that a dash, a comma or a bracket sets apart. */
    private static void spelled(ShapeRows rows, String clue, String alternatives, String behind, String before) {
        rows.add(
                clue + ", spelled",
                behind,
                EpisodeWords.firsts(alternatives),
                "(?:" + alternatives + ")[ ._-]{1,2}(" + NumberWords.numbers() + ")" + TO,
                (rule, m) -> Readings.hit(rule, m, clue, String.valueOf(NumberWords.value(m.group(1))), 0.8));
        rows.beginsWith(alternatives);
        String ordinals = NumberWords.ordinals();
        rows.add(
                "spelled " + clue,
                before,
                EpisodeWords.firsts(ordinals),
                "(?<=- |, |[(\\[])(" + ordinals + ")[ ._-](?:" + alternatives + ")" + TO,
                (rule, m) -> Readings.hit(rule, m, clue, String.valueOf(NumberWords.value(m.group(1))), 0.8));
        rows.beginsWith(ordinals);
    }

    private static String ordinal(EpisodeWords words, MatchResult m) {
        return String.valueOf(words.ordinals().get(m.group(1)));
    }

    private static @Nullable Hit paired(
            String rule, MatchResult m, EpisodeWords.Pairs pairs, int first, int second, int season, int episode) {
        return pairs.has(m.group(first), m.group(second)) ? said(rule, m, season, episode) : null;
    }

    /** Whether one of two words counts only beside another than the one that stands there. */
    private static boolean isPaired(EpisodeWords.Pairs pairs, String season, String episode) {
        String first = season.toLowerCase(Locale.ROOT) + '=';
        String second = '=' + episode.toLowerCase(Locale.ROOT);
        return pairs.both().stream().anyMatch(pair -> pair.startsWith(first) || pair.endsWith(second));
    }

    private static Hit said(String rule, MatchResult m, int season, int episode) {
        return new Hit(
                rule,
                m.start(),
                m.end(),
                Map.of(
                        "season",
                        String.valueOf(Readings.number(m.group(season))),
                        "episode",
                        String.valueOf(Readings.number(m.group(episode)))),
                0.9,
                true);
    }
}

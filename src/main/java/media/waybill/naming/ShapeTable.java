package media.waybill.naming;

import static media.waybill.naming.Readings.KANJI;
import static media.waybill.naming.Readings.as;
import static media.waybill.naming.Readings.episode;
import static media.waybill.naming.Readings.part;
import static media.waybill.naming.Readings.season;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What has a shape of its own in a name: identifiers, dates, frame sizes, episodes, revisions. Earlier rows claim
 * their characters before later ones, so that 23.976 or 10.5240 can never pass for an episode. No pattern repeats
 * without a bound, so a name costs time in proportion to its length.
 */
final class ShapeTable {
    private static final String TO = "(?![\\p{L}\\p{N}])";
    private static final String CJK_NUMBER = "(\\d{1,4}|[" + KANJI + "]{1,3})";
    private static final String ORDINAL = "(\\d{1,2})(?: ?(?:st|nd|rd|th)|°|[ao]|-?й|-?я)?[. ]{0,2}";
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";

    private final List<ShapeRule> rules = new ArrayList<>();

    private ShapeTable() {}

    /** @param words for season and episode, as naming.yaml lists them */
    static List<ShapeRule> of(EpisodeWords words) {
        ShapeTable table = new ShapeTable();
        table.identifiers();
        table.cinema();
        table.technicalOf();
        table.episodes(words);
        table.attempts();
        return List.copyOf(table.rules);
    }

    private void identifiers() {
        add(
                "uuid",
                "CPL_8fad47bb-ab01-4f0d-a08c-d1e6c6cb62b4.xml",
                "#abcdef",
                "\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}" + TO,
                Readings::code);
        add(
                "eidr",
                "Fjord_AD07-310C-C59D-6785-C63A-G.mov",
                "#abcdef",
                "(?:10\\.5240[-/_: ]{1,3})?\\p{XDigit}{4}(?:-\\p{XDigit}{4}){4}-[0-9A-Za-z]" + TO,
                Readings::eidr);
        add(
                "isan",
                "Fjord_ISAN 0000-0000-3A8D-0000-Z-0000-0000-6.mov",
                "#abcdefi",
                "(?:ISAN[ _:-]?)?\\p{XDigit}{4}(?:-?\\p{XDigit}{4}){3}-?[0-9A-Za-z](?:-?\\p{XDigit}{4}-?\\p{XDigit}{4}-?[0-9A-Za-z])?"
                        + TO,
                Readings::isan);
        add(
                "compact eidr",
                "EIDR_AD07310CC59D6785C63AG_feature.mov",
                "#abcdef",
                "\\p{XDigit}{20}[0-9A-Za-z]" + TO,
                Readings::eidr);
        add(
                "checksum",
                "Fjord_9e107d9d372bb6826bd81d3542a419d6.mov",
                "#abcdef",
                "\\p{XDigit}{32}(?:\\p{XDigit}{8}){0,12}" + TO,
                Readings::code);
        add("cyclic checksum", "Fjord [6B7FD717].mkv", "[", "\\[\\p{XDigit}{8}\\]", Readings::code);
        add(
                "film database",
                "Fjord {tmdb-43074}.mkv",
                "[{(",
                "[\\[{(](?:tmdb|tvdb|imdb|tvmaze)(?:id)?[-=: ]{1,2}(?:tt)?\\d{1,9}[\\]})]",
                Readings::code);
        add("imdb", "Fjord tt1234567.mkv", "t", "tt\\d{7,8}" + TO, Readings::code);
        add(
                "site",
                "www.example.com - Fjord 2024.mkv",
                "w",
                "w{2,3}[.,][\\p{L}\\p{N}-]{1,40}[., ][a-z]{2,12}(?:\\.[a-z]{2,3})?" + TO,
                Readings::code);
        add(
                "site in brackets",
                "Fjord [example.com].mkv",
                "[(",
                "[\\[(](?!(?:[a-z]{2}\\.){2})(?:www\\.)?[\\p{L}\\p{N}.-]{2,40}\\.(?:com|org|net|info|ru|lt|nl|fi|ch|me|to|tv|se|li|cc|in|es)[\\])]",
                Readings::code);
        add(
                "date",
                "News_2026-01-31.mov",
                "#",
                "((?:19|20)\\d{2})([-._ ]?)(0[1-9]|[12]\\d|3[01])\\2(0[1-9]|[12]\\d|3[01])(?:[_T-]\\d{2}[_.:-]?\\d{2}(?:[_.:-]?\\d{2})?)?"
                        + TO,
                (rule, m) -> Readings.date(rule, m, 1, 3, 4));
        add(
                "date, day first",
                "News_31.01.2026.mov",
                "#",
                "(0[1-9]|[12]\\d|3[01])([-._ ])(0[1-9]|1[0-2])\\2((?:19|20)\\d{2})" + TO,
                (rule, m) -> Readings.date(rule, m, 4, 3, 1));
        add(
                "date in words",
                "Show 23rd Feb 2024.mov",
                "#",
                "(\\d{1,2})(?:st|nd|rd|th)?[-._ ]{0,2}(" + MONTH + ")[-._ ]{0,2}((?:19|20)\\d{2})" + TO,
                (rule, m) -> Readings.date(rule, m, 3, 2, 1));
        add(
                "date in words, month first",
                "Show - October 8, 2014.mp4",
                "jfmasond",
                "(" + MONTH + ")[-._ ]{1,2}(\\d{1,2})(?:st|nd|rd|th)?[-._, ]{1,2}((?:19|20)\\d{2})" + TO,
                (rule, m) -> Readings.date(rule, m, 3, 1, 2));
        add(
                "dotted short date",
                "Show.16.01.24.Guest.1080p.mp4",
                "#",
                "(?<![^._])(\\d{2})\\.(0[1-9]|1[0-2])\\.(0[1-9]|[12]\\d|3[01])(?=\\.\\p{L})",
                Readings::shortDate);
        add(
                "short date with hyphens",
                "News_26-03-12.mov",
                "#",
                "(?<![^._ ])\\d{2}-(?:0[1-9]|1[0-2])-\\d{2}(?![-\\p{L}\\p{N}])",
                Readings::code);
        add(
                "short date",
                "Show.E37.190120.1080p.mp4",
                "#",
                "(\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=\\.\\d{3,4}p)",
                (rule, m) -> Readings.date(rule, m, 1, 2, 3));
    }

    private void technicalOf() {
        add(
                "timecode",
                "Fjord_TC_01-00-00-00.mov",
                "t#",
                "(?:TC[ ._-]?)?\\d{2}([-:._])[0-5]\\d\\1[0-5]\\d[-:;._][0-6]\\d" + TO,
                as("timecode", 0.8));
        add("runtime", "Fjord_52min.mov", "#", "\\d{1,3}mins?" + TO, as("runtime", 0.7));
        add(
                "frame",
                "Key_2000x3000.jpg",
                "#",
                "(?!(?:19|20)\\d{2}x[0-3]\\d{2}" + TO + ")\\d{3,5} ?[xX×] ?\\d{3,5}" + TO,
                as("resolution", 0.9));
        add(
                "lines",
                "Fjord_1080p25.mov",
                "#m",
                "m?(\\d{3,4}[pPiI])(\\d{2,5}(?:[.]\\d{2,3})?)?(?:hd)?" + TO,
                Readings::lines);
        add(
                "rate",
                "Fjord_23.976.mov",
                "#",
                "((?:23|29|59|119)[.,](?:976|98|97|94))(?:fps|psf|p|i|n?df)?" + TO,
                (rule, m) -> Readings.hit(rule, m, "rate", Readings.plain(m.group(1)), 0.9));
        add("rate in words", "Fjord 25 fps.mov", "#", "(\\d{2,5}) ?(?:fps|hz)" + TO, as("rate", 0.9));
        add(
                "coded sound",
                "Fjord.DDP5.1.mkv",
                "adeflopt",
                "(dd[p+]?|aac|ac-?3|e-?ac-?3|dts(?:[ ._-]?hd)?(?:[ ._-]?ma)?|true-?hd|flac|l?pcm|opus|atmos)[ ._-]{0,3}([1-9][ ._][01])(?:ch)?"
                        + TO,
                true,
                Readings::coded);
        add(
                "layout",
                "Fjord_5.1.wav",
                "#",
                "[1-9][.][01](?:[.][2-6])?(?:[+][1-9][.][01])?(?:ch)?(?![\\p{L}\\p{N}]|[.]\\d)",
                as("layout", 0.8));
        add("two layouts", "Fjord_51+20.mov", "#", "(?:51|71|20)[+](?:51|71|20)" + TO, as("layout", 0.9));
        add("channels", "Fjord_6 ch.wav", "#", "\\d{1,2} ?ch(?:annels)?" + TO, as("layout", 0.9));
        add("picture codec", "Fjord.H.264.mov", "hx", "[hx][ ._]?26[456]" + TO, true, as("codec", 0.9));
        add(
                "bits",
                "Fjord_10bit.mov",
                "#",
                "(?:8|10|12|16|24|32)(?:[ -]?bits?(?! [\\p{Lu}][\\p{Ll}])|bits?)" + TO,
                as("depth", 0.9));
        add("size", "Fjord [4.3GB].mkv", "#", "\\d{1,4}(?:[.,]\\d{1,3})? ?(?:GB|MB|GiB|MiB|TB)" + TO, as("size", 0.6));
        add(
                "bit rate",
                "Fjord_80Mbps.mov",
                "#",
                "\\d{1,5}(?:[.,]\\d)? ?(?:[kmg]bps|[km]bit|kb/s|kbs)" + TO,
                as("bitrate", 0.8));
        add(
                "reel",
                "LHRB_R1of6.mov",
                "rpt",
                "(?:R(?:eel)?|part|pt|teil)[ ._-]?(\\d{1,2})[ ._-]?of[ ._-]?(\\d{1,2})" + TO,
                (rule, m) -> Readings.hit(rule, m, "part", m.group(1) + "/" + m.group(2), 0.8));
        add(
                "part of parts",
                "LHRB_1of6.mov",
                "#",
                "(?<![-~&+x])(\\d{1,2})(?: ?of ?|\\.of\\.)(\\d{1,2})" + TO,
                (rule, m) -> Readings.hit(rule, m, "part", m.group(1) + "/" + m.group(2), 0.7));
        add(
                "disc",
                "Fjord_CD1.mov",
                "cdrs",
                "(?:dis[ck]|cd|dvd|reel|seg(?:ment)?)[ ._-]?(\\d{1,2})" + TO,
                part(1, 0.6));
    }

    private void episodes(EpisodeWords words) {
        String s = words.season();
        String e = words.episode();
        String more = "(?: ?[-~&+,/] ?|[ ._]{0,2}(?:to|and|a|bis|et|und|y)[ ._]{1,2}|[ ._]{1,2}|--)";
        String words2 = "(?:seasons?|temporadas?|stagioni?|staffeln?|saisons?|сезони?ы?)";
        add(
                "several seasons",
                "Harbour_S01-S03.mov",
                "s",
                "(?:s\\d{1,2}(?:(?:-|--| ?[&+/] ?|[ ._](?:to|and|a)[ ._]|[ ._]|[ ._]-[ ._])s\\d{1,2}){1,12}|s\\d{2}-\\d{2}|s\\d{2}(?: \\d{2}){2,9})(?! ?e\\d|-\\d)"
                        + TO,
                Readings::seasons);
        add(
                "several seasons in words",
                "Harbour Seasons 1-3.mov",
                "stс",
                "(?!season \\d{1,2} - \\d)" + words2 + "[ ._:]{0,2}\\d{1,2}(?:" + more + words2
                        + "?[ ._]{0,2}\\d{1,2}){1,20}(?! ?[xe]\\d|\\d|p|of\\d)" + TO,
                Readings::seasons);
        add(
                "season and episode",
                "Harbour_S01E02.mov",
                EpisodeWords.firsts(s),
                "(?:" + s + ")[ ._-]{0,2}(\\d{1,4})(?:[ ._,-]{0,4}(?:x(?!26[456])|x?(?:" + e
                        + "))(?:[ ._-]{0,2}|\\()| ?/ ?(?:" + e + ") ?)(\\d{1,4})(?!\\d|[ip]" + TO + ")",
                true,
                episode(1, 2, 0.95));
        beginsWith(s);
        add(
                "season x episode",
                "Harbour_1x02.mov",
                "#",
                "(\\d{1,2}|(?:19|20)\\d{2})[xXхХ](\\d{2,3})(?=$|[^\\p{L}\\p{N}]|v\\d|[xX]\\d|[a-b]" + TO + ")",
                episode(1, 2, 0.85));
        add(
                "season x episode between dashes",
                "Harbour - 1x2 - Low Tide.mov",
                "#",
                "(?<=- |-_)(\\d{1,2})x(\\d{1,3})(?= -|_-)",
                episode(1, 2, 0.85));
        add(
                "season.episode between dashes",
                "Harbour - 6.01 - Low Tide.mov",
                "#",
                "(?<= - )(\\d{1,2})\\.(\\d{2})(?= - )",
                episode(1, 2, 0.6));
        add("season x all", "Harbour.1xAll.mov", "#", "(\\d{1,2})xAll" + TO, season(1, 0.8));
        add(
                "bonus",
                "Harbour-x01-Outtakes.mov",
                "x",
                "(?<=-)x(\\d{2})(?=-)",
                (rule, m) -> Readings.hit(rule, m, "bonus", m.group(1), 0.6));
        add(
                "film of a row",
                "Harbour-f02-Low Tide.mov",
                "f",
                "(?<=-)f(\\d{2})(?=-)",
                (rule, m) -> Readings.hit(rule, m, "film", m.group(1), 0.6));
        add("01E02", "Harbour 01E02.mov", "#", "(0\\d)E(\\d{2})" + TO, Pattern.UNICODE_CASE, episode(1, 2, 0.75));
        add(
                "chapter, Spanish",
                "Puerto [HDTV][Cap.102].mov",
                "c",
                "(?<=\\[)Cap[. ]{1,2}(\\d{1,2})(\\d{2})(?:_\\1?(\\d{2}))?(?=[.\\] ])",
                Readings::chapters);
        add("last episode", "[港][Harbour][12END].mov", "#", "(?<=\\[)(\\d{1,4}) ?END(?=\\])", episode(0, 1, 0.8));
        add("broadcast season", "★10月新番★[Harbour][01].mov", "#", "\\d{1,2}月新番", Readings::code);
        add(
                "season and episode, Russian",
                "Гавань_1с2с.mov",
                "#",
                "(\\d{1,2})\\s?с(?:езон)?[ ._,-]{0,2}(\\d{1,3})\\s?с(?:ерия)?" + TO,
                episode(1, 2, 0.9));
        add("season, Russian television", "Гавань (ТВ-2).mov", "т", "ТВ-(\\d{1,2})" + TO, season(1, 0.8));
        add("season, Chinese", "港 第二季.mov", "第", "第" + CJK_NUMBER + "(?:季|シーズン|部|期)", true, season(1, 0.9));
        add(
                "episode, Chinese and Japanese",
                "最後の港_第02話.mov",
                "第",
                "第" + CJK_NUMBER + "(?:話|话|集|回)",
                true,
                episode(0, 1, 0.9));
        add("episode, Korean", "항구 제12화.mov", "제#", "제?(\\d{1,4})(?:화|회)" + TO, true, episode(0, 1, 0.9));
        add(
                "numbered season",
                "Hafen 2. Staffel.mov",
                "#",
                "(?!\\d{1,2} season \\d{1,2}" + TO + ")" + ORDINAL + "(?:" + words.seasonAfter() + ")" + TO,
                season(1, 0.85));
        add(
                "numbered episode",
                "Liman 5.bölüm.mov",
                "#",
                "(\\d{1,4})(?:-?я)?[. ]{0,2}(?:" + words.episodeAfter() + ")" + TO,
                episode(0, 1, 0.85));
        add(
                "season.episode in words",
                "Harbour - Episode 1.22 - Low Tide.mov",
                "e",
                "episode (\\d{1,2})\\.(\\d{2})(?= |$)",
                episode(1, 2, 0.8));
        add(
                "episode in words",
                "Hafen_Flg_02.mov",
                EpisodeWords.firsts(words.longEpisode()),
                "(?:" + words.longEpisode()
                        + ")(?:[ ._-]{0,3}|[ .]{1,2}no[ .]?)(\\d{1,5})(?:[ ._-]?of[ ._-]?\\d{1,3})?(?=$|[^\\p{L}\\p{N}]|v\\d)",
                episode(0, 1, 0.85));
        beginsWith(words.longEpisode());
        add(
                "season in words",
                "Harbour Season 1.mov",
                EpisodeWords.firsts(words.longSeason()),
                "(?!series[ ._]00)(?:" + words.longSeason()
                        + ")(?:[ ._-]{0,3}|[ .]{1,2}no[ .]?)(\\d{1,2}|(?<=season )(?:19|20)\\d{2}"
                        + "|(?<=season )(?:one|two|three|four|five|six|seven|eight|nine|ten|i{1,3}|iv|vi{0,3}|ix))"
                        + TO,
                season(1, 0.85));
        beginsWith(words.longSeason());
        add(
                "E02",
                "Harbour_E02.mov",
                "ef",
                "(?:E|e|F)(\\d{2,5})(?:[ ._-]?of[ ._-]?\\d{1,3})?(?=$|[^\\p{L}\\p{N}]|v\\d|[eE]\\d)",
                Pattern.UNICODE_CASE,
                episode(0, 1, 0.75));
        add("S01", "Harbour_S01.mov", "s", "S(\\d{1,2}|(?:19|20)\\d{2})" + TO, false, season(1, 0.8));
        add(
                "special",
                "Harbour_SP01.mov",
                "s",
                "SP(\\d{2})" + TO,
                Pattern.UNICODE_CASE,
                (rule, m) -> new Hit(
                        rule,
                        m.start(),
                        m.end(),
                        Map.of("season", "0", "episode", String.valueOf(Readings.number(m.group(1)))),
                        0.6,
                        true));
        add(
                "T1",
                "Puerto_T1.jpg",
                "t",
                "(?:(?<=[\\p{L}\\p{N})][-_. ]{1,3})T(\\d{1,2})|T(\\d{1,2})(?=[-_. ]?[CEF]\\d))" + TO,
                Pattern.UNICODE_CASE,
                (rule, m) -> season(m.group(1) == null ? 2 : 1, 0.5).read(rule, m));
        add("#02", "Harbour #02.mov", "#", "#(\\d{1,4})" + TO, episode(0, 1, 0.6));
        add(
                "part",
                "Harbour Part 2.mov",
                "pt",
                "(?:(?:part|parte|partie|teil|deel|volume|vol)[ ._-]{0,2}(\\d{1,2}|[ivxIVX]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)|pt[ .]?(\\d))"
                        + TO,
                (rule, m) -> part(m.group(1) == null ? 2 : 1, 0.5).read(rule, m));
    }

    /**
     * Digital cinema names say the spoken and the written language behind the aspect; in small letters the written
     * one is part of the picture.
     */
    private void cinema() {
        add(
                "cinema languages",
                "Harbour_FTR_F-185_EN-FR_US-13_51.zip",
                "",
                "(?<=_)(?:(?:TST|RTG|SHR|XSN|PSA|POL)(?:-[0-9A-Z]{1,3}){0,3}_)?[SFC](?:-\\d{3})?_"
                        + "([A-Z]{2,3})-([A-Za-z]{2,3})(?:-[CO]CAP)?(?=_)",
                Pattern.UNICODE_CASE,
                Readings::cinema);
    }

    private void attempts() {
        add(
                "version",
                "Fjord_v2.mov",
                "v",
                "v(?:er(?:sion)?)?[ ._]?(\\d{1,3})" + TO,
                true,
                as("revision", 1, "v", 0.9));
        add("revision", "Fjord_rev3.mov", "r", "rev(?:ision)?[ ._-]?(\\d{1,3})" + TO, as("revision", 1, "v", 0.9));
        add(
                "revision letter",
                "Fjord_Rev_B.mov",
                "r",
                "rev[ ._-]?([A-F])" + TO,
                (rule, m) -> Readings.hit(rule, m, "revision", "r" + m.group(1).toUpperCase(Locale.ROOT), 0.8));
        add(
                "redelivery",
                "LHRB0102_R2.mov",
                "r",
                "(?<=[_ -])R(\\d{1,2})(?=[_. -]|$)",
                Pattern.UNICODE_CASE,
                as("revision", 1, "R", 0.8));
        add(
                "copy",
                "Fjord (1).mov",
                "(",
                "\\((\\d{1,2})\\)(?=[_. -]|$)",
                (rule, m) -> Readings.hit(rule, m, "revision", m.group(), 0.4));
        add("year in brackets", "Fjord (2024).mov", "([", "[(\\[]((?:19|20)\\d{2})[)\\]]", as("year", 1, "", 0.9));
        add(
                "aspect",
                "Key_2x3.jpg",
                "#",
                "(?<!\\d-)(?:16[:x-]9|4[:x-]3|9[:x-]16|2[:x-]3|3[:x-]4|1[:x-]1|21[:x-]9|3[:x-]2|2[.](?:39|35|40|00|20)|1[.](?:78|85|77|33|37|66))"
                        + TO,
                (rule, m) -> Readings.hit(
                        rule,
                        m,
                        "aspect",
                        Readings.plain(m.group()).replace('x', ':').replace('-', ':'),
                        0.7));
        add("season x short episode", "Harbour 2x5.mov", "#", "(\\d{1,2})x(\\d)" + TO, episode(1, 2, 0.6));
        add(
                "house code",
                "LHRB0102ENG.mov",
                "",
                "([\\p{Lu}]{2,7})(\\d{1,2})(\\d{2})([\\p{Lu}]{2,3})?" + TO,
                Pattern.UNICODE_CASE,
                Readings::glued);
        add(
                "small house code",
                "lhrb0102.mov",
                "",
                "([\\p{Ll}]{3,6})(0\\d)(\\d{2})([\\p{Ll}]{3})?" + TO,
                Pattern.UNICODE_CASE,
                Readings::glued);
    }

    private void add(String name, String example, String first, String regex, ShapeRule.Reading reading) {
        add(name, example, first, regex, false, Pattern.CASE_INSENSITIVE, reading);
    }

    private void add(
            String name, String example, String first, String regex, boolean inside, ShapeRule.Reading reading) {
        add(name, example, first, regex, inside, Pattern.CASE_INSENSITIVE, reading);
    }

    private void add(String name, String example, String first, String regex, int flags, ShapeRule.Reading reading) {
        add(name, example, first, regex, false, flags, reading);
    }

    private void add(
            String name,
            String example,
            String first,
            String regex,
            boolean inside,
            int flags,
            ShapeRule.Reading reading) {
        boolean ascii = regex.chars().allMatch(c -> c < 0x80);
        int all = ascii || flags != Pattern.CASE_INSENSITIVE ? flags : flags | Pattern.UNICODE_CASE;
        rules.add(new ShapeRule(name, example, first, inside, Pattern.compile(regex, all), Set.of(), reading));
    }

    /** The last rule begins with one of these alternatives. */
    private void beginsWith(String alternatives) {
        ShapeRule last = rules.removeLast();
        rules.add(new ShapeRule(
                last.name(),
                last.example(),
                last.first(),
                last.inside(),
                last.pattern(),
                EpisodeWords.words(alternatives),
                last.reading()));
    }

    /** The words for season and episode of naming.yaml, as alternatives of a pattern. */
    record EpisodeWords(
            String season,
            String episode,
            String seasonAfter,
            String episodeAfter,
            String longSeason,
            String longEpisode) {
        static EpisodeWords of(
                List<String> season, List<String> episode, List<String> seasonAfter, List<String> after) {
            return new EpisodeWords(
                    any(season), any(episode), any(seasonAfter), any(after), any(longer(season)), any(longer(episode)));
        }

        /** The alternatives of a pattern as words. */
        static Set<String> words(String alternatives) {
            Set<String> words = new HashSet<>();
            for (String word : alternatives.split("\\|")) {
                if (word.startsWith("\\Q")) {
                    words.add(word.substring(2, word.length() - 2).toLowerCase(Locale.ROOT));
                }
            }
            return Set.copyOf(words);
        }

        /** The letters that the alternatives of a pattern begin with. */
        static String firsts(String alternatives) {
            StringBuilder firsts = new StringBuilder();
            for (String word : alternatives.split("\\|")) {
                if (word.startsWith("\\Q")) {
                    firsts.append(Character.toLowerCase(word.charAt(2)));
                }
            }
            return firsts.toString();
        }

        /** One letter alone is too little to call a lone number an episode. */
        private static List<String> longer(List<String> words) {
            return words.stream().filter(word -> word.length() > 1).toList();
        }

        private static String any(List<String> words) {
            return words.isEmpty()
                    ? "(?!)"
                    : String.join(
                            "|",
                            words.stream()
                                    .map(word -> Normalizer.normalize(word, Normalizer.Form.NFKC))
                                    .sorted(Comparator.comparingInt(String::length)
                                            .reversed())
                                    .map(Pattern::quote)
                                    .toList());
        }
    }
}

package media.waybill.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has a shape of its own in a name: identifiers, dates, frame sizes, episodes, revisions. Earlier patterns claim
 * their characters, so that 23.976 or 10.5240 cannot be taken for an episode later. No pattern backtracks over an
 * unbounded run, so a name costs time in proportion to its length.
 */
final class Patterns {
    /** @param strong whether it ends a title */
    record Hit(int start, int end, Map<String, String> clues, double weight, boolean strong) {}

    private record Recogniser(Pattern pattern, String any, boolean digits, Function<MatchResult, @Nullable Hit> read) {}

    private static final String FROM = "(?<![\\p{L}\\p{N}])";
    private static final String TO = "(?![\\p{L}\\p{N}])";
    private static final String KANJI = "一二三四五六七八九十";
    private static final Pattern MORE_EPISODES = Pattern.compile(
            "\\G[ ._]?(?:[-~&+]|to|и)?[ ._]?(?:ep|e|x)(\\d{1,4})" + TO + "|\\G[ ]?[-~&+][ ]?(\\d{2,3})" + TO
                    + "|\\G(?:ep|e)(\\d{1,3})",
            Pattern.CASE_INSENSITIVE);

    /** The line's number right behind its order's: PO-2026-0117_2, PO-2026-0117-L03. */
    private static final Pattern ORDER_LINE =
            Pattern.compile("\\G[-_ .#/]{1,2}(?:line|pos|l)?[ ]?0*(\\d{1,3})(?=[-_ .]|$)", Pattern.CASE_INSENSITIVE);

    private final List<Recogniser> recognisers = new ArrayList<>();

    Patterns(EpisodeWords words) {
        String s = words.season();
        String e = words.episode();
        add(
                "-",
                FROM + "\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}" + TO,
                Patterns::noise);
        add(FROM + "\\p{XDigit}{40,128}" + TO, Patterns::noise);
        add(
                "-",
                FROM + "(?:10\\.5240[-/_: ]{1,3})?\\p{XDigit}{4}(?:-\\p{XDigit}{4}){4}-[0-9A-Za-z]" + TO,
                Patterns::eidr);
        add("(?<![\\p{N}])(?:(?<=EIDR[_-])|" + FROM + ")\\p{XDigit}{20}[0-9A-Za-z]" + TO, Patterns::eidr);
        add(FROM + "\\p{XDigit}{32}" + TO, Patterns::noise);
        add(
                FROM + "(?:19|20)\\d{2}([-._]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])" + TO,
                m -> hit(m, "date", m.group().replaceAll("[^0-9]", ""), 0.8, true));
        add("xX×", FROM + "\\d{3,5}[xX×]\\d{3,5}" + TO, m -> hit(m, "resolution", lower(m), 0.9, true));
        add("piPI", FROM + "(\\d{3,4}[pi])(\\d{2,5})?" + TO, Patterns::lines);
        add(
                ".,",
                FROM + "(?:23|29|59)[.,](?:976|98|97|94)" + TO,
                m -> hit(m, "rate", lower(m).replace(',', '.'), 0.9, true));
        add("fFhH", FROM + "(\\d{2,5})[ ]?(?:fps|hz)" + TO, m -> hit(m, "rate", lower(m), 0.9, true));
        add(
                ".",
                FROM + "[1-9][.][01](?:[.][2-6])?(?:[+][1-9][.][01])?(?:ch)?(?![\\p{L}\\p{N}]|[.]\\d)",
                m -> hit(m, "layout", lower(m), 0.8, true));
        add("+", FROM + "(?:51|71|20)[+](?:51|71|20)" + TO, m -> hit(m, "layout", lower(m), 0.9, true));
        add("cC", FROM + "(\\d{1,2})[ ]?ch" + TO, m -> hit(m, "layout", lower(m), 0.9, true));
        add("mM", FROM + "\\d{1,3}[ ]?(?:mbps|mbit|mb)" + TO, m -> hit(m, "bitrate", lower(m), 0.8, true));
        add(
                "rR",
                FROM + "R(\\d{1,2})[ ]?of[ ]?(\\d{1,2})" + TO,
                m -> hit(m, "part", m.group(1) + "/" + m.group(2), 0.8, true));
        add(
                FROM + "(?:(?:part|reel|disc|teil|parte|partie)[ ._-]?|(?:pt|cd)[ .]?(?=\\d(?!\\d)))(\\d{1,2})" + TO,
                m -> hit(m, "part", m.group(1), 0.5, false));
        // Seasons and episodes, the explicit ones first.
        add(
                "(?:" + FROM + "|(?<=[a-z])(?=S))(?:" + s + ")[ ._-]{0,2}(\\d{1,2})[ ._,-]{0,4}(?:" + e
                        + ")[ ._-]{0,2}(\\d{1,4})(?!\\d)",
                m -> episode(m, 1, 2, 0.95));
        add("xX", FROM + "(\\d{1,2})[xX](\\d{2,3})" + TO, m -> episode(m, 1, 2, 0.85));
        add(
                "сС",
                FROM + "(\\d{1,2})\\s?с(?:езон)?[ ._,-]{0,2}(\\d{1,3})\\s?с(?:ерия)?" + TO,
                m -> episode(m, 1, 2, 0.9));
        add("第", "第(\\d{1,2}|[" + KANJI + "]{1,3})(?:季|シーズン|部)", m -> season(m, 1, 0.9));
        add("第", "第(\\d{1,4}|[" + KANJI + "]{1,3})(?:話|话|集|回)", m -> episode(m, 0, 1, 0.9));
        add("화회", "제?(\\d{1,4})(?:화|회)" + TO, m -> episode(m, 0, 1, 0.9));
        add(FROM + "(\\d{1,2})[. ]{0,2}(?:" + words.seasonAfter() + ")" + TO, m -> season(m, 1, 0.85));
        add(FROM + "(\\d{1,4})[. ]{0,2}(?:" + words.episodeAfter() + ")" + TO, m -> episode(m, 0, 1, 0.85));
        add(FROM + "(?:" + words.longEpisode() + ")[ ._-]{0,3}(\\d{1,4})" + TO, m -> episode(m, 0, 1, 0.85));
        add("EF", FROM + "[EF](\\d{2,3})(?![\\p{L}\\p{N}]|[-]\\d)", m -> episode(m, 0, 1, 0.75), false);
        add("e", FROM + "e(\\d{2,4})" + TO, m -> episode(m, 0, 1, 0.7), false);
        add(FROM + "(?:" + words.longSeason() + ")[ ._-]{0,3}(\\d{1,2})" + TO, m -> season(m, 1, 0.85));
        add("S", FROM + "S(\\d{1,2})" + TO, m -> season(m, 1, 0.8), false);
        add("T", FROM + "T(\\d{1,2})" + TO, m -> season(m, 1, 0.5), false);
        // Attempts
        add(
                "vV",
                "(?:" + FROM + "|(?<=[0-9]))v(?:er(?:sion)?)?[ ._]?(\\d{1,3})" + TO,
                m -> hit(m, "revision", "v" + number(m, 1), 0.9, true));
        add("vV", FROM + "rev(?:ision)?[ ._-]?(\\d{1,3})" + TO, m -> hit(m, "revision", "v" + number(m, 1), 0.9, true));
        add("R", "(?<=[_ -])R(\\d{1,2})(?=[_. -]|$)", m -> hit(m, "revision", "R" + number(m, 1), 0.8, true), false);
        add("(", "\\((\\d{1,2})\\)[ ]?(?=[_. -]|$)", m -> hit(m, "revision", "(" + number(m, 1) + ")", 0.4, true));
        add("([", "[(\\[]((?:19|20)\\d{2})[)\\]]", m -> hit(m, "year", m.group(1), 0.9, true));
        add(
                "(?<![\\p{L}\\p{N}])(?<!^)((?:19[1-9]|20[0-4])\\d)(?![\\p{L}\\p{N}])",
                m -> hit(m, "year", m.group(1), 0.7, true));
        add(
                FROM
                        + "(?:16[:x-]9|4[:x-]3|9[:x-]16|2[:x-]3|3[:x-]4|1[:x-]1|21[:x-]9|3[:x-]2|2[.](?:39|35|40|00|20)|1[.](?:78|85|77|33|37|66))"
                        + TO,
                m -> hit(m, "aspect", lower(m).replace('x', ':').replace('-', ':'), 0.7, true));
        // House codes with season and episode glued on: LHRB0102ENG.
        add(FROM + "([\\p{Lu}]{2,7})(\\d{1,2})(\\d{2})([\\p{Lu}]{2,3})?" + TO, Patterns::glued, false);
        add(FROM + "([\\p{Ll}]{3,6})(0\\d)(\\d{2})([\\p{Ll}]{3})?" + TO, Patterns::glued, false);
    }

    /** The words for season and episode of naming.yaml, as alternatives of a pattern. */
    record EpisodeWords(String season, String episode, String seasonAfter, String episodeAfter) {
        static EpisodeWords of(
                List<String> season, List<String> episode, List<String> seasonAfter, List<String> after) {
            return new EpisodeWords(any(season), any(episode), any(seasonAfter), any(after));
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

        /** One letter alone is too little to call a lone number an episode. */
        String longEpisode() {
            return longer(episode);
        }

        String longSeason() {
            return longer(season);
        }

        private static String longer(String alternatives) {
            return String.join(
                    "|",
                    Arrays.stream(alternatives.split("\\|"))
                            .filter(word -> word.length() > "\\Qx\\E".length())
                            .toList());
        }
    }

    private void add(String regex, Function<MatchResult, @Nullable Hit> read) {
        add("", regex, read, true);
    }

    private void add(String any, String regex, Function<MatchResult, @Nullable Hit> read) {
        add(any, regex, read, true);
    }

    private void add(String regex, Function<MatchResult, @Nullable Hit> read, boolean anyCase) {
        add("", regex, read, anyCase);
    }

    /** @param any a name without one of these characters cannot match, and is not asked */
    private void add(String any, String regex, Function<MatchResult, @Nullable Hit> read, boolean anyCase) {
        boolean ascii = regex.chars().allMatch(c -> c < 0x80);
        int flags = !anyCase ? 0 : ascii ? Pattern.CASE_INSENSITIVE : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        recognisers.add(new Recogniser(Pattern.compile(regex, flags), any, !regex.contains(KANJI), read));
    }

    private static boolean holds(String text, String any) {
        for (int i = 0; i < any.length(); i++) {
            if (text.indexOf(any.charAt(i)) >= 0) {
                return true;
            }
        }
        return any.isEmpty();
    }

    /** All hits in reading order, none overlapping another; shapes of identifiers come before everything else. */
    List<Hit> find(String text, List<Shape> references, List<Shape> orders, Predicate<String> known) {
        boolean[] taken = new boolean[text.length()];
        List<Hit> hits = new ArrayList<>();
        boolean digits = text.chars().anyMatch(Character::isDigit);
        if (digits) {
            orders.forEach(shape -> shapes(text, shape, "order", taken, hits));
            references.forEach(shape -> shapes(text, shape, "reference", taken, hits));
        }
        for (Recogniser recogniser : recognisers) {
            if ((recogniser.digits && !digits) || !holds(text, recogniser.any)) {
                continue;
            }
            Matcher matcher = recogniser.pattern.matcher(text);
            while (matcher.find()) {
                Hit hit = free(taken, matcher.start(), matcher.end()) && !known.test(matcher.group())
                        ? recogniser.read.apply(matcher)
                        : null;
                if (hit != null) {
                    claim(hit.clues().containsKey("episode") ? widen(hit, text, taken) : hit, taken, hits);
                }
            }
        }
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
    }

    private static void shapes(String text, Shape shape, String clue, boolean[] taken, List<Hit> hits) {
        Matcher matcher = shape.pattern().matcher(text);
        while (matcher.find()) {
            if (free(taken, matcher.start(), matcher.end())) {
                Hit hit = hit(matcher, clue, shape.canonical(matcher.group()), 0.95, true);
                Matcher line = ORDER_LINE.matcher(text);
                if (clue.equals("order") && line.find(matcher.end())) {
                    hit = new Hit(
                            hit.start(),
                            line.end(),
                            Map.of("order", shape.canonical(matcher.group()), "orderLine", line.group(1)),
                            0.95,
                            true);
                }
                claim(hit, taken, hits);
            }
        }
    }

    /** E01-E03, E01E02, 01-03: the episodes that follow the first. */
    private static Hit widen(Hit first, String text, boolean[] taken) {
        int end = first.end();
        int from = Integer.parseInt(first.clues().getOrDefault("episode", "0"));
        int last = from;
        StringBuilder all = new StringBuilder(String.valueOf(from));
        Matcher more = MORE_EPISODES.matcher(text);
        while (end < text.length() && more.find(end) && free(taken, end, more.end())) {
            String digits =
                    more.group(1) != null ? more.group(1) : more.group(2) != null ? more.group(2) : more.group(3);
            int next = Integer.parseInt(digits);
            if (next <= last || next - last > 30) {
                break;
            }
            boolean range = more.group().matches(".*[-~].*");
            for (int i = range ? last + 1 : next; i <= next; i++) {
                all.append(',').append(i);
            }
            last = next;
            end = more.end();
        }
        if (last == from) {
            return first;
        }
        Map<String, String> clues = new LinkedHashMap<>(first.clues());
        clues.put("episodes", all.toString());
        return new Hit(first.start(), end, clues, first.weight(), true);
    }

    private static boolean free(boolean[] taken, int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return end > start;
    }

    private static void claim(Hit hit, boolean[] taken, List<Hit> hits) {
        for (int i = hit.start(); i < hit.end(); i++) {
            taken[i] = true;
        }
        hits.add(hit);
    }

    private static Hit hit(MatchResult m, String clue, String value, double weight, boolean strong) {
        return new Hit(m.start(), m.end(), Map.of(clue, value), weight, strong);
    }

    private static Hit noise(MatchResult m) {
        return hit(m, "code", m.group(), 0.3, true);
    }

    private static @Nullable Hit eidr(MatchResult m) {
        return Eidr.canonical(m.group())
                .map(id -> hit(m, "eidr", id, 1.0, true))
                .orElseGet(() -> m.group().contains("-") ? hit(m, "rejectedEidr", m.group(), 0.1, true) : null);
    }

    private static Hit lines(MatchResult m) {
        Map<String, String> clues = new LinkedHashMap<>();
        clues.put("resolution", m.group(1).toLowerCase(Locale.ROOT));
        if (m.group(2) != null) {
            clues.put("rate", m.group(2));
        }
        return new Hit(m.start(), m.end(), clues, 0.9, true);
    }

    private static @Nullable Hit episode(MatchResult m, int season, int episode, double weight) {
        Map<String, String> clues = new LinkedHashMap<>();
        if (season > 0) {
            clues.put("season", String.valueOf(number(m, season)));
        }
        clues.put("episode", String.valueOf(number(m, episode)));
        return new Hit(m.start(), m.end(), clues, weight, true);
    }

    private static Hit season(MatchResult m, int group, double weight) {
        return hit(m, "season", String.valueOf(number(m, group)), weight, true);
    }

    private static @Nullable Hit glued(MatchResult m) {
        int episode = number(m, 3);
        if (episode == 0 || episode > 60 || number(m, 2) > 30) {
            return null;
        }
        Map<String, String> clues = new LinkedHashMap<>();
        clues.put("series", m.group(1));
        clues.put("season", String.valueOf(number(m, 2)));
        clues.put("episode", String.valueOf(episode));
        if (m.group(4) != null) {
            clues.put("languageWord", m.group(4));
        }
        return new Hit(m.start(), m.end(), clues, 0.55, true);
    }

    private static String lower(MatchResult m) {
        return m.group().toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static int number(MatchResult m, int group) {
        String digits = m.group(group);
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int kanji = KANJI.indexOf(digits.charAt(i));
            if (kanji < 0) {
                value = value * 10 + digits.charAt(i) - '0';
            } else if (kanji == 9) {
                value = Math.max(value, 1) * 10;
            } else {
                value += kanji + 1;
            }
        }
        return value;
    }
}

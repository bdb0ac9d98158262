package media.waybill.naming.shapes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the matches of the table of shapes mean. */
public final class Readings {
    static final String KANJI = "一二三四五六七八九十";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NEXT = Pattern.compile("([^0-9]{0,14})(\\d{1,2})");
    public static final int MOST_EPISODES = 60;
    private static final int MOST_SEASONS = 199;

    private Readings() {}

    static Hit hit(String rule, MatchResult m, String clue, String value, double weight) {
        return new Hit(rule, m.start(), m.end(), Map.of(clue, value), weight, true);
    }

    static ShapeRule.Reading as(String clue, double weight) {
        return (rule, m) -> hit(rule, m, clue, plain(m.group()), weight);
    }

    static ShapeRule.Reading as(String clue, int group, String prefix, double weight) {
        return (rule, m) -> hit(rule, m, clue, prefix + number(m.group(group)), weight);
    }

    static Hit code(String rule, MatchResult m) {
        return hit(rule, m, "code", m.group(), 0.3);
    }

    static @Nullable Hit eidr(String rule, MatchResult m) {
        return CheckedIds.eidr(m.group())
                .map(id -> hit(rule, m, "eidr", id, 1.0))
                .orElseGet(() -> m.group().contains("-") ? hit(rule, m, "rejectedEidr", m.group(), 0.1) : null);
    }

    static @Nullable Hit isan(String rule, MatchResult m) {
        return CheckedIds.isan(m.group())
                .map(id -> hit(rule, m, "isan", id, 1.0))
                .orElseGet(() -> m.group().regionMatches(true, 0, "ISAN", 0, 4)
                        ? hit(rule, m, "rejectedIsan", m.group(), 0.1)
                        : null);
    }

    /** 1080p25: lines and rate in one. */
    static Hit lines(String rule, MatchResult m) {
        Map<String, String> clues = new LinkedHashMap<>();
        clues.put("resolution", m.group(1).toLowerCase(Locale.ROOT));
        if (m.group(2) != null) {
            clues.put("rate", m.group(2));
        }
        return new Hit(rule, m.start(), m.end(), clues, 0.9, true);
    }

    /** DD5.1, AAC 2.0: a codec and its layout. */
    static Hit coded(String rule, MatchResult m) {
        String layout = m.group(2).replace(' ', '.').replace('_', '.');
        // Objects over a bed of 5.1 are not the 5.1 that a line asks for.
        Map<String, String> clues = m.group(1).equalsIgnoreCase("atmos")
                ? Map.of("layout", "atmos", "bed", layout)
                : Map.of("codec", m.group(1).toUpperCase(Locale.ROOT), "layout", layout);
        return new Hit(rule, m.start(), m.end(), clues, 0.9, true);
    }

    static @Nullable Hit date(String rule, MatchResult m, int year, int month, int day) {
        int y = number(m.group(year));
        int mo = month(m.group(month));
        int d = number(m.group(day));
        // 2012.13.02: some write the day before the month.
        if (mo > 12 && d <= 12) {
            int swapped = mo;
            mo = d;
            d = swapped;
        }
        y = y < 100 ? y + (y < 50 ? 2000 : 1900) : y;
        if (y < 1900 || y > 2039 || mo < 1 || mo > 12 || d < 1 || d > 31) {
            return null;
        }
        return hit(rule, m, "date", "%04d%02d%02d".formatted(y, mo, d), 0.8);
    }

    /** 16.01.24 between dots, as releases of the day write year, month and day. */
    static @Nullable Hit shortDate(String rule, MatchResult m) {
        Hit date = date(rule, m, 1, 2, 3);
        return date == null ? null : new Hit(rule, m.start(), m.end(), date.clues(), 0.5, true);
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return number(written);
        }
        return MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    static ShapeRule.Reading episode(int season, int episode, double weight) {
        return (rule, m) -> {
            Map<String, String> clues = new LinkedHashMap<>();
            if (season > 0) {
                int number = number(m.group(season));
                if (number > MOST_SEASONS && (number < 1900 || number > 2039)) {
                    return null;
                }
                clues.put("season", String.valueOf(number));
                if (number > MOST_SEASONS) {
                    clues.put("year", String.valueOf(number));
                }
            }
            clues.put("episode", String.valueOf(number(m.group(episode))));
            return new Hit(rule, m.start(), m.end(), clues, weight, true);
        };
    }

    /** Cap.102 and Cap.111_120: season and chapter in one number, and the chapters that follow. */
    static @Nullable Hit chapters(String rule, MatchResult m) {
        int first = number(m.group(2));
        int last = m.group(3) == null ? first : number(m.group(3));
        if (first == 0 || last < first) {
            return null;
        }
        Map<String, String> clues = new LinkedHashMap<>();
        clues.put("season", String.valueOf(number(m.group(1))));
        clues.put("episode", String.valueOf(first));
        if (last > first) {
            clues.put(
                    "episodes",
                    String.join(
                            ",",
                            IntStream.rangeClosed(first, last)
                                    .mapToObj(String::valueOf)
                                    .toList()));
        }
        return new Hit(rule, m.start(), m.end(), clues, 0.9, true);
    }

    /** EN-FR, EN-XX: spoken and written language; XX is none. */
    static @Nullable Hit cinema(String rule, MatchResult m) {
        Map<String, String> clues = new LinkedHashMap<>();
        if (!m.group(1).equals("XX")) {
            clues.put("languageWord", m.group(1));
        }
        if (!m.group(2).equalsIgnoreCase("XX")) {
            clues.put("subtitlesWord", m.group(2));
        }
        if (m.group(3) != null) {
            // For all countries; elsewhere the word names a cut.
            clues.put("territory", m.group(3));
        }
        return clues.isEmpty() ? null : new Hit(rule, m.start(), m.end(), clues, 0.95, true);
    }

    static ShapeRule.Reading season(int group, double weight) {
        return (rule, m) -> {
            int number = number(m.group(group));
            if (number > MOST_SEASONS && (number < 1900 || number > 2039)) {
                return null;
            }
            String season = String.valueOf(number);
            return number <= MOST_SEASONS
                    ? hit(rule, m, "season", season, weight)
                    : new Hit(rule, m.start(), m.end(), Map.of("season", season, "year", season), weight, true);
        };
    }

    /** S01-S03: a package of seasons is none of them. */
    static @Nullable Hit seasons(String rule, MatchResult m) {
        Matcher next = NEXT.matcher(m.group());
        List<Integer> all = new ArrayList<>();
        while (next.find()) {
            int number = number(next.group(2));
            int last = all.isEmpty() ? 0 : all.get(all.size() - 1);
            if (number <= last || number - last > 30 || number > 99) {
                return null;
            }
            boolean range =
                    !all.isEmpty() && next.group(1).matches("(?i)[^\\d]*(?:[-~]|\\bto\\b|\\bbis\\b|\\ba\\b)[^\\d]*");
            for (int i = range ? last + 1 : number; i <= number; i++) {
                all.add(i);
            }
        }
        return all.size() < 2
                ? null
                : hit(
                        rule,
                        m,
                        "seasons",
                        String.join(",", all.stream().map(String::valueOf).toList()),
                        0.85);
    }

    /** A part, reel or disc: it ends a title only where nothing else can follow. */
    static ShapeRule.Reading part(int group, double weight) {
        return (rule, m) -> new Hit(
                rule, m.start(), m.end(), Map.of("part", String.valueOf(number(m.group(group)))), weight, false);
    }

    /** A house code with season and episode glued on: LHRB0102ENG. */
    static @Nullable Hit glued(String rule, MatchResult m) {
        int episode = number(m.group(3));
        boolean short3 = m.group(2).length() == 1 && m.start() > 0;
        if (episode == 0 || episode > 60 || number(m.group(2)) > 30 || short3) {
            return null;
        }
        Map<String, String> clues = new LinkedHashMap<>();
        clues.put("series", m.group(1));
        // HARB004 counts in three digits; no season is called 0 so.
        if (number(m.group(2)) > 0) {
            clues.put("season", String.valueOf(number(m.group(2))));
        }
        clues.put("episode", String.valueOf(episode));
        if (m.group(4) != null) {
            clues.put("languageWord", m.group(4));
        }
        return new Hit(rule, m.start(), m.end(), clues, 0.55, true);
    }

    /** BRASSORCHARD0102: a title without marks and four digits; it may as well be a code. */
    static @Nullable Hit gluedTitle(String rule, MatchResult m) {
        int episode = number(m.group(3));
        return episode == 0 || episode > MOST_EPISODES
                ? null
                : new Hit(
                        rule,
                        m.start(),
                        m.end(),
                        Map.of(
                                "series",
                                m.group(1),
                                "season",
                                String.valueOf(number(m.group(2))),
                                "episode",
                                String.valueOf(episode),
                                "code",
                                m.group()),
                        0.45,
                        true);
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace(" ", "").replace(',', '.');
    }

    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** Digits, English words to ten, Roman numerals to twenty, and Chinese numerals to ninety-nine. */
    static int number(String written) {
        int word = WORDS.indexOf(written.toLowerCase(Locale.ROOT));
        if (word >= 0) {
            return word + 1;
        }
        int value = 0;
        for (int i = 0; i < written.length() && i < 9; i++) {
            char c = written.charAt(i);
            int kanji = KANJI.indexOf(c);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
            } else if (kanji == 9) {
                value = Math.max(value, 1) * 10;
            } else if (kanji >= 0) {
                value += kanji + 1;
            } else {
                return roman(written);
            }
        }
        return value;
    }

    private static int roman(String written) {
        int value = 0;
        int last = 0;
        for (int i = written.length() - 1; i >= 0; i--) {
            int one =
                    switch (Character.toLowerCase(written.charAt(i))) {
                        case 'i' -> 1;
                        case 'v' -> 5;
                        case 'x' -> 10;
                        default -> 0;
                    };
            value += one < last ? -one : one;
            last = Math.max(last, one);
        }
        return value;
    }
}

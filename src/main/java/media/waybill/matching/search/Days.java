package media.waybill.matching.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import org.jspecify.annotations.Nullable;

/** A day that is the name of an episode: 2026-01-23, 23.01.2026 or 23 January 2026. */
final class Days {

    private static final int YEAR_DIGITS = 4;
    private static final String LEAP_YEAR = "2024";
    /** Months by their names in the languages of the JDK; a name that is two months in two languages is none. */
    private static final Map<String, Integer> MONTHS = months();

    private Days() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    String name =
                            FoldedTitle.of(month.getDisplayName(style, locale)).squashed();
                    if (name.length() > 2 && name.chars().allMatch(Character::isLetter)) {
                        months.merge(name, month.getValue(), (a, b) -> a.equals(b) ? a : 0);
                    }
                }
            }
        }
        return months;
    }

    /** The day as 20260123, null where the name is none. */
    @Nullable
    static String of(List<String> words) {
        return words.size() == 3 ? day(words.get(0), words.get(1), words.get(2)) : null;
    }

    /** What six digits may be as a day: year, month, day; day, month, year; month, day, year. */
    static Set<String> ofSix(String digits) {
        if (digits.length() != 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Set.of();
        }
        String a = digits.substring(0, 2);
        String b = digits.substring(2, 4);
        String c = digits.substring(4);
        return Stream.of(day("20" + a, month(b), c), day("20" + c, month(b), a), day("20" + c, month(a), b))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** 12-03-2026 is the third of December to Americans; with dots between them the day stands first everywhere. */
    static Set<String> either(String day, @Nullable Evidence written) {
        String text = written == null ? "" : written.text();
        boolean open = text.length() == day.length() + 2
                && (text.charAt(2) == '-' || text.charAt(2) == '_' || text.charAt(2) == ' ')
                && Integer.parseInt(day.substring(YEAR_DIGITS + 2)) <= 12;
        return open
                ? Set.of(
                        day,
                        day.substring(0, YEAR_DIGITS)
                                + day.substring(YEAR_DIGITS + 2)
                                + day.substring(YEAR_DIGITS, YEAR_DIGITS + 2))
                : Set.of(day);
    }

    /** "2 March" or "March 2", as 0302; null where two words are no day of a year. */
    static @Nullable String ofTwo(String first, String second) {
        boolean dayFirst = isNumber(first) && first.length() < 3;
        String day = dayFirst ? first : second;
        int month = MONTHS.getOrDefault(dayFirst ? second : first, 0);
        String whole = month == 0 || !isNumber(day) ? null : day(LEAP_YEAR, month, day);
        return whole == null ? null : whole.substring(YEAR_DIGITS);
    }

    /** Whether two days are of the same year, or of neighbouring ones. */
    static boolean isNear(String one, String other) {
        return other.length() > YEAR_DIGITS
                && Math.abs(Integer.parseInt(one.substring(0, YEAR_DIGITS))
                                - Integer.parseInt(other.substring(0, YEAR_DIGITS)))
                        < 2;
    }

    private static @Nullable String day(String first, String second, String third) {
        if (first.length() == YEAR_DIGITS) {
            return day(first, month(second), third);
        }
        return isNumber(first) ? day(third, month(second), first) : day(third, month(first), second);
    }

    private static @Nullable String day(String year, int month, String day) {
        if (month == 0 || year.length() != YEAR_DIGITS || !isNumber(year) || !isNumber(day) || day.length() > 2) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            return date.toString().replace("-", "");
        } catch (DateTimeException e) {
            return null; // the thirtieth of February is the name of something else
        }
    }

    private static int month(String word) {
        int month = isNumber(word) && word.length() < 3 ? Integer.parseInt(word) : MONTHS.getOrDefault(word, 0);
        return month > 12 ? 0 : month;
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() <= YEAR_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

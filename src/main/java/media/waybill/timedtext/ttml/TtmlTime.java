package media.waybill.timedtext.ttml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Time;
import org.jspecify.annotations.Nullable;

/**
 * Time expressions of TTML2 section 12.3. Inside, times are parts of 1/17,640,000,000 s: every film, broadcast and NTSC
 * frame and every tick of ten million a second is a whole number of them, so sums of nested offsets stay exact.
 */
final class TtmlTime {

    static final long SECOND = 17_640_000_000L;
    static final long INDEFINITE = Long.MAX_VALUE / 4;
    static final long UNREADABLE = Long.MIN_VALUE;

    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,4}):(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,9}))?(?:[:;](\\d{1,3})(?:\\.(\\d{1,3}))?)?");
    /** Not TTML, but found: bare seconds, and minutes with seconds. */
    private static final Pattern LOOSE = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,6})(?:\\.(\\d{1,9}))?");

    private static final String DATE = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
    /** The time of day of a wall clock; a date alone is its midnight. */
    private static final Pattern WALL_CLOCK =
            Pattern.compile("wallclock\\(\\s*\"?(?:(?<date>" + DATE + ")|(?:(?<day>" + DATE + ")T)?"
                    + "(?<hours>[01]\\d|2[0-3]):(?<minutes>[0-5]\\d)"
                    + "(?::(?<seconds>[0-5]\\d|60)(?:\\.(?<fraction>\\d{1,9}))?)?)\"?\\s*\\)");

    private static final Pattern OFFSET = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?)(h|ms|m|s|f|t)");

    private final FrameRate rate;
    private final boolean isSmpte;
    private final boolean isDropPal;
    private final long subFrames;
    private final BigDecimal tickRate;
    private boolean usedFrames;
    private boolean usedLooseForm;
    private boolean usedNegative;

    private TtmlTime(FrameRate rate, boolean isSmpte, boolean isDropPal, long subFrames, BigDecimal tickRate) {
        this.rate = rate;
        this.isSmpte = isSmpte;
        this.isDropPal = isDropPal;
        this.subFrames = subFrames;
        this.tickRate = tickRate;
    }

    static TtmlTime of(XmlTree.Node tt, ReadOptions options) {
        boolean smpte = "smpte".equals(tt.get("ttp:timeBase"));
        boolean drop = "dropNTSC".equals(tt.get("ttp:dropMode"));
        var declared = tt.get("ttp:frameRate");
        var fallback = options.frameRate() == null ? new FrameRate(30, 1, false) : options.frameRate();
        var rate = fallback;
        if (declared != null && declared.trim().matches("\\d{1,6}") && Long.parseLong(declared.trim()) > 0) {
            long[] multiplier = multiplier(tt.get("ttp:frameRateMultiplier"));
            rate = new FrameRate(Long.parseLong(declared.trim()) * multiplier[0], multiplier[1], drop);
        }
        var tick = tt.get("ttp:tickRate");
        var subFrame = positive(tt.get("ttp:subFrameRate"), 1);
        var frames = BigDecimal.valueOf(rate.numerator())
                .multiply(BigDecimal.valueOf(subFrame))
                .divide(BigDecimal.valueOf(rate.denominator()), 12, RoundingMode.HALF_UP);
        BigDecimal ticks = tick != null && tick.trim().matches("[1-9]\\d{0,11}")
                ? new BigDecimal(tick.trim())
                : declared != null ? frames : BigDecimal.ONE;
        return new TtmlTime(rate, smpte, "dropPAL".equals(tt.get("ttp:dropMode")), subFrame, ticks);
    }

    private static long positive(@Nullable String text, long otherwise) {
        return text != null && text.trim().matches("[1-9]\\d{0,5}") ? Long.parseLong(text.trim()) : otherwise;
    }

    private static long[] multiplier(@Nullable String text) {
        if (text != null) {
            var parts = text.trim().split("[\\s:]+");
            if (parts.length == 2 && parts[0].matches("[1-9]\\d{0,5}") && parts[1].matches("[1-9]\\d{0,5}")) {
                return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
            }
        }
        return new long[] {1, 1};
    }

    FrameRate rate() {
        return rate;
    }

    /** Whether any time so far counted frames. */
    boolean usedFrames() {
        return usedFrames;
    }

    /** Whether any time so far was written in a way TTML does not know. */
    boolean usedLooseForm() {
        return usedLooseForm;
    }

    /** Whether any time so far was below zero. */
    boolean usedNegative() {
        return usedNegative;
    }

    long parse(String expression) {
        var text = expression.trim();
        if (text.startsWith("-") && text.length() > 1) {
            // iTunes Timed Text takes the programme's start away with a negative begin on the outer element.
            long value = parse(text.substring(1));
            usedNegative |= value != UNREADABLE && value > 0;
            return value == UNREADABLE ? value : -value;
        }
        long usual = usual(text);
        if (usual != UNREADABLE) {
            return usual;
        }
        if (text.startsWith("wallclock")) {
            var wall = WALL_CLOCK.matcher(text);
            if (!wall.matches()) {
                return UNREADABLE;
            }
            var day = wall.group("date") != null ? wall.group("date") : wall.group("day");
            return isDay(day) ? wallClock(wall) : UNREADABLE;
        }
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long hours = Long.parseLong(clock.group(1));
            long minutes = Long.parseLong(clock.group(2));
            long seconds = Long.parseLong(clock.group(3));
            // Two digits are the form; a single one is read, since nothing else can be meant.
            usedLooseForm |= clock.group(1).length() < 2
                    || clock.group(2).length() < 2
                    || clock.group(3).length() < 2;
            if (clock.group(5) == null) {
                return ((hours * 60 + minutes) * 60 + seconds) * SECOND + fraction(clock.group(4));
            }
            usedFrames = true;
            var frames = new BigDecimal(clock.group(5));
            if (clock.group(6) != null) {
                frames = frames.add(
                        new BigDecimal(clock.group(6)).divide(BigDecimal.valueOf(subFrames), 9, RoundingMode.HALF_UP));
            }
            if (isSmpte) {
                // TTML2, ttp:dropMode: dropPAL skips four frames in every second minute, but not in every twentieth.
                long dropped = isDropPal ? (hours * 27 + minutes / 2 - minutes / 20) * 4 : 0;
                return ofFrames(BigDecimal.valueOf(rate.frameOf(hours, minutes, seconds, 0) - dropped)
                        .add(frames));
            }
            return ((hours * 60 + minutes) * 60 + seconds) * SECOND + ofFrames(frames);
        }
        var offset = OFFSET.matcher(text);
        if (offset.matches()) {
            var count = new BigDecimal(offset.group(1));
            long value =
                    switch (offset.group(2)) {
                        case "h" -> scaled(count, 3600 * SECOND);
                        case "m" -> scaled(count, 60 * SECOND);
                        case "s" -> scaled(count, SECOND);
                        case "ms" -> scaled(count, SECOND / 1000);
                        case "f" -> ofFrames(count);
                        default -> scaled(count.divide(tickRate, 15, RoundingMode.HALF_UP), SECOND);
                    };
            usedFrames |= offset.group(2).equals("f");
            return value;
        }
        var loose = LOOSE.matcher(text);
        if (loose.matches()) {
            usedLooseForm = true;
            long minutes = loose.group(1) == null ? 0 : Long.parseLong(loose.group(1));
            return (minutes * 60 + Long.parseLong(loose.group(2))) * SECOND + fraction(loose.group(3));
        }
        return UNREADABLE;
    }

    /** {@code HH:MM:SS.mmm}, as nearly all times are written. */
    private static long usual(String text) {
        if (text.length() != 12 || text.charAt(2) != ':' || text.charAt(5) != ':' || text.charAt(8) != '.') {
            return UNREADABLE;
        }
        long value = 0;
        for (int i = 0; i < 12; i++) {
            int digit = text.charAt(i) - '0';
            if (i == 2 || i == 5 || i == 8) {
                continue;
            }
            if (digit < 0 || digit > 9) {
                return UNREADABLE;
            }
            value = value * (i == 3 || i == 6 ? 6 : 10) + digit;
        }
        return value * (SECOND / 1000);
    }

    private static boolean isDay(@Nullable String date) {
        try {
            return date == null || LocalDate.parse(date).getYear() >= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static long wallClock(Matcher m) {
        if (m.group("hours") == null) {
            return 0;
        }
        long seconds = m.group("seconds") == null ? 0 : Long.parseLong(m.group("seconds"));
        return ((Long.parseLong(m.group("hours")) * 60 + Long.parseLong(m.group("minutes"))) * 60 + seconds) * SECOND
                + fraction(m.group("fraction"));
    }

    private long ofFrames(BigDecimal frames) {
        return bounded(frames.multiply(BigDecimal.valueOf(SECOND))
                .multiply(BigDecimal.valueOf(rate.denominator()))
                .divide(BigDecimal.valueOf(rate.numerator()), 0, RoundingMode.HALF_UP));
    }

    private static long scaled(BigDecimal count, long unit) {
        return bounded(count.multiply(BigDecimal.valueOf(unit)));
    }

    private static long bounded(BigDecimal flicks) {
        return flicks.min(BigDecimal.valueOf(INDEFINITE / 16))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long fraction(@Nullable String digits) {
        return digits == null ? 0 : scaled(new BigDecimal("0." + digits), SECOND);
    }

    static long millis(long parts) {
        return Math.floorDiv(parts + SECOND / 2000, SECOND / 1000);
    }

    /** The same as a time of the model, in the smallest terms. */
    static Time exact(long parts) {
        if (parts % (SECOND / 1000) == 0) {
            return Time.ofMillis(parts / (SECOND / 1000));
        }
        long common = BigInteger.valueOf(parts).gcd(BigInteger.valueOf(SECOND)).longValue();
        return new Time(parts / common, SECOND / common);
    }
}

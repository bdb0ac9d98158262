package media.waybill.timedtext.subrip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A line of times as SubRip files have them.
 *
 * @param rest what stands behind the times
 */
record SrtTimes(long begin, long end, String rest) {

    private static final String TIME =
            "(-?)\\s*(?:(\\d{1,3})\\s*:\\s*)?(\\d{1,3})\\s*:\\s*(\\d{1,3})(?:\\s*([.,:])\\s*(\\d{1,6}))?";
    private static final Pattern TIMING =
            Pattern.compile("^\\s*" + TIME + "\\s*[-\u2013\u2014]{1,3}>\\s*" + TIME + "(.*)$");
    private static final Pattern TIMES = Pattern.compile("\\d\\s*[:.,]\\s*\\d");
    private static final int LONGEST = 200;

    /** Longer lines are text, and not looked at twice. */
    static boolean isShort(String line) {
        return line.length() < LONGEST;
    }

    static boolean areIn(String line) {
        return isUsual(line) || TIMING.matcher(line).matches();
    }

    /** {@code 00:00:00,000 --> 00:00:00,000} and nothing else: nearly all lines of times are written so. */
    private static boolean isUsual(String line) {
        return line.length() == 29 && line.startsWith(" --> ", 12) && usual(line, 0) >= 0 && usual(line, 17) >= 0;
    }

    /** Milliseconds of {@code 00:00:00,000}; -1 where something else stands there. */
    private static long usual(String line, int at) {
        if (line.charAt(at + 2) != ':' || line.charAt(at + 5) != ':' || line.charAt(at + 8) != ',') {
            return -1;
        }
        int hours = digits(line, at, 2);
        int minutes = digits(line, at + 3, 2);
        int seconds = digits(line, at + 6, 2);
        int millis = digits(line, at + 9, 3);
        return (hours | minutes | seconds | millis) < 0 ? -1 : ((hours * 60L + minutes) * 60 + seconds) * 1000 + millis;
    }

    private static int digits(String line, int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** An arrow between words is dialogue; only beside something of a time it was meant as a line of times. */
    static boolean areMeant(String line) {
        return line.contains("-->") && TIMES.matcher(line).find();
    }

    /** Null where the line has no times. */
    static @Nullable SrtTimes read(String line, ReadOptions options, Findings findings, int cueNumber, int number) {
        if (isUsual(line)) {
            return new SrtTimes(usual(line, 0), usual(line, 17), "");
        }
        var m = TIMING.matcher(line);
        if (!m.matches()) {
            return null;
        }
        long begin = millis(m, 1, options, findings, cueNumber, number);
        long end = millis(m, 7, options, findings, cueNumber, number);
        return new SrtTimes(begin, end, m.group(13).trim());
    }

    private static long millis(Matcher m, int group, ReadOptions options, Findings findings, int cueNumber, int line) {
        long hours = m.group(group + 1) == null ? 0 : Long.parseLong(m.group(group + 1));
        long minutes = Long.parseLong(m.group(group + 2));
        long seconds = Long.parseLong(m.group(group + 3));
        var mark = m.group(group + 4);
        var digits = m.group(group + 5);
        if (m.group(group + 1) == null) {
            findings.mended("srt.hours-missing", cueNumber, line, m.group().trim());
        }
        long fraction = 0;
        if (mark == null || digits == null) {
            findings.mended(
                    "srt.milliseconds-missing", cueNumber, line, m.group().trim());
        } else if (mark.equals(":") && digits.length() <= 2) {
            var rate = options.frameRate() == null ? FrameRate.FPS_25 : options.frameRate();
            findings.warning(
                    "srt.frames-in-time",
                    Terms.FORMATTING,
                    cueNumber,
                    line,
                    m.group().trim() + " read as frames at " + rate.perSecond() + " per second",
                    "write milliseconds: 00:00:00,000");
            fraction = rate.framesToMillis(Long.parseLong(digits));
        } else {
            if (!mark.equals(",")) {
                findings.mended("srt.decimal-mark", cueNumber, line, "'" + mark + "' before the milliseconds");
            }
            if (digits.length() != 3) {
                findings.mended(
                        "srt.milliseconds-digits", cueNumber, line, m.group().trim());
            }
            fraction = Long.parseLong((digits + "00").substring(0, 3));
        }
        long value = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
        return m.group(group).isEmpty() ? value : -value;
    }
}

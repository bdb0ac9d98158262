package media.waybill.timedtext.cues;

import java.util.Locale;

/** Numbers as the formats write them. */
public final class Digits {

    private static final String ZEROS = "0000000000";

    private Digits() {}

    /** With zeros in front, as wide as asked or as it is. */
    public static StringBuilder padded(long value, int width, StringBuilder out) {
        long bound = 10;
        for (int i = 1; i < width; i++) {
            if (value < bound) {
                out.append(ZEROS, 0, width - i);
                break;
            }
            bound *= 10;
        }
        return out.append(value);
    }

    /** {@code HH:MM:SS.mmm} of a time that is not below zero. */
    public static StringBuilder time(long millis, char mark, StringBuilder out) {
        padded(millis / 3_600_000, 2, out).append(':');
        padded(millis / 60_000 % 60, 2, out).append(':');
        padded(millis / 1000 % 60, 2, out).append(mark);
        return padded(millis % 1000, 3, out);
    }

    /** {@code HH:MM:SS.cc} of a time that is not below zero, to the nearest hundredth. */
    public static StringBuilder hundredths(long millis, int hourWidth, StringBuilder out) {
        long h = (millis + 5) / 10;
        padded(h / 360_000, hourWidth, out).append(':');
        padded(h / 6000 % 60, 2, out).append(':');
        padded(h / 100 % 60, 2, out).append('.');
        return padded(h % 100, 2, out);
    }

    /** At most two decimals, and only where there are some. */
    public static String decimal(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.2f", value)
                        .replaceAll("0+$", "")
                        .replaceAll("\\.$", "");
    }
}

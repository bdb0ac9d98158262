package media.waybill.timedtext;

import java.util.Locale;
import java.util.Optional;

/** An exact frame rate; drop-frame says how its timecode counts, not how fast it runs. */
public record FrameRate(long numerator, long denominator, boolean dropFrame) {

    public static final FrameRate FPS_25 = new FrameRate(25, 1, false);
    public static final FrameRate FPS_29_97_DROP = new FrameRate(30_000, 1001, true);
    public static final FrameRate FPS_29_97 = new FrameRate(30_000, 1001, false);

    public FrameRate {
        if (numerator <= 0 || denominator <= 0 || numerator > 1_000_000_000L || denominator > 1_000_000_000L) {
            throw new IllegalArgumentException("frame rate out of range  rate=" + numerator + "/" + denominator);
        }
    }

    /** Reads {@code 25}, {@code 23.976}, {@code 24000/1001}, {@code 29.97df}. */
    public static Optional<FrameRate> parse(String text) {
        var t = text.trim().toLowerCase(Locale.ROOT);
        boolean drop = t.endsWith("df");
        if (drop) {
            t = t.substring(0, t.length() - 2).trim();
        }
        try {
            int slash = t.indexOf('/');
            if (slash > 0) {
                return Optional.of(new FrameRate(
                        Long.parseLong(t.substring(0, slash).trim()),
                        Long.parseLong(t.substring(slash + 1).trim()),
                        drop));
            }
            double fps = Double.parseDouble(t);
            if (!(fps >= 1 && fps <= 1000)) {
                return Optional.empty();
            }
            long nominal = Math.round(fps);
            if (Math.abs(fps - nominal) < 1e-6) {
                return Optional.of(new FrameRate(nominal, 1, drop));
            }
            // 23.976, 29.97, 59.94 are spoken shorthand for n * 1000 / 1001.
            if (Math.abs(fps - nominal * 1000.0 / 1001.0) < 0.006) {
                return Optional.of(new FrameRate(nominal * 1000, 1001, drop));
            }
            return Optional.of(new FrameRate(Math.round(fps * 1000), 1000, drop));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Frames counted in one second of its timecode. */
    public long nominal() {
        return (numerator + denominator - 1) / denominator;
    }

    public double perSecond() {
        return (double) numerator / denominator;
    }

    /** The real time of a timecode, in milliseconds, rounded to the nearest. */
    public long millis(long hours, long minutes, long seconds, long frames) {
        return framesToMillis(frameOf(hours, minutes, seconds, frames));
    }

    /** The frame that a timecode names. */
    public long frameOf(long hours, long minutes, long seconds, long frames) {
        long totalMinutes = hours * 60 + minutes;
        long count = (totalMinutes * 60 + seconds) * nominal() + frames;
        if (dropFrame) {
            // SMPTE ST 12-1: the first frame numbers of each minute are skipped, but not in every tenth.
            count -= (nominal() / 15) * (totalMinutes - totalMinutes / 10);
        }
        return count;
    }

    public long framesToMillis(long count) {
        return Time.ofFrame(this, count).millis();
    }

    public long millisToFrames(long millis) {
        return Time.ofMillis(millis).frame(this);
    }

    /** The timecode {@code HH:MM:SS:FF} of a time; drop-frame uses {@code ;} before the frames. */
    public String timecode(long millis) {
        return timecodeOfFrame(Math.max(0, millisToFrames(millis)));
    }

    /** The timecode of a frame. */
    public String timecodeOfFrame(long frame) {
        return timecodeOfFrame(frame, new StringBuilder(11)).toString();
    }

    /** The same, written where other text is. */
    public StringBuilder timecodeOfFrame(long frame, StringBuilder out) {
        long count = frame;
        if (dropFrame) {
            long skipped = nominal() / 15;
            long perTen = nominal() * 600 - skipped * 9;
            long perMinute = nominal() * 60 - skipped;
            long tens = count / perTen;
            long rest = count % perTen;
            count += skipped * 9 * tens;
            if (rest >= nominal() * 60) {
                count += skipped * (1 + (rest - nominal() * 60) / perMinute);
            }
        }
        long seconds = count / nominal();
        two(seconds / 3600, out).append(':');
        two(seconds / 60 % 60, out).append(':');
        two(seconds % 60, out).append(dropFrame ? ';' : ':');
        return two(count % nominal(), out);
    }

    private static StringBuilder two(long value, StringBuilder out) {
        return (value < 10 ? out.append('0') : out).append(value);
    }
}

package media.waybill.qc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.qc.Measured.Loudness;
import media.waybill.qc.Measured.Stretch;
import org.jspecify.annotations.Nullable;

/** Reads what ffmpeg's measuring filters say on standard error, line by line. */
final class MeasureLog {

    private static final String NUMBER = "(-?(?:inf|nan|\\d+(?:\\.\\d+)?))";
    private static final Pattern BLACK = Pattern.compile("black_start:" + NUMBER + " black_end:" + NUMBER);
    private static final Pattern FREEZE_START = Pattern.compile("freeze_start: " + NUMBER);
    private static final Pattern FREEZE_END = Pattern.compile("freeze_end: " + NUMBER);
    private static final Pattern SHOT = Pattern.compile("lavfi\\.scd\\.time: " + NUMBER);
    private static final Pattern SILENCE_START = Pattern.compile("silence_start: " + NUMBER);
    private static final Pattern SILENCE_END = Pattern.compile("silence_end: " + NUMBER);
    private static final Pattern VARIABLE = Pattern.compile("VFR:\\S+ \\((\\d+)/(\\d+)\\)");
    private static final Pattern LOUDNESS = Pattern.compile("ebur128@loud(\\d+).*Summary:");
    private static final Pattern STATISTICS =
            Pattern.compile("astats@stats(\\d+)\\b.*\\] (?:Peak level dB|(Number of samples)): " + NUMBER);
    private static final Pattern OF_LOUDNESS = Pattern.compile("^\\s*(I|LRA|Peak):\\s+" + NUMBER + " ");
    private static final Pattern ERROR = Pattern.compile("\\[(?:error|fatal|panic)\\]");
    private static final Pattern REPEATED = Pattern.compile("Last message repeated (\\d+) times");

    private static final class Sound {
        double integrated = Double.NEGATIVE_INFINITY;
        double range;
        double truePeak = Double.NEGATIVE_INFINITY;
        final List<Double> peaks = new ArrayList<>();
        double samples;
    }

    private final List<Stretch> black = new ArrayList<>();
    private final List<Stretch> freeze = new ArrayList<>();
    private final List<Double> shots = new ArrayList<>();
    private final List<Stretch> silence = new ArrayList<>();
    private final Map<Integer, Sound> sounds = new TreeMap<>();
    private double freezeFrom = Double.NaN;
    private double silenceFrom = Double.NaN;
    private long variable;
    private long frames;
    private int errors;
    private @Nullable String firstError;
    private boolean errorBefore;
    private @Nullable Sound current;

    synchronized void line(String line) {
        Matcher m;
        if ((m = OF_LOUDNESS.matcher(line)).find() && current != null) {
            loudness(current, m);
            return;
        }
        if (line.startsWith("[")) {
            current = null;
        }
        if ((m = LOUDNESS.matcher(line)).find()) {
            current = sound(m.group(1));
        } else if ((m = STATISTICS.matcher(line)).find()) {
            if (m.group(2) != null) {
                sound(m.group(1)).samples = number(m.group(3));
            } else {
                sound(m.group(1)).peaks.add(number(m.group(3)));
            }
        } else if ((m = BLACK.matcher(line)).find()) {
            black.add(new Stretch(number(m.group(1)), number(m.group(2))));
        } else if ((m = FREEZE_START.matcher(line)).find()) {
            freezeFrom = number(m.group(1));
        } else if ((m = FREEZE_END.matcher(line)).find()) {
            freeze.add(new Stretch(freezeFrom, number(m.group(1))));
            freezeFrom = Double.NaN;
        } else if ((m = SHOT.matcher(line)).find()) {
            shots.add(number(m.group(1)));
        } else if ((m = SILENCE_START.matcher(line)).find()) {
            silenceFrom = Math.max(0, number(m.group(1)));
        } else if ((m = SILENCE_END.matcher(line)).find()) {
            silence.add(new Stretch(silenceFrom, number(m.group(1))));
            silenceFrom = Double.NaN;
        } else if ((m = VARIABLE.matcher(line)).find()) {
            variable = Long.parseLong(m.group(1));
            frames = variable + Long.parseLong(m.group(2)) + 1;
        }
        errors(line);
    }

    private void errors(String line) {
        var repeated = REPEATED.matcher(line);
        if (repeated.find()) {
            errors += errorBefore ? Integer.parseInt(repeated.group(1)) : 0;
            return;
        }
        errorBefore = ERROR.matcher(line).find();
        if (errorBefore) {
            errors++;
            firstError = firstError == null ? line.replaceAll(" @ 0x[0-9a-f]+", "") : firstError;
        }
    }

    private static void loudness(Sound sound, Matcher m) {
        var value = number(m.group(2));
        switch (m.group(1)) {
            case "I" -> sound.integrated = value;
            case "LRA" -> sound.range = value;
            default -> sound.truePeak = value;
        }
    }

    private Sound sound(String index) {
        return sounds.computeIfAbsent(Integer.parseInt(index), i -> new Sound());
    }

    private static double number(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan", "-nan" -> 0;
            default -> Double.parseDouble(text);
        };
    }

    /**
     * @param secondsPerFrame 0 when there is no picture
     * @param rates samples a second of each sound that was measured
     */
    synchronized Measured done(double secondsPerFrame, List<String> names, List<Integer> rates) {
        var picture = frames * secondsPerFrame;
        if (!Double.isNaN(freezeFrom)) {
            freeze.add(new Stretch(freezeFrom, Math.max(picture, freezeFrom)));
        }
        var loudness = new ArrayList<Loudness>();
        sounds.forEach((index, sound) -> loudness.add(new Loudness(
                index < names.size() ? names.get(index) : "audio " + (index + 1),
                bounded(sound.integrated),
                sound.range,
                bounded(sound.truePeak),
                sound.peaks.stream().map(MeasureLog::bounded).toList(),
                index < rates.size() && rates.get(index) > 0 ? sound.samples / rates.get(index) : 0)));
        if (!Double.isNaN(silenceFrom)) {
            var end = loudness.stream().mapToDouble(Loudness::seconds).max().orElse(0);
            silence.add(new Stretch(silenceFrom, Math.max(end, silenceFrom)));
        }
        return new Measured(
                picture,
                frames,
                variable,
                List.copyOf(black),
                List.copyOf(freeze),
                List.copyOf(shots),
                List.copyOf(silence),
                List.copyOf(loudness),
                errors,
                firstError,
                false);
    }

    /** JSON has no infinity; nothing audible lies below this. */
    private static double bounded(double decibel) {
        return Math.max(-150, decibel);
    }
}

package media.waybill.qc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import media.waybill.media.FrameRate;
import media.waybill.media.Probe;
import media.waybill.timedtext.Document;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules may look at.
 *
 * @param beside the other subtitles in hand of the same title
 * @param shots milliseconds at which the picture in hand of the same title is cut; empty where it is not known
 * @param unreadable why media or text could not be opened, or null
 */
record Material(
        Subject subject,
        @Nullable Probe probe,
        @Nullable Measured measured,
        @Nullable Document text,
        List<RuleSet> sets,
        List<TextBeside> beside,
        List<Long> shots,
        @Nullable String unreadable) {

    /** Other subtitles of the same title: what is forced is compared with what is complete. */
    record TextBeside(@Nullable String language, @Nullable String use, Document document) {}

    Material {
        beside = List.copyOf(beside);
        shots = List.copyOf(shots);
    }

    Material(
            Subject subject,
            @Nullable Probe probe,
            @Nullable Measured measured,
            @Nullable Document text,
            List<RuleSet> sets,
            @Nullable String unreadable) {
        this(subject, probe, measured, text, sets, List.of(), List.of(), unreadable);
    }

    Material withBeside(List<TextBeside> texts, List<Long> cuts) {
        return new Material(subject, probe, measured, text, sets, texts, cuts, unreadable);
    }

    Optional<Probe.Video> video() {
        return probe == null ? Optional.empty() : probe.mainVideo();
    }

    List<Probe.Audio> audio() {
        return probe == null ? List.of() : probe.audio();
    }

    Optional<Measured> measurement() {
        return Optional.ofNullable(measured);
    }

    /** Length of the picture, as decoded where that is known. */
    double pictureSeconds() {
        var decoded = measured == null ? 0 : measured.pictureSeconds();
        if (decoded > 0) {
            return decoded;
        }
        return video().map(v ->
                        v.duration() == null ? containerSeconds() : v.duration().toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** Length of the longest sound, as decoded where that is known. */
    double soundSeconds() {
        var decoded = measured == null ? 0 : measured.soundSeconds();
        if (decoded > 0) {
            return decoded;
        }
        return audio().stream()
                .mapToDouble(a ->
                        a.duration() == null ? containerSeconds() : a.duration().toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    private double containerSeconds() {
        return probe == null || probe.duration() == null ? 0 : probe.duration().toMillis() / 1000.0;
    }

    String timecode(double seconds) {
        return timecode(seconds, video().map(Probe.Video::rate).orElse(null));
    }

    static String timecode(double seconds, @Nullable FrameRate rate) {
        var whole = (long) Math.max(0, seconds);
        var clock = "%02d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
        if (rate == null) {
            return clock + ".%03d".formatted(Math.round((Math.max(0, seconds) - whole) * 1000) % 1000);
        }
        var frame = (int) Math.floor((Math.max(0, seconds) - whole) * rate.perSecond() + 0.001);
        return clock + ":%02d".formatted(frame);
    }

    static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
    }
}

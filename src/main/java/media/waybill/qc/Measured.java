package media.waybill.qc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one pass of decoding measured.
 *
 * @param pictureSeconds length of the decoded picture, 0 when there is none
 * @param variableFrames frames that came at another distance than the others
 * @param shots seconds at which the picture is cut
 * @param silence stretches in which every channel of every track was silent
 * @param decodeErrors how many times the decoders complained
 * @param previewed whether a small copy was made that browsers play
 */
record Measured(
        double pictureSeconds,
        long frames,
        long variableFrames,
        List<Stretch> black,
        List<Stretch> freeze,
        List<Double> shots,
        List<Stretch> silence,
        List<Loudness> loudness,
        int decodeErrors,
        @Nullable String firstDecodeError,
        boolean previewed) {

    /** Seconds from the start. */
    record Stretch(double from, double to) {
        double length() {
            return to - from;
        }

        boolean touches(Stretch other) {
            return from < other.to && other.from < to;
        }
    }

    /**
     * One programme sound: a track, or mono tracks that belong together.
     *
     * @param name such as "audio 1"
     * @param integrated LUFS, EBU R 128
     * @param truePeak dBTP
     * @param channelPeaks dBFS of each channel
     */
    record Loudness(
            String name, double integrated, double range, double truePeak, List<Double> channelPeaks, double seconds) {}

    Measured withPreview() {
        return new Measured(
                pictureSeconds,
                frames,
                variableFrames,
                black,
                freeze,
                shots,
                silence,
                loudness,
                decodeErrors,
                firstDecodeError,
                true);
    }

    double soundSeconds() {
        return loudness.stream().mapToDouble(Loudness::seconds).max().orElse(0);
    }
}

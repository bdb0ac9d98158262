package media.waybill.timedtext.cues;

import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;

/** The rate of times that count frames and do not say of how many a second. */
public final class CountedFrames {

    private CountedFrames() {}

    /** @param most the highest frame that occurs in a timecode */
    public static FrameRate rate(ReadOptions options, long most, Findings findings) {
        return rate(options, most >= 25 ? FrameRate.FPS_29_97 : FrameRate.FPS_25, findings);
    }

    /** What was said beforehand, or the likeliest, which is said. */
    public static FrameRate rate(ReadOptions options, FrameRate likely, Findings findings) {
        if (options.frameRate() != null) {
            return options.frameRate();
        }
        findings.warning(
                "timecode.rate-missing",
                Terms.FORMATTING,
                null,
                null,
                "times count frames, but the frame rate is not given; read at " + likely.perSecond(),
                "say the frame rate");
        return likely;
    }
}

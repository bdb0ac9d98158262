package media.waybill.timedtext;

import java.util.EnumSet;
import java.util.Set;

/** What mending can do; a distributor's profile switches each on or off. */
public enum MendStep {
    /** Times counted at another frame rate are stretched by the exact ratio. */
    FRAME_RATE(true),
    /** The programme's start timecode is taken away. */
    PROGRAMME_START(true),
    /** Invisible and decomposed characters are cleaned, empty cues go. */
    CHARACTERS(true),
    /** Cues are sorted by time, copies go. */
    ORDER(true),
    /** Cues without or with negative duration get one. */
    DURATIONS(true),
    /** Short overlaps are trimmed. */
    OVERLAPS(true),
    /** Gaps too short to be seen are widened to the least allowed. */
    GAPS(false),
    /** Lines too long are broken anew. */
    LINES(false),
    /** Ellipses, dashes and quotation marks as the language writes them. */
    PUNCTUATION(false),
    /** Right-to-left lines get marks that hold their punctuation in place. */
    BIDI(false);

    private final boolean isUsual;

    MendStep(boolean isUsual) {
        this.isUsual = isUsual;
    }

    /** What is mended unless a profile says otherwise. */
    public static Set<MendStep> usual() {
        var steps = EnumSet.noneOf(MendStep.class);
        for (var step : values()) {
            if (step.isUsual) {
                steps.add(step);
            }
        }
        return steps;
    }
}

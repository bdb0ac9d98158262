package media.waybill.timedtext.findings;

import media.waybill.timedtext.Finding;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Severity;

/** Thrown inside a reader when a bound is passed; the door turns it into a refusal. */
public final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A region for each place of a screen is a few dozen. */
    private static final int MOST_REGIONS = 10_000;

    /** Forty for each of the most cues that are read. */
    private static final int MOST_LINES = 4_000_000;

    private final Finding finding;

    public TooMuch(String rule, String text, String advice) {
        super(text, null, false, false);
        this.finding = new Finding(rule, Terms.CORRUPT_FILE, Severity.ERROR, null, null, null, text, advice);
    }

    public Finding finding() {
        return finding;
    }

    public static void checkCues(int count, ReadOptions options) {
        if (count > options.maxCues()) {
            throw new TooMuch(
                    "timedtext.too-many-cues",
                    "more than %d cues".formatted(options.maxCues()),
                    "deliver the subtitles of one programme in one file");
        }
    }

    public static void checkRegions(int count) {
        if (count > MOST_REGIONS) {
            throw new TooMuch(
                    "timedtext.too-many-regions",
                    "more than %d regions".formatted(MOST_REGIONS),
                    "define each place of the screen once");
        }
    }

    public static void checkLines(int count) {
        if (count > MOST_LINES) {
            throw new TooMuch(
                    "timedtext.too-many-lines",
                    "more than %d lines".formatted(MOST_LINES),
                    "deliver the subtitles of one programme in one file");
        }
    }
}

package media.waybill.timedtext;

/** Thrown inside a reader when a bound is passed; the door turns it into a refusal. */
final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Finding finding;

    TooMuch(String rule, String text, String advice) {
        super(text, null, false, false);
        this.finding = new Finding(rule, Terms.CORRUPT_FILE, Severity.ERROR, null, null, null, text, advice);
    }

    Finding finding() {
        return finding;
    }

    static void checkCues(int count, ReadOptions options) {
        if (count > options.maxCues()) {
            throw new TooMuch(
                    "timedtext.too-many-cues",
                    "more than %d cues".formatted(options.maxCues()),
                    "deliver the subtitles of one programme in one file");
        }
    }
}

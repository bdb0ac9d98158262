package media.waybill.timedtext;

/** Terms of the MovieLabs QC vocabulary, category TIMED-TEXT. */
final class Terms {

    static final String CORRUPT_FILE = "CORRUPT-FILE";
    static final String DURATION_LONG = "DURATION-LONG-EVENT";
    static final String DURATION_SHORT = "DURATION-SHORT-EVENT";
    static final String EXTRA_CONTENT = "EXTRA-CONTENT";
    static final String FORMATTING = "FORMATTING";
    static final String ILLEGAL_CHARACTERS = "ILLEGAL-CHARACTERS";
    static final String INCORRECT_CHARACTER_SET = "INCORRECT-CHARACTER-SET";
    static final String INCORRECT_COLOR = "INCORRECT-COLOR";
    static final String INCORRECT_CONTENT = "INCORRECT-CONTENT";
    static final String OTHER = "OTHER";

    private Terms() {}
}

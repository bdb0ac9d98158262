package media.waybill.timedtext.findings;

/** Terms of the MovieLabs QC vocabulary, category TIMED-TEXT. */
public final class Terms {

    public static final String CORRUPT_FILE = "CORRUPT-FILE";
    public static final String DURATION_LONG = "DURATION-LONG-EVENT";
    public static final String DURATION_SHORT = "DURATION-SHORT-EVENT";
    public static final String EXTRA_CONTENT = "EXTRA-CONTENT";
    public static final String FORMATTING = "FORMATTING";
    public static final String ILLEGAL_CHARACTERS = "ILLEGAL-CHARACTERS";
    public static final String INCORRECT_CHARACTER_SET = "INCORRECT-CHARACTER-SET";
    public static final String INCORRECT_COLOR = "INCORRECT-COLOR";
    public static final String INCORRECT_CONTENT = "INCORRECT-CONTENT";
    public static final String OTHER = "OTHER";

    private Terms() {}
}

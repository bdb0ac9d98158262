package media.waybill.timedtext;

/** What a person does to the cues of a document, by a cue's number. */
public sealed interface CueEdit {

    int number();

    /**
     * Other times or another text. A text that stays keeps all of its style, a time that stays its exactness.
     *
     * @param markup lines, with {@code <i>}, {@code <b>} and {@code <u>} for what stands out
     */
    record Replace(int number, long begin, long end, String markup, boolean forced) implements CueEdit {}

    record Remove(int number) implements CueEdit {}

    /** An empty cue behind this one. */
    record InsertAfter(int number) implements CueEdit {}

    /** Two cues of one: the lines are shared out, and the time by how much text each has. */
    record Split(int number) implements CueEdit {}

    /** One cue of this and the next. */
    record Merge(int number) implements CueEdit {}

    /** Moves this cue and all that begin later. @param millis may be negative; nothing begins before 0 */
    record Shift(int number, long millis) implements CueEdit {}
}

package media.waybill.matching.lines;

/** How a reference is built, letters and digits: NL-0042 is built like NL-0077. */
public final class ReferenceShape {

    private static final int LETTERS = 6;
    private static final int DIGITS = 3;

    private ReferenceShape() {}

    /** 0 where that tells nothing. */
    public static long of(String reference) {
        long shape = 0;
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                boolean digit = c >= '0' && c <= '9';
                digits += digit ? 1 : 0;
                letters++;
                shape = step(shape, digit);
            }
        }
        return isTelling(letters, digits) ? shape : 0;
    }

    public static long step(long shape, boolean digit) {
        return Postings.step(shape, digit ? '9' : 'a');
    }

    /** A year or a word is built like many others. */
    public static boolean isTelling(int letters, int digits) {
        return letters >= LETTERS && digits >= DIGITS && digits < letters;
    }
}

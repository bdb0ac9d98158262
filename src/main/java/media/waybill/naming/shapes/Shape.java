package media.waybill.naming.shapes;

import java.util.regex.Pattern;

/**
 * An identifier's outline as mappings write it: # a digit, @ a capital letter; separators are interchangeable.
 *
 * @param strict whether separators must be as written
 */
public record Shape(String outline, boolean strict) {
    private static final String SEPARATORS = "-_ .";

    /** A partner's own outline: it may part the characters otherwise than it says. */
    public static Shape of(String outline) {
        return new Shape(outline, false);
    }

    /** An outline for every partner, exactly as written: HL_0102 is an episode, HL-0102 an id. */
    public static Shape strict(String outline) {
        return new Shape(outline, true);
    }

    /** The outline as a regular expression; capitals do not matter to it. */
    public String regex() {
        StringBuilder regex = new StringBuilder();
        outline.codePoints().forEach(o -> {
            if (o == '#') {
                regex.append("[0-9]");
            } else if (o == '@') {
                regex.append("[A-Z]");
            } else if (!strict && SEPARATORS.indexOf(o) >= 0) {
                regex.append("[-_ .]");
            } else {
                regex.append(Pattern.quote(Character.toString(o)));
            }
        });
        return regex.toString();
    }

    /** An id of letters alone, PL-ROOM, is looked for in names without digits too. */
    boolean hasDigits() {
        return outline.chars().anyMatch(c -> c == '#' || c >= '0' && c <= '9');
    }

    public boolean isWhole(String text) {
        return Pattern.compile(regex(), Pattern.CASE_INSENSITIVE).matcher(text).matches();
    }

    /** Where the outline first stands as a word of its own, -1 where it does not. */
    int find(String text, int from) {
        int last = text.length() - outline.length();
        for (int at = from; at <= last; at++) {
            boolean parted = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (parted && fits(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean fits(String text, int at) {
        for (int i = 0; i < outline.length(); i++) {
            char c = text.charAt(at + i);
            char o = outline.charAt(i);
            boolean fits =
                    switch (o) {
                        case '#' -> c >= '0' && c <= '9';
                        case '@' -> c >= 'A' && c <= 'Z';
                        default -> c == o || !strict && SEPARATORS.indexOf(o) >= 0 && SEPARATORS.indexOf(c) >= 0;
                    };
            if (!fits) {
                return false;
            }
        }
        int end = at + outline.length();
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /** The identifier with the separators of its outline. */
    public String canonical(String written) {
        StringBuilder out = new StringBuilder(written);
        for (int i = 0; i < outline.length() && i < out.length(); i++) {
            if (SEPARATORS.indexOf(outline.charAt(i)) >= 0) {
                out.setCharAt(i, outline.charAt(i));
            }
        }
        return out.toString();
    }
}

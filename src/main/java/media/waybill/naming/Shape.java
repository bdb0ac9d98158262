package media.waybill.naming;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An identifier's outline as mappings write it: # a digit, @ a letter; separators are interchangeable. */
record Shape(String outline, Pattern pattern, boolean strict) {
    /** A partner's own outline: it may part the characters otherwise than it says. */
    static Shape of(String outline) {
        return of(outline, "[-_ .]");
    }

    /** An outline for every partner, exactly as written: HL_0102 is an episode, HL-0102 an id. */
    static Shape strict(String outline) {
        return of(outline, null);
    }

    private static Shape of(String outline, @Nullable String separator) {
        StringBuilder regex = new StringBuilder("(?<![\\p{L}\\p{N}])");
        for (char c : outline.toCharArray()) {
            switch (c) {
                case '#' -> regex.append("[0-9]");
                case '@' -> regex.append("[A-Z]");
                case '-', '_', ' ', '.' ->
                    regex.append(separator == null ? Pattern.quote(String.valueOf(c)) : separator);
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return new Shape(outline, Pattern.compile(regex + "(?![\\p{L}\\p{N}])"), separator == null);
    }

    /** Whether a text holds the letters that the outline names; cheaper than asking the pattern. */
    boolean canStandIn(String text) {
        for (int i = 0; i < outline.length(); i++) {
            char c = outline.charAt(i);
            boolean fixed = c != '#' && c != '@' && (strict || "-_ .".indexOf(c) < 0);
            if (fixed && text.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The identifier with the separators of its outline. */
    String canonical(String written) {
        StringBuilder out = new StringBuilder(written);
        for (int i = 0; i < outline.length() && i < out.length(); i++) {
            if ("-_ .".indexOf(outline.charAt(i)) >= 0) {
                out.setCharAt(i, outline.charAt(i));
            }
        }
        return out.toString();
    }
}

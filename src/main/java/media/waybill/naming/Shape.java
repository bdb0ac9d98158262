package media.waybill.naming;

import java.util.regex.Pattern;

/** An identifier's outline as mappings write it: # a digit, @ a letter; separators are interchangeable. */
record Shape(String outline, Pattern pattern) {
    static Shape of(String outline) {
        StringBuilder regex = new StringBuilder("(?<![\\p{L}\\p{N}])");
        for (char c : outline.toCharArray()) {
            switch (c) {
                case '#' -> regex.append("[0-9]");
                case '@' -> regex.append("[A-Z]");
                case '-', '_', ' ', '.' -> regex.append("[-_ .]");
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return new Shape(outline, Pattern.compile(regex + "(?![\\p{L}\\p{N}])"));
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

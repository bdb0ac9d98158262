package media.waybill.timedtext.sami;

import org.jspecify.annotations.Nullable;

/** The tags and comments of SAMI, one after another; what only looks like a tag is text. */
final class SamiTags {

    private static final int LONGEST_NAME = 21;
    private static final int LONGEST_VALUE = 2000;

    private final String text;
    private int start;
    private int end;
    private int nameEnd;
    private boolean closes;
    private boolean isComment;
    private boolean endsAreOver;

    SamiTags(String text) {
        this.text = text;
    }

    boolean next() {
        for (int at = text.indexOf('<', end); at >= 0; at = text.indexOf('<', at + 1)) {
            start = at;
            if (comment(at) || tag(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean comment(int at) {
        // Where one comment is never closed, none after it is: to look once is enough.
        int close = endsAreOver || !text.startsWith("<!--", at) ? -2 : text.indexOf("-->", at + 4);
        endsAreOver |= close == -1;
        isComment = close >= 0;
        if (isComment) {
            end = close + 3;
        }
        return isComment;
    }

    private boolean tag(int at) {
        closes = at + 1 < text.length() && text.charAt(at + 1) == '/';
        int name = at + (closes ? 2 : 1);
        int to = name;
        while (to < text.length() && to - name < LONGEST_NAME && isWord(text.charAt(to))) {
            to++;
        }
        if (to == name || text.charAt(name) <= '9' || text.charAt(name) == '_') {
            return false;
        }
        nameEnd = to;
        char quote = 0;
        int opened = to;
        for (int i = to; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (i - opened > LONGEST_VALUE) {
                    return false;
                }
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                end = i + 1;
                return true;
            } else if (c == '<') {
                return false;
            } else if (c == '"' || c == '\'') {
                quote = c;
                opened = i;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean isComment() {
        return isComment;
    }

    boolean closes() {
        return closes;
    }

    boolean is(String name) {
        return nameEnd - nameStart() == name.length() && text.regionMatches(true, nameStart(), name, 0, name.length());
    }

    private int nameStart() {
        return start + (closes ? 2 : 1);
    }

    /** As it stands in the file. */
    String whole() {
        return text.substring(start, end);
    }

    /** The value of an attribute, without its quotes. */
    @Nullable
    String attribute(String name) {
        int last = end - 1;
        int at = nameEnd;
        while (at < last) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = text.indexOf(c, at + 1) + 1;
            } else if (!isWord(c) && c != '-') {
                at++;
            } else {
                int from = at;
                while (at < last && (isWord(text.charAt(at)) || text.charAt(at) == '-')) {
                    at++;
                }
                int equals = blanks(at, last);
                if (equals < last && text.charAt(equals) == '=') {
                    boolean wanted =
                            at - from == name.length() && text.regionMatches(true, from, name, 0, name.length());
                    int value = blanks(equals + 1, last);
                    at = valueEnd(value, last);
                    if (wanted && value < last) {
                        boolean quoted = text.charAt(value) == '"' || text.charAt(value) == '\'';
                        return quoted ? text.substring(value + 1, at - 1) : text.substring(value, at);
                    }
                }
            }
        }
        return null;
    }

    private int blanks(int from, int last) {
        int at = from;
        while (at < last && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int valueEnd(int from, int last) {
        if (from < last && (text.charAt(from) == '"' || text.charAt(from) == '\'')) {
            return text.indexOf(text.charAt(from), from + 1) + 1;
        }
        int at = from;
        while (at < last
                && !Character.isWhitespace(text.charAt(at))
                && text.charAt(at) != '"'
                && text.charAt(at) != '\'') {
            at++;
        }
        return at;
    }
}

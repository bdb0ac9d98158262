package media.waybill.naming.text;

import java.util.ArrayList;
import java.util.List;

/** One folder or the name of a path of any system, without drive letters and dots. */
public record PathSegment(String text, int offset) {
    private static final int LONGEST = 4096;

    public Spelling spelling() {
        return Spelling.of(text, offset);
    }

    public static List<PathSegment> of(String path) {
        List<PathSegment> segments = new ArrayList<>();
        int begin = Math.max(0, path.length() - LONGEST);
        int open = -1;
        int lastDot = path.lastIndexOf('.');
        for (int i = begin; i <= path.length(); i++) {
            char c = i < path.length() ? path.charAt(i) : '/';
            if (c == '(' || c == '[') {
                open = i;
            } else if (c == ')' || c == ']') {
                open = -1;
            } else if (i == path.length() || (c == '\\' || c == '/') && !isWithinName(path, i, open, lastDot)) {
                add(path.substring(begin, i), begin, segments);
                begin = i + 1;
                open = -1;
            }
        }
        return segments;
    }

    /** "Title (2024/S01E07/WEB)" and "Title / Titel": a slash with spaces around it or in brackets parts no folders. */
    private static boolean isWithinName(String path, int at, int open, int lastDot) {
        if (path.charAt(at) != '/') {
            return false;
        }
        boolean spaced = at > 0 && path.charAt(at - 1) == ' ' && at + 1 < path.length() && path.charAt(at + 1) == ' ';
        return spaced
                || open >= 0 && at - open < 80 && closes(path, at)
                || isPair(path, at)
                || at < lastDot && isRow(path, at);
    }

    /** "Title.2022.Ukr/Eng/Ger.1080p.mkv": three codes or more in the middle of a name. */
    private static boolean isRow(String path, int at) {
        int from = at;
        int slashes = 0;
        while (from > 0 && at - from < 40 && (isLetter(path, from - 1) || path.charAt(from - 1) == '/')) {
            from--;
        }
        int to = from;
        int begin = from;
        for (; to < path.length() && to - from < 48 && (isLetter(path, to) || path.charAt(to) == '/'); to++) {
            if (path.charAt(to) == '/') {
                if (to - begin < 2 || to - begin > 3) {
                    return false;
                }
                begin = to + 1;
                slashes++;
            }
        }
        return slashes > 1
                && to - begin >= 2
                && to - begin < 4
                && from > 0
                && path.charAt(from - 1) == '.'
                && to < path.length()
                && path.charAt(to) == '.'
                && path.indexOf('.', to + 1) > 0
                && path.indexOf('/', to) < 0;
    }

    private static boolean isLetter(String path, int at) {
        return Character.isLetter(path.charAt(at));
    }

    /** "Title 2022 Ukr/Eng": two codes at the end of a name without a format. */
    private static boolean isPair(String path, int at) {
        int from = at;
        while (from > 0 && at - from < 4 && Character.isLetter(path.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < path.length() && to - at < 5 && Character.isLetter(path.charAt(to))) {
            to++;
        }
        return at - from >= 2
                && at - from < 4
                && to - at > 2
                && to - at < 5
                && from > 0
                && path.charAt(from - 1) == ' '
                && (to == path.length() || path.charAt(to) == ' ' || path.charAt(to) == '/')
                && path.indexOf('.', at) < 0;
    }

    private static boolean closes(String path, int at) {
        for (int i = at; i < path.length() && i - at < 120; i++) {
            char c = path.charAt(i);
            if ("()[]".indexOf(c) >= 0) {
                return c == ')' || c == ']';
            }
        }
        return false;
    }

    private static void add(String text, int offset, List<PathSegment> segments) {
        boolean drive = text.length() == 2 && text.charAt(1) == ':';
        if (!text.isBlank() && !text.equals(".") && !text.equals("..") && !drive && !text.equals("\u0000")) {
            segments.add(new PathSegment(text, offset));
        }
    }

    public static List<String> names(String path) {
        List<PathSegment> segments = of(path);
        List<String> names = new ArrayList<>(segments.size());
        segments.forEach(segment -> names.add(segment.text()));
        return names;
    }
}

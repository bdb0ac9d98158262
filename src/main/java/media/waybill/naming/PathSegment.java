package media.waybill.naming;

import java.util.ArrayList;
import java.util.List;

/** One folder or the name of a path of any system, without drive letters and dots. */
record PathSegment(String text, int offset) {
    private static final int LONGEST = 4096;

    Spelling spelling() {
        return Spelling.of(text, offset);
    }

    static List<PathSegment> of(String path) {
        List<PathSegment> segments = new ArrayList<>();
        int begin = Math.max(0, path.length() - LONGEST);
        for (int i = begin; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/' || path.charAt(i) == '\\') {
                add(path.substring(begin, i), begin, segments);
                begin = i + 1;
            }
        }
        return segments;
    }

    private static void add(String text, int offset, List<PathSegment> segments) {
        boolean drive = text.length() == 2 && text.charAt(1) == ':';
        if (!text.isBlank() && !text.equals(".") && !text.equals("..") && !drive && !text.equals("\u0000")) {
            segments.add(new PathSegment(text, offset));
        }
    }

    static List<String> names(String path) {
        return of(path).stream().map(PathSegment::text).toList();
    }
}

package media.waybill.drops;

/** Names as data: what PostgreSQL cannot hold is made visible, nothing else is touched. */
final class Names {

    private Names() {}

    /** The path with NUL and broken surrogates replaced, the only characters that text cannot keep. */
    static String keepable(String path) {
        var kept = new StringBuilder(path.length());
        path.codePoints().forEach(c -> {
            if (c == 0) {
                kept.append('\u2400');
            } else if (c >= 0xD800 && c <= 0xDFFF) {
                kept.append('\uFFFD');
            } else {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    /** The last segment, or all of it when there is none. */
    static String last(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? path : name;
    }

    /** Everything before the last segment, with its slash; empty at the top. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** For a person: no control or direction-changing characters, and not endless. */
    static String shown(String name) {
        var shown = new StringBuilder();
        name.codePoints().limit(120).forEach(c -> {
            var type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                shown.append('\uFFFD');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.length() == 0 ? "(no name)" : shown.toString();
    }

    /** A size for a person: three digits at most. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        var units = new String[] {"B", "kB", "MB", "GB", "TB"};
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return (value < 9.95 ? "%.1f %s" : "%.0f %s").formatted(value, units[unit]);
    }
}

package media.waybill.drops;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Names as data: what PostgreSQL cannot hold is made visible, nothing else is touched. */
final class Names {

    /** Bytes of a path: more do not fit into an index, and one path must never hold up all others. */
    static final int LONGEST = 2000;

    private static final int KEPT = 200;

    private Names() {}

    /**
     * The path with NUL and broken surrogates replaced, the only characters that text cannot keep. Of one that is longer
     * than {@link #LONGEST} both ends are kept, with a hash of the whole between them.
     */
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
        return isTooLong(path) ? bothEnds(kept.toString()) : kept.toString();
    }

    static boolean isTooLong(String path) {
        return bytes(path) > LONGEST;
    }

    static int bytes(String path) {
        return path.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String bothEnds(String path) {
        var hash = Hashes.digest("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
        return path.substring(0, path.offsetByCodePoints(0, KEPT))
                + "\u2026" + HexFormat.of().formatHex(hash, 0, 16) + "\u2026"
                + path.substring(path.offsetByCodePoints(path.length(), -KEPT));
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

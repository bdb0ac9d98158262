package media.waybill.timedtext.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A maker's own character table, where accents may stand before their letters. */
public final class CodeTable {

    /** Told of each code that the table does not hold. */
    public interface Unknown {
        void at(int position, int code);
    }

    private static final String FILE = "timedtext/code-tables.tsv";
    private static final char MISSING = '\ufffd';
    /** More accents on one letter are no text. */
    private static final int MOST_MARKS = 3;

    private static final Map<String, CodeTable> TABLES = read();

    private final @Nullable String[] codes = new @Nullable String[256];
    private final @Nullable String[] marks = new @Nullable String[256];
    private final Map<Integer, String> pairs = new HashMap<>();
    /** Codes of two bytes that yield to a letter after them. */
    private final Map<Integer, String> weak = new HashMap<>();
    /** Whether a code may be the first of two. */
    private final boolean[] leads = new boolean[256];

    private CodeTable() {}

    public static CodeTable named(String name) {
        return Objects.requireNonNull(TABLES.get(name), name);
    }

    /** The text of some bytes; what is not in the table becomes U+FFFD. */
    public String decode(byte[] bytes, Unknown unknown) {
        var out = new StringBuilder(bytes.length);
        var pending = new StringBuilder();
        int pendingAt = 0;
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] & 0xFF;
            var both = leads[code] && i + 1 < bytes.length ? pair(bytes, i) : null;
            if (both != null) {
                out.append(both).append(pending);
                pending.setLength(0);
                i++;
            } else if (marks[code] != null && pending.length() < MOST_MARKS) {
                pendingAt = pending.isEmpty() ? i : pendingAt;
                pending.append(marks[code]);
            } else {
                var text = codes[code];
                if (!pending.isEmpty() && !isLetter(code)) {
                    unknown.at(pendingAt, bytes[pendingAt] & 0xFF);
                    out.append(MISSING);
                    pending.setLength(0);
                }
                if (text == null) {
                    unknown.at(i, code);
                }
                out.append(text == null ? String.valueOf(MISSING) : text).append(pending);
                pending.setLength(0);
            }
        }
        if (!pending.isEmpty()) {
            unknown.at(pendingAt, bytes[pendingAt] & 0xFF);
            out.append(MISSING);
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private @Nullable String pair(byte[] bytes, int at) {
        int both = (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
        boolean isFollowed = at + 2 < bytes.length && isLetter(bytes[at + 2] & 0xFF);
        return weak.containsKey(both) && !isFollowed ? weak.get(both) : pairs.get(both);
    }

    private boolean isLetter(int code) {
        var text = codes[code];
        return text != null && Character.isLetter(text.charAt(0));
    }

    private static Map<String, CodeTable> read() {
        var tables = new HashMap<String, CodeTable>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CodeTable.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    var cells = line.split("\t");
                    tables.computeIfAbsent(cells[0], name -> new CodeTable()).add(cells[1], cells[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return tables;
    }

    private void add(String code, String points) {
        var text = new StringBuilder();
        for (var point : points.replace("^", "").split("\\+")) {
            text.appendCodePoint(Integer.parseInt(point, 16));
        }
        int dash = code.indexOf('-');
        if (points.startsWith("^")) {
            marks[Integer.parseInt(code, 16)] = text.toString();
        } else if (code.endsWith("?")) {
            int both = Integer.parseInt(code.substring(0, code.length() - 1), 16);
            leads[both >> 8] = true;
            weak.put(both, text.toString());
        } else if (dash < 0 && code.length() > 2) {
            int both = Integer.parseInt(code, 16);
            leads[both >> 8] = true;
            pairs.put(both, text.toString());
        } else if (dash < 0) {
            codes[Integer.parseInt(code, 16)] = text.toString();
        } else {
            int first = Integer.parseInt(code.substring(0, dash), 16);
            int last = Integer.parseInt(code.substring(dash + 1), 16);
            for (int i = first; i <= last; i++) {
                codes[i] = Character.toString(text.codePointAt(0) + i - first);
            }
        }
    }
}

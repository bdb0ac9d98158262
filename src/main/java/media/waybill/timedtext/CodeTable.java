package media.waybill.timedtext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A maker's own character table, where accents may stand before their letters. */
final class CodeTable {

    /** Told of each code that the table does not hold. */
    interface Unknown {
        void at(int position, int code);
    }

    private static final String FILE = "timedtext/code-tables.tsv";
    private static final char MISSING = '\ufffd';
    /** More accents on one letter are no text. */
    private static final int MOST_MARKS = 3;

    private static final Map<String, CodeTable> TABLES = read();

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, String> marks = new HashMap<>();
    /** Codes of two bytes that yield to a letter after them. */
    private final Map<Integer, String> weak = new HashMap<>();

    private CodeTable() {}

    static CodeTable named(String name) {
        return Objects.requireNonNull(TABLES.get(name), name);
    }

    /** The text of some bytes; what is not in the table becomes U+FFFD. */
    String decode(byte[] bytes, Unknown unknown) {
        var out = new StringBuilder(bytes.length);
        var pending = new StringBuilder();
        int pendingAt = 0;
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] & 0xFF;
            int both = i + 1 < bytes.length ? code << 8 | (bytes[i + 1] & 0xFF) : -1;
            boolean isWeak = weak.containsKey(both) && !(i + 2 < bytes.length && isLetter(bytes[i + 2] & 0xFF));
            if (isWeak || codes.containsKey(both)) {
                out.append(isWeak ? weak.get(both) : codes.get(both)).append(pending);
                pending.setLength(0);
                i++;
            } else if (marks.containsKey(code) && pending.length() < MOST_MARKS) {
                pendingAt = pending.isEmpty() ? i : pendingAt;
                pending.append(marks.get(code));
            } else {
                var text = codes.get(code);
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

    private boolean isLetter(int code) {
        var text = codes.get(code);
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
            marks.put(Integer.parseInt(code, 16), text.toString());
        } else if (code.endsWith("?")) {
            weak.put(Integer.parseInt(code.substring(0, code.length() - 1), 16), text.toString());
        } else if (dash < 0) {
            codes.put(Integer.parseInt(code, 16), text.toString());
        } else {
            int first = Integer.parseInt(code.substring(0, dash), 16);
            int last = Integer.parseInt(code.substring(dash + 1), 16);
            for (int i = first; i <= last; i++) {
                codes.put(i, Character.toString(text.codePointAt(0) + i - first));
            }
        }
    }
}

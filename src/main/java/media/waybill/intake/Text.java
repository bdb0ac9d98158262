package media.waybill.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks at bytes as characters, far enough to tell what they are. */
final class Text {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(200).build())
            .build();

    private Text() {}

    /** The first characters, or null when the bytes are no text. The code page is not settled: only structure counts. */
    static @Nullable String decode(byte[] bytes, int most) {
        var head = bytes.length > most ? Arrays.copyOf(bytes, most) : bytes;
        var charset = charset(head);
        if (charset == null) {
            return null;
        }
        var text = new String(head, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset charset(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        int control = 0;
        for (var i = 0; i < b.length; i++) {
            var c = b[i] & 0xFF;
            if (c == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            } else if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != 0x0C && c != 0x1A) {
                control++;
            }
        }
        if (even + odd == 0) {
            // A few stray control characters happen in old subtitle files.
            return control * 100 > b.length ? null : StandardCharsets.UTF_8;
        }
        if (control * 50 > b.length) {
            return null;
        }
        return odd > b.length / 4 && even < b.length / 50
                ? StandardCharsets.UTF_16LE
                : even > b.length / 4 && odd < b.length / 50 ? StandardCharsets.UTF_16BE : null;
    }

    /** Whether the bytes read as JSON to their end, or to the end of the head. */
    static boolean isJson(byte[] head) {
        try (var parser = JSON.createParser(head)) {
            var tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            return tokens > 1;
        } catch (JsonEOFException e) {
            return head.length >= Sniffer.HEAD;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the first lines share a separator and a number of columns. */
    static boolean isTable(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(20).toList();
        for (var separator : new char[] {',', ';', '\t', '|'}) {
            var columns = lines.stream()
                    .limit(1)
                    .mapToLong(line -> count(line, separator))
                    .sum();
            if (columns >= 1
                    && lines.size() >= 2
                    && lines.stream()
                                    .filter(line -> count(line, separator) == columns)
                                    .count()
                            >= Math.max(2, lines.size() * 2 / 3)) {
                return true;
            }
        }
        return false;
    }

    private static long count(String line, char separator) {
        var quoted = false;
        var found = 0L;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                found++;
            }
        }
        return found;
    }
}

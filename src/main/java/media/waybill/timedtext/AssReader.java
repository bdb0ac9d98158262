package media.waybill.timedtext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads SubStation Alpha and Advanced SubStation Alpha: dialogue with its plain styles; effects are said, not kept. */
final class AssReader {

    private static final Pattern TIME = Pattern.compile("(-?)(\\d{1,3}):(\\d{1,2}):(\\d{1,2})[.:,](\\d{1,3})");
    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]{0,2000})\\}|\\\\([Nnh])");
    private static final Pattern COLOR = Pattern.compile("&?H?([0-9A-Fa-f]{1,8})&?");
    private static final int MAX_FIELDS = 64;

    private record Named(Style style, Placement placement) {}

    private final Findings findings;
    private final ReadOptions options;
    private final boolean isSsa;
    private final Map<String, Named> styles = new HashMap<>();
    private final List<Cue> cues = new ArrayList<>();
    private List<String> styleFields = List.of();
    private List<String> eventFields =
            List.of("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text");

    private AssReader(Format format, ReadOptions options, Findings findings) {
        this.isSsa = format == Format.SSA;
        this.options = options;
        this.findings = findings;
    }

    static Document read(Format format, Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var reader = new AssReader(format, options, findings);
        reader.readAll(Lines.of(decoded.text()));
        reader.cues.sort(Comparator.comparingLong(Cue::begin));
        var numbered = new ArrayList<Cue>(reader.cues.size());
        reader.cues.forEach(c -> numbered.add(c.withNumber(numbered.size() + 1)));
        return new Document(format, decoded.encoding(), null, null, null, List.of(), List.of(), numbered);
    }

    private void readAll(Lines lines) {
        var section = "";
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.startsWith("[")) {
                section = line.toLowerCase(Locale.ROOT);
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 1 || line.startsWith(";")) {
                continue;
            }
            var key = line.substring(0, colon).toLowerCase(Locale.ROOT);
            var value = line.substring(colon + 1).strip();
            if (section.contains("styles")) {
                if (key.equals("format")) {
                    styleFields = fields(value);
                } else if (key.equals("style")) {
                    style(value);
                }
            } else if (section.contains("events")) {
                if (key.equals("format")) {
                    eventFields = fields(value);
                } else if (key.equals("dialogue")) {
                    dialogue(value, i + 1);
                }
            }
        }
    }

    private static List<String> fields(String value) {
        return Arrays.stream(value.split(",", MAX_FIELDS))
                .map(f -> f.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Map<String, String> row(List<String> fields, String value) {
        var parts = value.split(",", Math.max(1, fields.size()));
        var row = new HashMap<String, String>();
        for (int i = 0; i < parts.length; i++) {
            row.put(fields.get(i), parts[i].strip());
        }
        return row;
    }

    private void style(String value) {
        var row = row(styleFields, value);
        var style = Style.PLAIN
                .withItalic(isOn(row.get("italic")))
                .withBold(isOn(row.get("bold")))
                .withUnderline(isOn(row.get("underline")))
                .withColor(color(row.get("primarycolour")));
        var placement = placement(row.getOrDefault("alignment", "2"));
        styles.put(row.getOrDefault("name", "").replace("*", ""), new Named(style, placement));
    }

    private static boolean isOn(@Nullable String value) {
        return value != null && (value.equals("-1") || value.equals("1"));
    }

    /** Colours are written blue, green, red, in hexadecimal or as one decimal number. */
    private static @Nullable String color(@Nullable String text) {
        if (text == null) {
            return null;
        }
        long value;
        if (text.matches("-?\\d{1,10}")) {
            value = Long.parseLong(text) & 0xFFFFFFFFL;
        } else {
            var m = COLOR.matcher(text);
            if (!m.matches()) {
                return null;
            }
            value = Long.parseLong(m.group(1), 16);
        }
        var rgb = String.format(Locale.ROOT, "#%02x%02x%02x", value & 0xFF, value >> 8 & 0xFF, value >> 16 & 0xFF);
        return rgb.equals("#ffffff") ? null : rgb;
    }

    private Placement placement(String alignment) {
        if (!alignment.matches("\\d{1,2}")) {
            return Placement.BOTTOM_CENTRE;
        }
        int value = Integer.parseInt(alignment);
        int key = value;
        if (isSsa) {
            // SSA: 1 2 3 at the bottom, plus 4 at the top, plus 8 in the middle.
            key = value > 8 ? value - 8 + 3 : value > 4 ? value - 4 + 6 : value;
        }
        var read = SrtMarkup.placement("an" + Math.max(1, Math.min(9, key)));
        return read == null ? Placement.BOTTOM_CENTRE : read;
    }

    private void dialogue(String value, int line) {
        TooMuch.checkCues(cues.size() + 1, options);
        var row = row(eventFields, value);
        var begin = time(row.get("start"));
        var end = time(row.get("end"));
        if (begin == null || end == null) {
            findings.error(
                    "ass.timing-unreadable", Terms.CORRUPT_FILE, null, line, value, "write the times as 0:00:00.00");
            return;
        }
        var named = styles.getOrDefault(
                row.getOrDefault("style", "").replace("*", ""), new Named(Style.PLAIN, Placement.BOTTOM_CENTRE));
        var text = new Text(named.style(), named.placement());
        text.parse(row.getOrDefault("text", ""), styles);
        if (text.hasEffects) {
            findings.note("ass.effects", cues.size() + 1, line, "positions, motion and karaoke are not kept");
        }
        var spans = text.spans.trimmed();
        if (!spans.isEmpty()) {
            cues.add(new Cue(cues.size() + 1, null, line, begin, end, spans, null, text.placement, null, false));
        }
    }

    private static @Nullable Long time(@Nullable String text) {
        var m = TIME.matcher(text == null ? "" : text);
        if (!m.matches()) {
            return null;
        }
        long value = ((Long.parseLong(m.group(2)) * 60 + Long.parseLong(m.group(3))) * 60 + Long.parseLong(m.group(4)))
                        * 1000
                + Long.parseLong((m.group(5) + "00").substring(0, 3));
        return m.group(1).isEmpty() ? value : -value;
    }

    /** The text of one event with its override codes. */
    private static final class Text {
        private final Style base;
        private final Spans spans = new Spans();
        private Style style;
        private Placement placement;
        private boolean isDrawing;
        private boolean hasEffects;

        Text(Style base, Placement placement) {
            this.base = base;
            this.style = base;
            this.placement = placement;
        }

        void parse(String text, Map<String, Named> styles) {
            var m = TOKEN.matcher(text);
            int at = 0;
            while (m.find()) {
                add(text.substring(at, m.start()));
                at = m.end();
                if (m.group(2) != null) {
                    add(m.group(2).equals("N") ? "\n" : m.group(2).equals("h") ? "\u00a0" : " ");
                } else {
                    for (var code : m.group(1).split("\\\\", 64)) {
                        override(code.strip(), styles);
                    }
                }
            }
            add(text.substring(at));
        }

        private void add(String text) {
            if (!isDrawing) {
                spans.add(text, style);
            }
        }

        private void override(String code, Map<String, Named> styles) {
            if (code.isEmpty()) {
                return;
            }
            switch (code) {
                case "i1" -> style = style.withItalic(true);
                case "i0", "i" -> style = style.withItalic(false);
                case "b0", "b" -> style = style.withBold(false);
                case "u1" -> style = style.withUnderline(true);
                case "u0", "u" -> style = style.withUnderline(false);
                default -> {
                    if (code.matches("b[1-9]\\d{0,3}")) {
                        style = style.withBold(true);
                    } else if (code.matches("p\\d{1,2}")) {
                        isDrawing = !code.equals("p0");
                    } else if (code.matches("1?c&H[0-9A-Fa-f]{1,8}&?")) {
                        style = style.withColor(color(code.substring(code.indexOf('&'))));
                    } else if (code.matches("an[1-9]")) {
                        var read = SrtMarkup.placement(code);
                        placement = read == null ? placement : read;
                    } else if (code.startsWith("r")) {
                        var named = styles.get(code.substring(1));
                        style = named == null ? base : named.style();
                    } else {
                        hasEffects |= code.matches("(?:pos|move|k|K|kf|ko|t|clip|fad|fade|org|fr[xyz]?).*");
                    }
                }
            }
        }
    }
}

package media.waybill.timedtext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads SubStation Alpha and Advanced SubStation Alpha: dialogue with its plain styles; effects are said, not kept. */
final class AssReader {

    private static final Pattern TIME = Pattern.compile("(-?)(\\d{1,3}):(\\d{1,2}):(\\d{1,2})[.:,](\\d{1,3})");
    private static final Pattern COLOR = Pattern.compile("&?H?([0-9A-Fa-f]{1,8})&?");
    private static final int MAX_FIELDS = 64;
    private static final int MAX_NOTES = 1000;

    /** A style of the file: what a line looks like and where it stands before its own codes say otherwise. */
    record Named(Style style, Placement placement) {
        static final Named DEFAULT = new Named(Style.PLAIN, Placement.BOTTOM_CENTRE);
    }

    private final Findings findings;
    private final ReadOptions options;
    private final boolean isSsa;
    private final Map<String, Named> styles = new HashMap<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> header = new LinkedHashMap<>();
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
        return new Document(
                format, decoded.encoding(), null, null, null, List.of(), reader.notes, reader.header, numbered);
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
            if (section.contains("script info")) {
                if (header.size() < MAX_FIELDS && value.length() < 1000) {
                    header.put(line.substring(0, colon).strip(), value);
                }
            } else if (section.contains("styles")) {
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
                } else if (key.equals("comment") && notes.size() < MAX_NOTES) {
                    notes.add(row(eventFields, value).getOrDefault("text", ""));
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
                .withColor(color(row.get("primarycolour")))
                .withBackground(row.getOrDefault("borderstyle", "").equals("3") ? box(row) : null);
        var font = row.getOrDefault("fontname", "");
        style = style.withLook(
                style.look().withStruck(isOn(row.get("strikeout"))).withFont(font.isEmpty() ? null : font));
        var placement = placement(row.getOrDefault("alignment", "2"));
        styles.put(row.getOrDefault("name", "").replace("*", ""), new Named(style, placement));
    }

    /** With an opaque box behind the text, SSA fills it with the back colour and ASS with the outline's. */
    private @Nullable String box(Map<String, String> row) {
        var color = color(row.get(isSsa ? "backcolour" : "outlinecolour"));
        return color == null ? "#ffffff" : color;
    }

    private static boolean isOn(@Nullable String value) {
        return value != null && (value.equals("-1") || value.equals("1"));
    }

    /** Colours are written blue, green, red, in hexadecimal or as one decimal number. */
    static @Nullable String color(@Nullable String text) {
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
        var named = styles.getOrDefault(row.getOrDefault("style", "").replace("*", ""), Named.DEFAULT);
        var text = new AssText(named, styles, header);
        text.parse(row.getOrDefault("text", ""));
        var voice = row.getOrDefault("name", row.getOrDefault("actor", ""));
        var spans = text.spans().stream()
                .map(s -> voice.isEmpty() ? s : new Span(s.text(), s.style().withVoice(voice)))
                .toList();
        if (!spans.isEmpty()) {
            if (!text.losses().isEmpty()) {
                findings.note("ass.effects", cues.size() + 1, line, "not kept: " + String.join(", ", text.losses()));
            }
            cues.add(new Cue(cues.size() + 1, null, line, begin, end, spans, null, text.placement(), null, false));
        } else if (text.isDrawing()) {
            findings.note("ass.drawing", null, line, "a drawing, no text");
        } else {
            findings.note("ass.empty", null, line, "an event without text");
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
}

package media.waybill.timedtext.substation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.cues.LetterSizes;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.text.Decoder;
import media.waybill.timedtext.text.Lines;
import org.jspecify.annotations.Nullable;

/** Reads SubStation Alpha and Advanced SubStation Alpha: dialogue with its plain styles; effects are said, not kept. */
public final class AssReader {

    private static final Pattern TIME = Pattern.compile("(-?)(\\d{1,3}):(\\d{1,2}):(\\d{1,2})[.:,](\\d{1,3})");
    private static final List<String> MARGINS = List.of("marginl", "marginr", "marginv");
    private static final String DEFAULT = "Default";
    private static final int MAX_FIELDS = 64;
    private static final int MAX_NOTES = 1000;

    /** An event with what of it is not kept. */
    private record Event(Cue cue, Set<String> losses) {}

    private final Findings findings;
    private final ReadOptions options;
    private final boolean isSsa;
    private final List<Event> events = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> header = new LinkedHashMap<>();
    private final AssStyles styles;
    private List<String> styleFields = List.of();
    private List<String> eventFields =
            List.of("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text");

    private AssReader(Format format, ReadOptions options, Findings findings) {
        this.isSsa = format == Format.SSA;
        this.options = options;
        this.findings = findings;
        this.styles = new AssStyles(isSsa, header);
    }

    public static Document read(Format format, Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var reader = new AssReader(format, options, findings);
        reader.readAll(Lines.of(decoded.text()));
        return new Document(
                format, decoded.encoding(), null, null, null, List.of(), reader.notes, reader.header, reader.inOrder());
    }

    /** Events may stand in any order; what was lost of them is said under the number that they have in time. */
    private List<Cue> inOrder() {
        events.sort(Comparator.comparingLong(e -> e.cue().begin()));
        var cues = new ArrayList<Cue>(events.size());
        for (var event : events) {
            var cue = event.cue().withNumber(cues.size() + 1);
            cues.add(cue);
            if (!event.losses().isEmpty()) {
                findings.loss(
                        "ass.effects", cue.number(), cue.line(), "not kept: " + String.join(", ", event.losses()));
            }
        }
        return LetterSizes.settled(cues, styles.size(DEFAULT)).cues();
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
                    styles.add(row(styleFields, value));
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
        var row = HashMap.<String, String>newHashMap(parts.length);
        for (int i = 0; i < parts.length; i++) {
            row.put(fields.get(i), parts[i].strip());
        }
        return row;
    }

    private void dialogue(String value, int line) {
        TooMuch.checkCues(events.size() + 1, options);
        var row = row(eventFields, value);
        var begin = time(row.get("start"));
        var end = time(row.get("end"));
        if (begin == null || end == null) {
            findings.error(
                    "ass.timing-unreadable", Terms.CORRUPT_FILE, null, line, value, "write the times as 0:00:00.00");
            return;
        }
        var text = new AssText(row.getOrDefault("style", ""), styles, header);
        text.parse(row.getOrDefault("text", ""));
        var voice = row.getOrDefault("name", row.getOrDefault("actor", ""));
        var said = text.spans();
        var spans = voice.isEmpty()
                ? said
                : said.stream()
                        .map(s -> new Span(s.text(), s.style().withVoice(voice)))
                        .toList();
        if (!spans.isEmpty()) {
            var losses = text.losses();
            for (var margin : MARGINS) {
                if (AssStyles.number(row.get(margin), 0) > 0) {
                    losses.add("margins");
                }
            }
            events.add(new Event(
                    new Cue(events.size() + 1, null, line, begin, end, spans, null, text.placement(), null, false),
                    losses));
        } else if (text.isDrawing()) {
            findings.note("ass.drawing", null, line, "a drawing, no text");
        } else {
            findings.note("ass.empty", null, line, "an event without text");
        }
    }

    private static @Nullable Long time(@Nullable String text) {
        if (text != null && text.length() == 10 && isUsual(text)) {
            return ((digit(text, 0) * 60L + digit(text, 2) * 10 + digit(text, 3)) * 60
                                    + digit(text, 5) * 10
                                    + digit(text, 6))
                            * 1000
                    + digit(text, 8) * 100
                    + digit(text, 9) * 10;
        }
        var m = TIME.matcher(text == null ? "" : text);
        if (!m.matches()) {
            return null;
        }
        long value = ((Long.parseLong(m.group(2)) * 60 + Long.parseLong(m.group(3))) * 60 + Long.parseLong(m.group(4)))
                        * 1000
                + Long.parseLong((m.group(5) + "00").substring(0, 3));
        return m.group(1).isEmpty() ? value : -value;
    }

    /** {@code 0:00:00.00}, as nearly all are written. */
    private static boolean isUsual(String text) {
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text, i);
            char sign = i == 1 || i == 4 ? ':' : i == 7 ? '.' : 0;
            if (sign == 0 ? digit < 0 || digit > 9 : text.charAt(i) != sign) {
                return false;
            }
        }
        return true;
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }
}

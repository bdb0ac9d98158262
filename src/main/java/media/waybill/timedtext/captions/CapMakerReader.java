package media.waybill.timedtext.captions;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Encoding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.cues.CountedFrames;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import org.jspecify.annotations.Nullable;

/**
 * Reads CapMaker Plus. Of its file only the entries are known: a timecode as a counted string, twelve bytes of place
 * and style, and the text as a counted string. An entry stands until the next one; one without text clears the screen.
 */
public final class CapMakerReader {

    private static final String SIGNATURE = "\u000f<CapMaker Plus>";
    private static final int SIGNATURE_AT = 2;
    /** The name of the list that entries stand in. */
    private static final byte[] LIST = "CGridData".getBytes(StandardCharsets.US_ASCII);

    private static final int START_AT = 1353;

    private static final Pattern TIMECODE = Pattern.compile("\\d\\d:[0-5]\\d:[0-5]\\d:\\d\\d");
    private static final int TIMECODE_LENGTH = 11;
    private static final int STYLE_LENGTH = 12;
    private static final int STYLE_AT = 10;
    private static final int UPRIGHT = 1;
    private static final int ITALIC = 3;
    private static final int LONG_STRING = 0xFF;
    private static final int LAST_SECONDS = 5;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @param style its twelve bytes */
    private record Entry(int at, String timecode, byte[] style, String text) {
        boolean isTop() {
            return style[7] == 0;
        }

        boolean isItalic() {
            return style[STYLE_AT] == ITALIC;
        }
    }

    private final byte[] bytes;
    private final ReadOptions options;
    private final Findings findings;

    private CapMakerReader(byte[] bytes, ReadOptions options, Findings findings) {
        this.bytes = bytes;
        this.options = options;
        this.findings = findings;
    }

    public static boolean isSigned(byte[] bytes) {
        return bytes.length > SIGNATURE_AT + SIGNATURE.length()
                && new String(bytes, SIGNATURE_AT, SIGNATURE.length(), StandardCharsets.ISO_8859_1).equals(SIGNATURE);
    }

    public static Document read(byte[] bytes, ReadOptions options, Findings findings) {
        return new CapMakerReader(bytes, options, findings).read();
    }

    private Document read() {
        var entries = entries();
        long most = entries.stream()
                .mapToLong(e -> Long.parseLong(e.timecode().substring(9)))
                .max()
                .orElse(0);
        var rate = CountedFrames.rate(options, most, findings);
        var start = timecode(START_AT);
        return new Document(
                Format.CAPMAKER,
                new Encoding(WINDOWS.name(), "the format has no other", false),
                null,
                rate,
                start == null ? null : Time.ofFrame(rate, frame(start, rate)).millis(),
                List.of(),
                List.of(),
                Map.of(),
                cues(entries, rate));
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        int from = list();
        int at = from;
        while (at < bytes.length) {
            var timecode = timecode(at);
            int length = at + 1 + TIMECODE_LENGTH + STYLE_LENGTH;
            // The settings before the list hold timecodes of the same shape, with no style at all.
            if (timecode == null || length >= bytes.length || bytes[length - STYLE_LENGTH + STYLE_AT] == 0) {
                at++;
                continue;
            }
            TooMuch.checkCues(entries.size() + 1, options);
            int text = length + 1;
            int count = bytes[length] & 0xFF;
            if (count == LONG_STRING && text + 2 <= bytes.length) {
                count = bytes[text] & 0xFF | (bytes[text + 1] & 0xFF) << 8;
                text += 2;
            }
            int end = Math.min(bytes.length, text + count);
            if (end < text + count) {
                findings.warning(
                        "capmaker.cut-off",
                        Terms.CORRUPT_FILE,
                        entries.size() + 1,
                        null,
                        "the file ends inside the entry at byte " + at,
                        "export the file again");
            }
            entries.add(new Entry(
                    at,
                    timecode,
                    Arrays.copyOfRange(bytes, length - STYLE_LENGTH, length),
                    new String(bytes, text, end - text, WINDOWS)));
            at = end;
        }
        int said = from + 2 < bytes.length ? bytes[from + 1] & 0xFF | (bytes[from + 2] & 0xFF) << 8 : 0;
        if (said > entries.size()) {
            findings.error(
                    "capmaker.captions-missing",
                    Terms.CORRUPT_FILE,
                    null,
                    null,
                    "the file announces %d entries and has %d".formatted(said, entries.size()),
                    "export the file again");
        }
        return entries;
    }

    private int list() {
        for (int at = 0; at + LIST.length < bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + LIST.length, LIST, 0, LIST.length)) {
                return at + LIST.length;
            }
        }
        findings.error(
                "capmaker.list-missing",
                Terms.CORRUPT_FILE,
                null,
                null,
                "the list of captions is missing",
                "export the file again");
        return bytes.length;
    }

    private List<Cue> cues(List<Entry> entries, FrameRate rate) {
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.text().isBlank()) {
                continue;
            }
            int number = cues.size() + 1;
            if (entry.text().startsWith("{\\rtf")) {
                findings.error(
                        "capmaker.rich-text",
                        Terms.FORMATTING,
                        number,
                        null,
                        "the entry at byte %d is in Rich Text, which is not read".formatted(entry.at()),
                        "export the captions as plain text");
                continue;
            }
            long from = frame(entry.timecode(), rate);
            boolean isLast = i + 1 == entries.size();
            long until = isLast
                    ? from + LAST_SECONDS * rate.nominal()
                    : frame(entries.get(i + 1).timecode(), rate);
            if (isLast) {
                findings.mended(
                        "capmaker.end-missing",
                        number,
                        null,
                        "nothing ends the last caption; it stands %d s".formatted(LAST_SECONDS));
            }
            int style = entry.style()[STYLE_AT];
            if (style != UPRIGHT && style != ITALIC) {
                findings.loss("capmaker.style", number, "the style %d is not public".formatted(style));
            }
            var spans = new Spans();
            spans.add(entry.text().replace("\r\n", "\n").replace('\r', '\n'), Style.PLAIN.withItalic(entry.isItalic()));
            cues.add(new Cue(
                    number,
                    null,
                    0,
                    Time.ofFrame(rate, from),
                    Time.ofFrame(rate, until),
                    spans.trimmed(),
                    null,
                    placement(entry),
                    null,
                    false));
        }
        return cues;
    }

    private static Placement placement(Entry entry) {
        var align = entry.style()[8] == 1 ? Placement.Align.LEFT : Placement.Align.CENTER;
        return (entry.isTop() ? Placement.TOP_CENTRE : Placement.BOTTOM_CENTRE).withAlign(align);
    }

    private static long frame(String timecode, FrameRate rate) {
        var parts = timecode.split(":");
        return rate.frameOf(
                Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
    }

    private @Nullable String timecode(int at) {
        if (at + 1 + TIMECODE_LENGTH > bytes.length || bytes[at] != TIMECODE_LENGTH) {
            return null;
        }
        var text = new String(bytes, at + 1, TIMECODE_LENGTH, StandardCharsets.ISO_8859_1);
        return TIMECODE.matcher(text).matches() ? text : null;
    }
}

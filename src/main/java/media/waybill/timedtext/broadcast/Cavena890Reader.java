package media.waybill.timedtext.broadcast;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.cues.CountedFrames;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import org.jspecify.annotations.Nullable;

/**
 * Reads Cavena 890: a header of 388 bytes, then a block of 128 for each two rows. Numbers are big-endian, times count
 * frames.
 */
public final class Cavena890Reader {

    private static final int HEADER = 388;
    private static final int BLOCK = 128;
    /** The last block may lack its last bytes, in which nothing stands. */
    private static final int LEAST = 124;

    /** A picture holds no more: what goes on under one number is another subtitle. */
    private static final int MOST_TEXT = 500;

    private static final int START = 256;
    private static final int[] ROWS = {16, 73};
    private static final int ROW_LENGTH = 51;
    /** Between the rows stands whether they are boxed. */
    private static final int BOX = 70;

    private record Field(String name, int from, int length) {}

    private static final List<Field> FIELDS = List.of(
            new Field("TAPE NR", 2, 20),
            new Field("TITLE", 40, 28),
            new Field("TRANSLATOR", 68, 28),
            new Field("EPISODE TITLE", 105, 11),
            new Field("COMMENTS", 148, 24),
            new Field("FONT", 187, 8),
            new Field("ORIGINAL TITLE", 218, 28),
            new Field("FONT 2", 246, 8),
            new Field("START TIMECODE", START, 11));

    private final byte[] bytes;
    private final ReadOptions options;
    private final Findings findings;
    private final Cavena890Text text;
    private final List<Cue> cues = new ArrayList<>();

    private Cavena890Reader(byte[] bytes, ReadOptions options, Findings findings) {
        this.bytes = bytes;
        this.options = options;
        this.findings = findings;
        this.text = Cavena890Text.of(at(146), ascii(187, 8), ascii(246, 8), findings);
    }

    /** Two zeros, and at their places the start of the programme or the name of a font. */
    public static boolean isSigned(byte[] bytes) {
        if (bytes.length < START + 11 || bytes[0] != 0 || bytes[1] != 0) {
            return false;
        }
        var start = new String(bytes, START, 11, StandardCharsets.ISO_8859_1);
        var font = new String(bytes, 187, 8, StandardCharsets.ISO_8859_1);
        return start.matches("\\d\\d:\\d\\d:\\d\\d:\\d\\d") || font.matches("[A-Z0-9]{2,6}\\.V.*");
    }

    public static Document read(byte[] bytes, ReadOptions options, Findings findings) {
        if (bytes.length < HEADER) {
            findings.error(
                    "cavena-890.cut-off",
                    Terms.CORRUPT_FILE,
                    null,
                    null,
                    "the header has %d bytes of %d".formatted(bytes.length, HEADER),
                    "export the file again");
            return document(List.of(), FrameRate.FPS_25, null, Map.of(), Cavena890Text.of(0, "", "", findings));
        }
        return new Cavena890Reader(bytes, options, findings).read();
    }

    private Document read() {
        var start = ascii(START, 11);
        var rate = CountedFrames.rate(options, FrameRate.FPS_25, findings);
        int lastNumber = -1;
        int at = HEADER;
        for (; at + LEAST <= bytes.length; at += BLOCK) {
            int number = at(at) << 8 | at(at + 1);
            block(at, number, number == lastNumber, rate);
            lastNumber = number;
        }
        if (at < bytes.length) {
            findings.warning(
                    "cavena-890.cut-off",
                    Terms.CORRUPT_FILE,
                    cues.size(),
                    null,
                    "the file ends inside the block at byte " + at,
                    "export the file again");
        }
        count((bytes.length - HEADER + BLOCK - LEAST) / BLOCK);
        boolean hasStart = start.matches("\\d\\d:[0-5]\\d:[0-5]\\d:\\d\\d");
        var header = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            var value = ascii(field.from(), field.length()).replace('\0', ' ').strip();
            if (!value.isEmpty()) {
                header.put(field.name(), value);
            }
        }
        return document(cues, rate, hasStart ? programmeStart(start, rate) : null, header, text);
    }

    private static Document document(
            List<Cue> cues, FrameRate rate, @Nullable Long start, Map<String, String> header, Cavena890Text text) {
        return new Document(
                Format.CAVENA_890, text.encoding(), text.language(), rate, start, List.of(), List.of(), header, cues);
    }

    private void block(int at, int number, boolean isSameNumber, FrameRate rate) {
        TooMuch.checkCues(cues.size() + 1, options);
        boolean isMore =
                isSameNumber && !cues.isEmpty() && cues.getLast().text().length() < MOST_TEXT;
        int cue = isMore ? cues.size() : cues.size() + 1;
        int box = at(at + BOX);
        boolean isBoxed = box >= 0xA0 && box <= 0xA9;
        var spans = new Spans();
        for (int row : ROWS) {
            if (row != ROWS[0]) {
                spans.add("\n", Style.PLAIN);
            }
            text.row(bytes, at + row, ROW_LENGTH, isBoxed, cue).forEach(s -> spans.add(s.text(), s.style()));
        }
        if (spans.isEmpty()) {
            return;
        }
        if (isMore) {
            goesOn(spans.trimmed(), at);
            return;
        }
        cues.add(new Cue(
                cue,
                String.valueOf(number >> 4),
                0,
                Time.ofFrame(rate, frames(at + 2)),
                Time.ofFrame(rate, frames(at + 5)),
                spans.trimmed(),
                null,
                placement(at, cue),
                null,
                false));
    }

    /** Two blocks of one number: what the second adds is not public, so nothing of it is thrown away. */
    private void goesOn(List<Span> more, int at) {
        var before = cues.removeLast();
        findings.warning(
                "cavena-890.number-again",
                Terms.CORRUPT_FILE,
                before.number(),
                null,
                "the block at byte %d has the number of the one before; its rows are added".formatted(at),
                "look at this subtitle");
        var all = new Spans();
        before.spans().forEach(s -> all.add(s.text(), s.style()));
        all.add("\n", Style.PLAIN);
        more.forEach(s -> all.add(s.text(), s.style()));
        cues.add(before.withSpans(all.trimmed()));
    }

    private Placement placement(int at, int cue) {
        return switch (at(at + 8)) {
            case 0x50 -> Placement.BOTTOM_CENTRE.withAlign(Placement.Align.LEFT);
            case 0x52 -> Placement.BOTTOM_CENTRE.withAlign(Placement.Align.RIGHT);
            case 0x54 -> Placement.BOTTOM_CENTRE;
            default -> {
                findings.loss(
                        "cavena-890.place",
                        cue,
                        "the place %02Xh of byte %d is not public; read as below, centred"
                                .formatted(at(at + 8), at + 8));
                yield Placement.BOTTOM_CENTRE;
            }
        };
    }

    /** How many subtitles the header announces, in little-endian order, unlike all else. */
    private void count(int present) {
        int said = at(179) | at(180) << 8;
        if (said > present) {
            findings.error(
                    "cavena-890.blocks-missing",
                    Terms.CORRUPT_FILE,
                    null,
                    null,
                    "the header announces %d subtitles, the file has %d blocks".formatted(said, present),
                    "export the file again");
        }
    }

    private static Long programmeStart(String timecode, FrameRate rate) {
        var parts = timecode.split(":");
        return rate.millis(
                Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
    }

    private long frames(int at) {
        return (long) at(at) << 16 | at(at + 1) << 8 | at(at + 2);
    }

    private int at(int place) {
        return bytes[place] & 0xFF;
    }

    private String ascii(int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}

package media.waybill.timedtext.broadcast;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Encoding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.cues.LetterSizes;
import media.waybill.timedtext.cues.Paragraphs;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import org.jspecify.annotations.Nullable;

/** Reads binary EBU STL (EBU Tech 3264): one GSI block of 1024 bytes, then TTI blocks of 128. */
public final class EbuStlReader {

    private static final int GSI = 1024;
    private static final int TTI = 128;
    private static final int TEXT = 16;
    /** More than a screen holds: what goes on adding is no cumulative set. */
    private static final int MOST_CUMULATED = 500;

    private final byte[] bytes;
    private final ReadOptions options;
    private final Findings findings;
    private final String codeTable;
    private final FrameRate rate;
    private final int rows;
    private final EbuStlText text;
    private final List<Cue> cues = new ArrayList<>();
    /** The cumulative status of each cue, beside {@link #cues}. */
    private final List<Integer> statuses = new ArrayList<>();

    private final List<String> notes = new ArrayList<>();

    private EbuStlReader(byte[] bytes, ReadOptions options, Findings findings) {
        this.bytes = bytes;
        this.options = options;
        this.findings = findings;
        this.codeTable = ascii(12, 2);
        this.rate = rate();
        this.rows = Math.max(1, number(253, 2, 23));
        this.text = new EbuStlText(codeTable, bytes[11] == '1' || bytes[11] == '2');
    }

    public static Document read(byte[] bytes, ReadOptions options, Findings findings) {
        return new EbuStlReader(bytes, options, findings).read();
    }

    private Document read() {
        var blocks = new ArrayList<byte[]>();
        int first = -1;
        for (int at = GSI; at + TTI <= bytes.length; at += TTI) {
            int extension = bytes[at + 3] & 0xFF;
            boolean isComment = bytes[at + 15] != 0;
            // Section 5: F0h to FDh are reserved, FEh is user data; neither is part of a subtitle.
            boolean isOther = extension >= 0xF0 && extension != 0xFF;
            if (isOther || isComment) {
                comment(at, !isOther);
                continue;
            }
            if (first < 0) {
                first = at;
            }
            blocks.add(Arrays.copyOfRange(bytes, at + TEXT, at + TTI));
            if (extension == 0xFF || blocks.size() > 255) {
                cue(first, blocks);
                blocks.clear();
                first = -1;
            }
        }
        if (first >= 0) {
            findings.mended("ebu-stl.last-block-missing", cues.size() + 1, null, "the last subtitle is not closed");
            cue(first, blocks);
        }
        if ((bytes.length - GSI) % TTI != 0) {
            findings.warning(
                    "ebu-stl.cut-off",
                    Terms.CORRUPT_FILE,
                    null,
                    null,
                    "the file ends inside a block",
                    "export the file again");
        }
        int said = number(238, 5, -1);
        int present = (bytes.length - GSI) / TTI;
        if (said >= 0 && said > present) {
            findings.error(
                    "ebu-stl.blocks-missing",
                    Terms.CORRUPT_FILE,
                    null,
                    null,
                    "the header announces %d blocks, the file has %d".formatted(said, present),
                    "export the file again");
        }
        var charset = EbuStlText.CODE_PAGES.getOrDefault(codeTable, "ISO 6937");
        return new Document(
                Format.EBU_STL,
                new Encoding(charset, "character code table " + codeTable + " of the header", true),
                EbuLanguages.of(ascii(14, 2)),
                rate,
                programmeStart(),
                List.of(),
                notes,
                header(),
                LetterSizes.settled(Paragraphs.joined(cumulated(), 0), EbuStlText.DOUBLE)
                        .cues());
    }

    /** Comments are for translators, never shown; user data is another maker's own. */
    private void comment(int at, boolean isText) {
        if (isText && notes.size() < 1000) {
            var comment = new StringBuilder();
            text.spans(List.of(Arrays.copyOfRange(bytes, at + TEXT, at + TTI))).forEach(s -> comment.append(s.text()));
            notes.add(comment.toString());
        }
    }

    /** In a cumulative set each part adds its lines to those before: what is seen becomes one cue after another. */
    private List<Cue> cumulated() {
        if (statuses.stream().allMatch(s -> s == 0)) {
            return cues;
        }
        var result = new ArrayList<Cue>(cues.size());
        for (int i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            int status = statuses.get(i);
            boolean adds = (status == 2 || status == 3)
                    && !result.isEmpty()
                    && result.getLast().text().length() < MOST_CUMULATED;
            if (adds) {
                var before = result.removeLast();
                result.add(before.withTimes(before.from(), cue.from()));
                var all = new Spans();
                before.spans().forEach(s -> all.add(s.text(), s.style()));
                all.add("\n", Style.PLAIN);
                cue.spans().forEach(s -> all.add(s.text(), s.style()));
                findings.mended("ebu-stl.cumulative", cue.number(), null, "shown together with the lines before it");
                result.add(cue.withSpans(all.list()));
            } else {
                result.add(cue);
            }
        }
        return result;
    }

    private Map<String, String> header() {
        var header = new LinkedHashMap<String, String>();
        var charset =
                switch (ascii(0, 3)) {
                    case "437", "850", "860", "863", "865" -> Charset.forName("IBM" + ascii(0, 3));
                    default -> StandardCharsets.ISO_8859_1;
                };
        for (var field : EbuStlHeader.FIELDS) {
            var raw = new String(bytes, field.from(), field.length(), charset);
            var value = field.length() == 1 ? raw : raw.strip();
            if (!value.isEmpty()) {
                header.put(field.name(), value);
            }
        }
        return header;
    }

    private void cue(int at, List<byte[]> blocks) {
        TooMuch.checkCues(cues.size() + 1, options);
        var begin = time(at + 5);
        var end = time(at + 9);
        var spans = text.spans(blocks);
        if (spans.isEmpty()) {
            return;
        }
        long shownLines = spans.stream()
                        .mapToLong(s -> s.text().chars().filter(c -> c == '\n').count())
                        .sum()
                + 1;
        int number = (bytes[at + 1] & 0xFF) | (bytes[at + 2] & 0xFF) << 8;
        statuses.add(bytes[at + 4] & 0xFF);
        cues.add(new Cue(
                cues.size() + 1,
                String.valueOf(number),
                0,
                begin,
                end,
                spans,
                null,
                placement(bytes[at + 13] & 0xFF, bytes[at + 14] & 0xFF, shownLines),
                null,
                false));
    }

    /** Whether subtitles in these rows stand where all do. */
    static boolean isAtBottom(int row, long lines, int rows) {
        return (row + lines) * 100.0 / rows > 75;
    }

    private Placement placement(int row, int justification, long lines) {
        var align =
                switch (justification) {
                    case 1 -> Placement.Align.LEFT;
                    case 3 -> Placement.Align.RIGHT;
                    default -> Placement.Align.CENTER;
                };
        if (isAtBottom(row, lines, rows)) {
            return Placement.BOTTOM_CENTRE.withAlign(align);
        }
        double line = Math.round(Math.max(0, Math.min(90, row * 100.0 / rows)));
        return new Placement(
                align,
                line,
                false,
                Placement.Anchor.START,
                null,
                Placement.Anchor.AUTO,
                100,
                Placement.Direction.HORIZONTAL);
    }

    private Time time(int at) {
        return Time.ofFrame(
                rate, rate.frameOf(bytes[at] & 0xFF, bytes[at + 1] & 0xFF, bytes[at + 2] & 0xFF, bytes[at + 3] & 0xFF));
    }

    private FrameRate rate() {
        var said = ascii(6, 2);
        if (said.equals("25") || said.equals("30")) {
            return new FrameRate(Long.parseLong(said), 1, false);
        }
        // Tech 3264 knows 25 and 30 alone. Who writes 23 cuts the digits off 23.976.
        findings.warning(
                "ebu-stl.frame-rate",
                Terms.FORMATTING,
                null,
                null,
                "the disk format code " + ascii(3, 8) + " is not in the standard",
                "write STL25.01 or STL30.01");
        if (said.equals("23")) {
            return new FrameRate(24_000, 1001, false);
        }
        return FrameRate.parse(said).orElse(options.frameRate() == null ? FrameRate.FPS_25 : options.frameRate());
    }

    private @Nullable Long programmeStart() {
        var text = ascii(256, 8);
        return text.matches("\\d{8}")
                ? rate.millis(
                        Long.parseLong(text.substring(0, 2)),
                        Long.parseLong(text.substring(2, 4)),
                        Long.parseLong(text.substring(4, 6)),
                        Long.parseLong(text.substring(6, 8)))
                : null;
    }

    private int number(int from, int length, int otherwise) {
        var text = ascii(from, length).trim();
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : otherwise;
    }

    private String ascii(int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}

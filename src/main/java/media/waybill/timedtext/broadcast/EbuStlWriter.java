package media.waybill.timedtext.broadcast;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Region;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.cues.Standing;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.text.Scripts;

/**
 * Writes EBU STL (EBU Tech 3264): open subtitles, which know italics, or teletext ones where the text has teletext's
 * colours.
 */
public final class EbuStlWriter {

    private static final int ROWS = 99;
    private static final Map<String, String> TABLES = Map.of("Cyrl", "01", "Arab", "02", "Grek", "03", "Hebr", "04");
    private static final Map<String, String> CHARSETS =
            Map.of("01", "ISO-8859-5", "02", "ISO-8859-6", "03", "ISO-8859-7", "04", "ISO-8859-8");

    private static final Set<String> KEPT =
            Set.of("OPT", "OET", "TPT", "TET", "TN", "TCD", "SLR", "CD", "RD", "RN", "CO", "PUB", "EN", "ECD");

    private final Document document;
    private final Findings losses;
    private final FrameRate rate;
    private final Map<String, Region> regions;
    private final String table;
    private final boolean isTeletext;

    private EbuStlWriter(Document document, WriteOptions options, Findings losses) {
        this.document = document;
        this.losses = losses;
        this.regions = Standing.regions(document);
        var wanted = options.frameRate() == null ? FrameRate.FPS_25 : options.frameRate();
        this.rate = wanted.nominal() == 30 ? new FrameRate(30, 1, false) : FrameRate.FPS_25;
        var sample = new StringBuilder();
        document.cues().stream().limit(200).forEach(c -> sample.append(c.text()));
        this.isTeletext = isTeletext(document);
        this.table = TABLES.getOrDefault(Scripts.of(sample.toString()), "00");
    }

    public static byte[] write(Document document, WriteOptions options, Findings losses) {
        return new EbuStlWriter(document, options, losses).write(options);
    }

    /** Whether its colours are teletext's. */
    static boolean isTeletext(Document document) {
        var colors = document.cues().stream()
                .flatMap(c -> c.spans().stream())
                .map(s -> s.style().color())
                .filter(Objects::nonNull)
                .toList();
        return !colors.isEmpty() && colors.stream().allMatch(c -> EbuTeletext.code(c) >= 0);
    }

    private byte[] write(WriteOptions options) {
        var blocks = new ByteArrayOutputStream();
        int number = 0;
        int count = 0;
        for (var cue : document.cues()) {
            count += blocks(cue, number++ & 0xFFFF, blocks);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(header(options, number, count));
        out.writeBytes(blocks.toByteArray());
        return out.toByteArray();
    }

    private byte[] header(WriteOptions options, int subtitles, int blocks) {
        var gsi = new byte[1024];
        Arrays.fill(gsi, (byte) ' ');
        put(gsi, 0, "850");
        put(gsi, 3, rate.nominal() == 30 ? "STL30.01" : "STL25.01");
        put(gsi, 11, isTeletext ? "1" : "0");
        put(gsi, 12, table);
        put(gsi, 14, language(options));
        var title = options.title() == null ? "" : options.title().replaceAll("[^ -~]", "?");
        put(gsi, 16, title.length() > 32 ? title.substring(0, 32) : title);
        // Dates are unknown to a pure writer; the standard wants digits.
        put(gsi, 224, "000101000101");
        put(gsi, 236, "00");
        put(gsi, 238, String.format(Locale.ROOT, "%05d", Math.min(99_999, blocks)));
        put(gsi, 243, String.format(Locale.ROOT, "%05d", Math.min(99_999, subtitles)));
        put(gsi, 248, "001");
        put(gsi, 251, isTeletext ? "40" : "42");
        put(gsi, 253, String.valueOf(isTeletext ? EbuTeletext.ROWS : ROWS));
        put(gsi, 255, "1");
        put(gsi, 256, digits(programmeStart()));
        put(gsi, 264, digits(Time.ofMillis(document.firstBegin())));
        put(gsi, 272, "11");
        kept(gsi, options.title() == null);
        return gsi;
    }

    /** The start timecode belongs to the times: where those were moved away from it, it is zero. */
    private Time programmeStart() {
        var start = document.programmeStart();
        return start == null || document.firstBegin() < start - 60_000 ? Time.ZERO : Time.ofMillis(start);
    }

    /** What another EBU STL said of its programme, its makers and its dates. */
    private void kept(byte[] gsi, boolean withTitle) {
        for (var field : EbuStlHeader.FIELDS) {
            var value = document.metadata().get(field.name());
            boolean wanted =
                    KEPT.contains(field.name()) && (withTitle || !field.name().equals("OPT"));
            if (value != null && wanted && document.format() == Format.EBU_STL) {
                var ascii = value.replaceAll("[^ -~]", "?");
                put(gsi, field.from(), ascii.substring(0, Math.min(ascii.length(), field.length())));
            }
        }
    }

    private String language(WriteOptions options) {
        var tag = document.language() == null ? options.language() : document.language();
        return EbuLanguages.code(tag);
    }

    private int blocks(Cue cue, int number, ByteArrayOutputStream out) {
        var text = text(cue);
        int parts = Math.max(1, (text.length + 111) / 112);
        for (int i = 0; i < parts; i++) {
            var block = new byte[128];
            Arrays.fill(block, 16, 128, (byte) 0x8F);
            block[1] = (byte) number;
            block[2] = (byte) (number >> 8);
            block[3] = (byte) (i == parts - 1 ? 0xFF : i);
            time(block, 5, cue.from());
            time(block, 9, cue.until());
            block[13] = (byte) row(cue);
            block[14] = (byte)
                    switch (Standing.side(cue)) {
                        case LEFT, START -> 1;
                        case CENTER -> 2;
                        case RIGHT, END -> 3;
                    };
            System.arraycopy(text, i * 112, block, 16, Math.min(112, text.length - i * 112));
            out.writeBytes(block);
        }
        return parts;
    }

    private int row(Cue cue) {
        int rows = isTeletext ? EbuTeletext.ROWS : ROWS;
        int ofLine = isTeletext ? 2 : 6;
        int lines = Math.max(1, Spans.lines(cue).size());
        var standing = Standing.of(cue, regions);
        var line = standing.line();
        if (line == null || !(standing.isAtTop() || standing.isBetween())) {
            return Math.max(1, isTeletext ? rows - 1 - (lines - 1) * ofLine : rows - 4 - lines * ofLine);
        }
        double above =
                switch (standing.anchor()) {
                    case START, AUTO -> 0;
                    case CENTER -> lines * ofLine / 2.0;
                    case END -> lines * ofLine;
                };
        // Row 1 of teletext is next to the page's header.
        int row = (int) Math.max(isTeletext ? 2 : 1, Math.round(line * rows / 100 - above));
        if (standing.isBetween() && EbuStlReader.isAtBottom(row, lines, rows)) {
            losses.loss("ebu-stl.row", cue.number(), "so low a subtitle counts as one at the bottom");
        }
        return row;
    }

    private byte[] text(Cue cue) {
        if (isTeletext) {
            return EbuTeletext.text(cue, losses, text -> encode(text, cue.number()));
        }
        var out = new ByteArrayOutputStream();
        for (var span : cue.spans()) {
            var s = span.style();
            if (s.ruby() == Style.Ruby.TEXT) {
                continue;
            }
            boolean isBox = "#000000".equals(s.background());
            if (s.look().size() != null) {
                losses.loss("ebu-stl.size", cue.number(), "open EBU STL holds one size: " + span.text());
            }
            if (s.color() != null) {
                losses.loss("ebu-stl.color", cue.number(), "open EBU STL holds no colours: " + span.text());
            }
            if (s.background() != null && !isBox) {
                losses.loss("ebu-stl.background", cue.number(), "open EBU STL holds black boxes only: " + span.text());
            }
            if (isBox) {
                out.write(0x84);
            }
            if (s.italic()) {
                out.write(0x80);
            }
            if (s.underline()) {
                out.write(0x82);
            }
            var lines = span.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    out.write(0x8A);
                }
                out.writeBytes(encode(lines[i], cue.number()));
            }
            if (s.underline()) {
                out.write(0x83);
            }
            if (s.italic()) {
                out.write(0x81);
            }
            if (isBox) {
                out.write(0x85);
            }
        }
        return out.toByteArray();
    }

    private byte[] encode(String text, int cue) {
        var charset = CHARSETS.get(table);
        byte[] bytes = charset == null ? Iso6937.encode(text) : text.getBytes(Charset.forName(charset));
        var back = charset == null ? Iso6937.decode(bytes) : new String(bytes, Charset.forName(charset));
        if (back.chars().filter(c -> c == '?').count()
                > text.chars().filter(c -> c == '?').count()) {
            losses.loss("ebu-stl.characters", cue, "character table " + table + " does not hold all of: " + text);
        }
        return bytes;
    }

    private void time(byte[] block, int at, Time time) {
        var digits = digits(time);
        for (int i = 0; i < 4; i++) {
            block[at + i] = Byte.parseByte(digits.substring(i * 2, i * 2 + 2));
        }
    }

    private String digits(Time time) {
        long frame = Math.max(0, Math.min(time.frame(rate), rate.frameOf(99, 0, 0, 0)));
        return rate.timecodeOfFrame(frame).replaceAll("\\D", "");
    }

    private static void put(byte[] into, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }
}

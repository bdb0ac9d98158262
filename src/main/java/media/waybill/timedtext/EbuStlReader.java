package media.waybill.timedtext;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads binary EBU STL (EBU Tech 3264): one GSI block of 1024 bytes, then TTI blocks of 128. */
final class EbuStlReader {

    private static final int GSI = 1024;
    private static final int TTI = 128;
    private static final int TEXT = 16;
    private static final Map<String, String> CODE_PAGES =
            Map.of("01", "ISO-8859-5", "02", "ISO-8859-6", "03", "ISO-8859-7", "04", "ISO-8859-8");

    /** Teletext colours 00h to 07h. */
    private static final String[] COLORS = {
        "#000000", "#ff0000", "#00ff00", "#ffff00", "#0000ff", "#ff00ff", "#00ffff", "#ffffff"
    };

    /** European languages of Tech 3264 appendix 3, from 01h. */
    private static final String[] LANGUAGES = {
        "", "sq", "br", "ca", "hr", "cy", "cs", "da", "de", "en", "es", "eo", "et", "eu", "fo", "fr", "fy", "ga", "gd",
        "gl", "is", "it", "se", "la", "lv", "lb", "lt", "hu", "mt", "nl", "nb", "oc", "pl", "pt", "ro", "rm", "sr",
        "sk", "sl", "fi", "sv", "tr", "nl-BE", "wa"
    };

    private final byte[] bytes;
    private final ReadOptions options;
    private final Findings findings;
    private final String codeTable;
    private final FrameRate rate;
    private final int rows;
    private final boolean isTeletext;
    private final List<Cue> cues = new ArrayList<>();

    private EbuStlReader(byte[] bytes, ReadOptions options, Findings findings) {
        this.bytes = bytes;
        this.options = options;
        this.findings = findings;
        this.codeTable = ascii(12, 2);
        this.rate = rate();
        this.rows = Math.max(1, number(253, 2, 23));
        this.isTeletext = bytes[11] == '1' || bytes[11] == '2';
    }

    static Document read(byte[] bytes, ReadOptions options, Findings findings) {
        return new EbuStlReader(bytes, options, findings).read();
    }

    private Document read() {
        var text = new ArrayList<byte[]>();
        int first = -1;
        for (int at = GSI; at + TTI <= bytes.length; at += TTI) {
            int extension = bytes[at + 3] & 0xFF;
            boolean isComment = bytes[at + 15] != 0;
            if (extension == 0xFE || isComment) {
                continue;
            }
            if (first < 0) {
                first = at;
            }
            text.add(Arrays.copyOfRange(bytes, at + TEXT, at + TTI));
            if (extension == 0xFF || text.size() > 255) {
                cue(first, text);
                text.clear();
                first = -1;
            }
        }
        if (first >= 0) {
            findings.mended("ebu-stl.last-block-missing", cues.size() + 1, null, "the last subtitle is not closed");
            cue(first, text);
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
        int blocks = (bytes.length - GSI) / TTI;
        if (said >= 0 && said > blocks) {
            findings.error(
                    "ebu-stl.blocks-missing",
                    Terms.CORRUPT_FILE,
                    null,
                    null,
                    "the header announces %d blocks, the file has %d".formatted(said, blocks),
                    "export the file again");
        }
        var charset = CODE_PAGES.getOrDefault(codeTable, "ISO 6937");
        return new Document(
                Format.EBU_STL,
                new Encoding(charset, "character code table " + codeTable + " of the header", true),
                language(),
                rate,
                programmeStart(),
                List.of(),
                List.of(),
                TtmlText.merged(cues, 0));
    }

    private void cue(int at, List<byte[]> blocks) {
        TooMuch.checkCues(cues.size() + 1, options);
        long begin = time(at + 5);
        long end = time(at + 9);
        var spans = spans(blocks);
        if (spans.isEmpty()) {
            return;
        }
        long shownLines = spans.stream()
                        .mapToLong(s -> s.text().chars().filter(c -> c == '\n').count())
                        .sum()
                + 1;
        int number = (bytes[at + 1] & 0xFF) | (bytes[at + 2] & 0xFF) << 8;
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

    private Placement placement(int row, int justification, long lines) {
        var align =
                switch (justification) {
                    case 1 -> Placement.Align.LEFT;
                    case 3 -> Placement.Align.RIGHT;
                    default -> Placement.Align.CENTER;
                };
        double bottom = (row + lines) * 100.0 / rows;
        if (bottom > 75) {
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

    private List<Span> spans(List<byte[]> blocks) {
        var spans = new Spans();
        var style = Style.PLAIN;
        var pending = new ByteArrayOutputStream();
        for (var block : blocks) {
            for (byte b : block) {
                int code = b & 0xFF;
                if (code == 0x8F) {
                    break;
                }
                boolean isText = (code >= 0x20 && code < 0x7F) || code >= 0xA0;
                if (isText) {
                    pending.write(code);
                    continue;
                }
                spans.add(decode(pending.toByteArray()), style);
                pending.reset();
                switch (code) {
                    case 0x80 -> style = style.withItalic(true);
                    case 0x81 -> style = style.withItalic(false);
                    case 0x82 -> style = style.withUnderline(true);
                    case 0x83 -> style = style.withUnderline(false);
                    case 0x8A -> {
                        spans.add("\n", style);
                        // Teletext attributes hold to the end of the row.
                        style = isTeletext ? style.withColor(null) : style;
                    }
                    default -> {
                        if (code <= 0x07) {
                            style = style.withColor(code == 7 ? null : COLORS[code]);
                        }
                        if (code < 0x20 && isTeletext) {
                            spans.add(" ", style);
                        }
                    }
                }
            }
        }
        spans.add(decode(pending.toByteArray()), style);
        return tidy(spans.trimmed());
    }

    /** Double height leaves an empty row under each row, and spacing attributes leave blanks at the edges. */
    private static List<Span> tidy(List<Span> spans) {
        var result = new Spans();
        boolean atLineStart = true;
        for (var span : spans) {
            var text = span.text().replaceAll(" *\n[ \n]*", "\n").replaceAll(" {2,}", " ");
            if (atLineStart) {
                text = text.replaceAll("^[ \n]+", "");
            }
            if (!text.isEmpty()) {
                result.add(text, span.style());
                atLineStart = text.endsWith("\n");
            }
        }
        return result.trimmed();
    }

    private String decode(byte[] text) {
        var page = CODE_PAGES.get(codeTable);
        return page == null ? Iso6937.decode(text) : new String(text, Charset.forName(page));
    }

    private long time(int at) {
        return rate.millis(bytes[at] & 0xFF, bytes[at + 1] & 0xFF, bytes[at + 2] & 0xFF, bytes[at + 3] & 0xFF);
    }

    private FrameRate rate() {
        var said = ascii(6, 2);
        if (said.equals("25") || said.equals("30")) {
            return new FrameRate(Long.parseLong(said), 1, false);
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

    private @Nullable String language() {
        var code = ascii(14, 2);
        if (!code.matches("[0-9A-Fa-f]{2}")) {
            return null;
        }
        int index = Integer.parseInt(code, 16);
        return index > 0 && index < LANGUAGES.length ? LANGUAGES[index] : null;
    }

    /** The two hexadecimal digits of a language; 00 where the table has none. */
    static String languageCode(@Nullable String tag) {
        var primary = tag == null
                ? ""
                : tag.equals("nl-BE") ? tag : Locale.forLanguageTag(tag).getLanguage();
        var wanted = primary.equals("no") || primary.equals("nn") ? "nb" : primary;
        for (int i = 1; i < LANGUAGES.length; i++) {
            if (LANGUAGES[i].equals(wanted)) {
                return String.format(Locale.ROOT, "%02X", i);
            }
        }
        return "00";
    }

    private int number(int from, int length, int otherwise) {
        var text = ascii(from, length).trim();
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : otherwise;
    }

    private String ascii(int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}

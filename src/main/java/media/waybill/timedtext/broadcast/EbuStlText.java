package media.waybill.timedtext.broadcast;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import media.waybill.timedtext.Look;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.LetterSizes;
import media.waybill.timedtext.cues.Spans;

/** The text field of EBU STL: letters of a code table among control codes for style, boxes and new rows. */
record EbuStlText(String codeTable, boolean isTeletext) {

    static final Map<String, String> CODE_PAGES =
            Map.of("01", "ISO-8859-5", "02", "ISO-8859-6", "03", "ISO-8859-7", "04", "ISO-8859-8");

    /** The size of letters in rows of double height. */
    static final double DOUBLE = 100;

    private static final Style IN_DOUBLE = Style.PLAIN.withLook(LetterSizes.found(Look.NORMAL, DOUBLE, DOUBLE));
    private static final Style IN_SINGLE = Style.PLAIN.withLook(LetterSizes.found(Look.NORMAL, DOUBLE / 2, DOUBLE / 2));

    List<Span> spans(List<byte[]> blocks) {
        var spans = new Spans();
        var style = isTeletext ? sized(Style.PLAIN, false) : Style.PLAIN;
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
                    case 0x84 -> style = style.withBackground("#000000");
                    case 0x85 -> style = style.withBackground(null);
                    case 0x1C -> style = style.withBackground(null);
                    case 0x1D -> style = style.withBackground(style.color() == null ? "#ffffff" : style.color());
                    case 0x8A -> {
                        spans.add("\n", style);
                        // Teletext attributes hold to the end of the row.
                        style = isTeletext ? sized(style.withColor(null).withBackground(null), false) : style;
                    }
                    default -> {
                        if (isTeletext && (code == 0x0C || code == 0x0D)) {
                            style = sized(style, code == 0x0D);
                        }
                        if (code <= 0x07) {
                            style = style.withColor(EbuTeletext.color(code));
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

    /** A row of single height is half as high as those that subtitles usually have. */
    private static Style sized(Style style, boolean isDouble) {
        var usual = isDouble ? IN_DOUBLE : IN_SINGLE;
        var sized = style.withLook(usual.look());
        return sized.equals(usual) ? usual : sized;
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
}

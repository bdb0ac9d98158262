package media.waybill.timedtext.broadcast;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import media.waybill.timedtext.Encoding;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.text.CodeTable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of Cavena 890: letters of the file's table among codes for italics and colours.
 *
 * @param language where the header names it
 * @param evidence why the table is believed
 */
record Cavena890Text(@Nullable String language, Table table, String evidence, Findings findings) {

    /** Character tables; the East Asian one is Unicode. */
    enum Table {
        LATIN,
        CYRILLIC,
        HEBREW,
        ARABIC,
        UTF_16BE;

        private CodeTable codes() {
            return CodeTable.named("890-" + name().toLowerCase(Locale.ROOT));
        }

        String title() {
            return this == UTF_16BE
                    ? "UTF-16BE"
                    : "Cavena " + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    private static final int ITALIC = 0x88;
    private static final int UPRIGHT = 0x98;
    private static final int FILLER = 0x7F;
    /** Stands in files; it shows nothing. */
    private static final int SILENT = 0xBE;

    private static final int WHITE = 0xF7;
    private static final int ORANGE = 0xF8;

    private record Known(String language, Table table) {}

    /** By the code in the header, as far as readers agree on them. */
    private static final Map<Integer, Known> LANGUAGES = Map.of(
            0x07, new Known("da", Table.LATIN),
            0x09, new Known("en", Table.LATIN),
            0x22, new Known("ro", Table.LATIN),
            0x28, new Known("sv", Table.LATIN),
            0x56, new Known("ru", Table.CYRILLIC),
            0x80, new Known("ar", Table.ARABIC),
            0x8F, new Known("he", Table.HEBREW),
            0x90, new Known("zh-Hant", Table.UTF_16BE),
            0x91, new Known("zh-Hans", Table.UTF_16BE));

    /** A font draws one table, whatever language the header names: English stands there also where nobody chose. */
    private static final Map<String, Table> FONTS =
            Map.of("HEBNOA", Table.HEBREW, "ARA", Table.ARABIC, "KYRIL", Table.CYRILLIC, "CCKM44", Table.UTF_16BE);

    static Cavena890Text of(int code, String font, String otherFont, Findings findings) {
        var known = LANGUAGES.get(code);
        if (known == null && code != 0) {
            findings.note(
                    "cavena-890.language-unknown",
                    null,
                    null,
                    String.format(Locale.ROOT, "the language code %02Xh of the header is not public", code));
        }
        for (var drawn : FONTS.entrySet()) {
            boolean isFont = font.startsWith(drawn.getKey()) || otherFont.startsWith(drawn.getKey());
            if (isFont && (known == null || known.table() != drawn.getValue()) && isLatin(known)) {
                return new Cavena890Text(null, drawn.getValue(), "the font of the header", findings);
            }
        }
        return known == null
                ? new Cavena890Text(null, Table.LATIN, "the header names no language", findings)
                : new Cavena890Text(known.language(), known.table(), "the language of the header", findings);
    }

    private static boolean isLatin(@Nullable Known known) {
        return known == null || known.table() == Table.LATIN;
    }

    Encoding encoding() {
        return new Encoding(table.title(), evidence, language != null);
    }

    List<Span> row(byte[] bytes, int from, int length, boolean isBoxed, int cue) {
        var plain = isBoxed ? Style.PLAIN.withBackground("#000000") : Style.PLAIN;
        var spans = new Spans();
        if (table == Table.UTF_16BE) {
            wide(bytes, from, length, plain, spans);
            return spans.list();
        }
        var style = plain;
        var run = new ByteArrayOutputStream();
        int first = from;
        for (int i = from; i < from + length; i++) {
            int code = bytes[i] & 0xFF;
            var next = style(code, style);
            if (next != null) {
                spans.add(decode(run.toByteArray(), first, cue), style);
                run.reset();
                style = next;
            } else if (code != 0 && code != FILLER && code != SILENT) {
                first = run.size() == 0 ? i : first;
                run.write(code);
            }
        }
        spans.add(decode(run.toByteArray(), first, cue).stripTrailing(), style);
        return spans.list();
    }

    /** The style that a code switches to; null when it is a character. */
    private static @Nullable Style style(int code, Style style) {
        if (code == ITALIC || code == UPRIGHT) {
            return style.withItalic(code == ITALIC);
        }
        if (code > 0xF0 && code <= WHITE) {
            return style.withColor(EbuTeletext.color(code - 0xF0));
        }
        return code == ORANGE ? style.withColor("#ffa500") : null;
    }

    private String decode(byte[] run, int at, int cue) {
        var text = table.codes()
                .decode(
                        run,
                        (position, code) -> findings.unknownCharacter(
                                "cavena-890.character-unknown",
                                cue,
                                () -> String.format(
                                        Locale.ROOT,
                                        "%02Xh in the run at byte %d is no character known of %s",
                                        code,
                                        at,
                                        table.title())));
        return table == Table.HEBREW ? CellOrder.read(text) : text;
    }

    /** Two bytes a character, the codes for italics too. */
    private static void wide(byte[] bytes, int from, int length, Style plain, Spans spans) {
        var style = plain;
        for (int i = from; i + 1 < from + length; i += 2) {
            int code = (bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF;
            if (code == ITALIC || code == UPRIGHT) {
                style = style.withItalic(code == ITALIC);
            } else if (code != 0 && code != FILLER) {
                spans.add(new String(bytes, i, 2, StandardCharsets.UTF_16BE), style);
            }
        }
    }
}

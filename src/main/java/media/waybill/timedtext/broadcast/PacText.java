package media.waybill.timedtext.broadcast;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;

/**
 * Turns rows of PAC into runs of text.
 *
 * @param pairs the table of characters of two bytes
 * @param usesSecond whether rows of the first font are Latin, and only those of the second in the file's table
 */
record PacText(PacTable table, Charset pairs, boolean usesSecond, Findings findings) {

    private static final char ITALIC = '<';
    private static final char UPRIGHT = '>';
    private static final byte BLANK = (byte) 0xFF;

    /** The runs of a subtitle; what is not understood is said with the cue and its place in the file. */
    List<Span> spans(List<PacRow> rows, int cue) {
        var spans = new Spans();
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                spans.add("\n", Style.PLAIN);
            }
            italics(text(rows.get(i), cue), spans);
        }
        return spans.trimmed();
    }

    String text(PacRow row, int cue) {
        var out = new StringBuilder();
        for (var part : row.parts()) {
            switch (part.kind()) {
                case CELLS -> out.append(cells(row, part, cue));
                case PAIRS -> out.append(pairs(part, cue));
                case UTF_8 -> out.append(utf8(part, cue));
                case CONTROL ->
                    findings.loss(
                            "pac.control",
                            cue,
                            "the code %s of byte %d, a colour or another style, is not public"
                                    .formatted(
                                            new String(
                                                    part.bytes(),
                                                    1,
                                                    part.bytes().length - 1,
                                                    StandardCharsets.US_ASCII),
                                            part.at()));
            }
        }
        return out.toString();
    }

    private String cells(PacRow row, PacRow.Part part, int cue) {
        var own = usesSecond && !row.isSecond() ? PacTable.LATIN : table;
        var bytes = part.bytes().clone();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == BLANK ? (byte) ' ' : bytes[i];
        }
        var text = own.codes().decode(bytes, (position, code) -> unknown(own.title(), code, part.at() + position, cue));
        return own.isRightToLeft() ? CellOrder.read(text) : text;
    }

    private String pairs(PacRow.Part part, int cue) {
        var out = new StringBuilder();
        var bytes = part.bytes();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            var character = bytes[i] == 0
                    ? new String(bytes, i + 1, 1, StandardCharsets.US_ASCII)
                    : new String(bytes, i, 2, pairs);
            if (character.indexOf('\ufffd') >= 0) {
                unknown(pairs.name(), (bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF), part.at() + i, cue);
            }
            out.append(character);
        }
        if (bytes.length % 2 != 0) {
            unknown(pairs.name(), bytes[bytes.length - 1] & 0xFF, part.at() + bytes.length - 1, cue);
        }
        return out.toString();
    }

    /** A full stop would end the part, so FFh stands for it, a byte that UTF-8 never has. */
    private String utf8(PacRow.Part part, int cue) {
        var bytes = part.bytes().clone();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == BLANK ? (byte) '.' : bytes[i];
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            unknown("UTF-8", 0xFFFD, part.at(), cue);
        }
        return text;
    }

    private void unknown(String table, int code, int at, int cue) {
        findings.unknownCharacter(
                "pac.character-unknown",
                cue,
                () -> String.format(Locale.ROOT, "%02Xh at byte %d is no character known of %s", code, at, table));
    }

    /** Angle brackets switch italics, at the latest until the row ends; each takes a cell that is seen as a blank. */
    private static void italics(String row, Spans spans) {
        var style = Style.PLAIN;
        var run = new StringBuilder();
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c != ITALIC && c != UPRIGHT) {
                run.append(c);
                continue;
            }
            char before = i == 0 ? ' ' : row.charAt(i - 1);
            char after = i + 1 < row.length() ? row.charAt(i + 1) : ' ';
            boolean joins = isWord(after) && (isWord(before) || ",;:!?".indexOf(before) >= 0);
            if (joins && c == UPRIGHT) {
                spans.add(run.toString(), style);
                run.setLength(0);
            }
            run.append(joins ? " " : "");
            spans.add(run.toString(), joins && c == UPRIGHT ? Style.PLAIN : style);
            run.setLength(0);
            style = Style.PLAIN.withItalic(c == ITALIC);
        }
        spans.add(run.toString().stripTrailing(), style);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}

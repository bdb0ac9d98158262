package media.waybill.timedtext.captions;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.text.CodeTable;

/** The text of a block of Cheetah CAP: rows end with zero, and begin with codes for their place. */
final class CheetahText {

    private static final int ITALIC = 0xD0;
    /** From here up codes are styles. */
    private static final int STYLES = 0xC0;

    private final CodeTable table = CodeTable.named("cheetah");
    private final Findings findings;

    CheetahText(Findings findings) {
        this.findings = findings;
    }

    /** @param block where the file has it, for findings */
    List<Span> spans(byte[] text, int block, int cue) {
        var spans = new Spans();
        var style = Style.PLAIN;
        var run = new ByteArrayOutputStream();
        boolean atStart = true;
        for (byte b : text) {
            int code = b & 0xFF;
            boolean isText = code >= 0x20 && code < STYLES;
            if (isText) {
                run.write(code);
                atStart = false;
                continue;
            }
            spans.add(decode(run.toByteArray(), block, cue), style);
            run.reset();
            if (code == 0) {
                spans.add(atStart ? "" : "\n", style);
                atStart = true;
                style = Style.PLAIN;
            } else if (code == ITALIC) {
                style = style.withItalic(true);
            } else if (code >= STYLES) {
                findings.loss(
                        "cheetah.style",
                        cue,
                        String.format(
                                Locale.ROOT, "the style %02Xh in the block at byte %d is not public", code, block));
            }
        }
        spans.add(decode(run.toByteArray(), block, cue), style);
        return spans.trimmed();
    }

    private String decode(byte[] run, int block, int cue) {
        return table.decode(
                run,
                (position, code) -> findings.unknownCharacter(
                        "cheetah.character-unknown",
                        cue,
                        () -> String.format(
                                Locale.ROOT, "%02Xh in the block at byte %d is no known character", code, block)));
    }
}

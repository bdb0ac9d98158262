package media.waybill.timedtext.captions;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Encoding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.cues.CountedFrames;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.text.Decoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads Cheetah CAP: a header of 128 bytes, then blocks of their own length. Its older kind has blocks of one length
 * and four rows.
 */
public final class CheetahReader {

    private static final int HEADER = 128;
    private static final int HAS_END = 0x20;

    private static final int SCREEN_ROWS = 15;
    private static final int TOP_ROWS = 5;
    private static final int MIDDLE_ROWS = 10;

    private static final int OLD_BLOCK = 0xB2;
    private static final int OLD_TEXT = 0x1A;
    private static final int OLD_ROW = 38;
    private static final int OLD_ROWS = 4;

    /** What stands until the next caption, and is the last, stands this long. */
    private static final int LAST_SECONDS = 5;

    /** @param until null where it stands until the next block */
    private record Block(int at, long from, @Nullable Long until, byte[] text, int justification, int row) {}

    private final byte[] bytes;
    private final ReadOptions options;
    private final Findings findings;
    private final FrameRate rate;
    private final CheetahText text;
    private final List<Block> blocks = new ArrayList<>();

    private CheetahReader(byte[] bytes, ReadOptions options, Findings findings) {
        this.bytes = bytes;
        this.options = options;
        this.findings = findings;
        this.text = new CheetahText(findings);
        this.rate = CountedFrames.rate(options, FrameRate.FPS_29_97, findings);
    }

    public static boolean isSigned(byte[] bytes) {
        return isNew(bytes) || Decoder.startsWith(bytes, 0xEA, 0x10);
    }

    private static boolean isNew(byte[] bytes) {
        return Decoder.startsWith(bytes, 0xEA, 0x22) && bytes.length > 3 && bytes[2] >= 0 && bytes[2] <= 3;
    }

    public static Document read(byte[] bytes, ReadOptions options, Findings findings) {
        var reader = new CheetahReader(bytes, options, findings);
        if (isNew(bytes)) {
            reader.blocks();
        } else {
            reader.oldBlocks();
        }
        return new Document(
                Format.CAP,
                new Encoding("Cheetah", "the format has one table", true),
                null,
                reader.rate,
                null,
                List.of(),
                List.of(),
                Map.of(),
                reader.cues());
    }

    /** Length, flags, begin, end where the flags say so, six bytes, justification, row and column, then the text. */
    private void blocks() {
        int at = HEADER;
        while (at < bytes.length) {
            int length = at(at);
            if (length == 0) {
                at++;
                continue;
            }
            boolean hasEnd = at + 1 < bytes.length && (at(at + 1) & HAS_END) != 0;
            int style = at + (hasEnd ? 16 : 12);
            if (at + length > bytes.length) {
                cutOff(at);
                return;
            }
            if (length < 6 || !isTime(at + 2) || (hasEnd && (length < 10 || !isTime(at + 6)))) {
                unreadable(at);
            } else {
                boolean hasText = style + 3 < at + length;
                add(new Block(
                        at,
                        frame(at + 2),
                        hasEnd ? frame(at + 6) : null,
                        hasText ? copy(style + 3, at + length) : new byte[0],
                        hasText ? at(style) : 0,
                        hasText ? at(style + 1) : SCREEN_ROWS));
            }
            at += length;
        }
        int said = bytes.length > 5 ? at(4) | at(5) << 8 : 0;
        if (bytes.length < HEADER || said > blocks.size()) {
            findings.error(
                    "cheetah.captions-missing",
                    Terms.CORRUPT_FILE,
                    null,
                    null,
                    "the header announces %d captions, the file has %d".formatted(said, blocks.size()),
                    "export the file again");
        }
    }

    private void oldBlocks() {
        int at = HEADER;
        for (; at + OLD_BLOCK <= bytes.length; at += OLD_BLOCK) {
            if (!isTime(at) || !isTime(at + 4)) {
                unreadable(at);
                continue;
            }
            long from = frame(at);
            long until = frame(at + 4);
            var text = new ByteArrayOutputStream();
            for (int row = 0; row < OLD_ROWS; row++) {
                text.writeBytes(copy(at + OLD_TEXT + row * OLD_ROW, at + OLD_TEXT + (row + 1) * OLD_ROW));
                text.write(0);
            }
            add(new Block(at, from, until > from ? until : null, text.toByteArray(), 0, SCREEN_ROWS));
        }
        if (at < bytes.length) {
            cutOff(at);
        }
    }

    private void add(Block block) {
        TooMuch.checkCues(blocks.size() + 1, options);
        blocks.add(block);
    }

    private List<Cue> cues() {
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            int number = cues.size() + 1;
            var spans = text.spans(block.text(), block.at(), number);
            if (!spans.isEmpty()) {
                cues.add(new Cue(
                        number,
                        null,
                        0,
                        Time.ofFrame(rate, block.from()),
                        Time.ofFrame(rate, until(i, number)),
                        spans,
                        null,
                        placement(block),
                        null,
                        false));
            }
        }
        return cues;
    }

    /** A block without text takes what is shown from the screen. */
    private long until(int index, int cue) {
        var block = blocks.get(index);
        if (block.until() != null) {
            return block.until();
        }
        for (int i = index + 1; i < blocks.size(); i++) {
            if (blocks.get(i).from() > block.from()) {
                return blocks.get(i).from();
            }
        }
        findings.mended(
                "cheetah.end-missing",
                cue,
                null,
                "nothing ends the last caption; it stands %d s".formatted(LAST_SECONDS));
        return block.from() + LAST_SECONDS * rate.nominal();
    }

    private static Placement placement(Block block) {
        var align =
                switch (block.justification()) {
                    case 1 -> Placement.Align.LEFT;
                    case 2 -> Placement.Align.RIGHT;
                    default -> Placement.Align.CENTER;
                };
        if (block.row() > MIDDLE_ROWS || block.row() == 0) {
            return Placement.BOTTOM_CENTRE.withAlign(align);
        }
        if (block.row() <= TOP_ROWS) {
            return Placement.TOP_CENTRE.withAlign(align);
        }
        return new Placement(
                align,
                (double) Math.round((block.row() - 1) * 100.0 / SCREEN_ROWS),
                false,
                Placement.Anchor.START,
                null,
                Placement.Anchor.AUTO,
                100,
                Placement.Direction.HORIZONTAL);
    }

    private boolean isTime(int at) {
        return at(at) < 100 && at(at + 1) < 60 && at(at + 2) < 60 && at(at + 3) < 60;
    }

    private long frame(int at) {
        return rate.frameOf(at(at), at(at + 1), at(at + 2), at(at + 3));
    }

    private void unreadable(int at) {
        findings.error(
                "cheetah.block-unreadable",
                Terms.CORRUPT_FILE,
                blocks.size() + 1,
                null,
                "the block at byte %d has no times".formatted(at),
                "export the file again");
    }

    private void cutOff(int at) {
        findings.warning(
                "cheetah.cut-off",
                Terms.CORRUPT_FILE,
                blocks.size() + 1,
                null,
                "the file ends inside the block at byte " + at,
                "export the file again");
    }

    private byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private int at(int place) {
        return bytes[place] & 0xFF;
    }
}

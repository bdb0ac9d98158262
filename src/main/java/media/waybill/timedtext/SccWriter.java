package media.waybill.timedtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes Scenarist closed captions, pop-on in channel 1, at 29.97 frames a second. */
final class SccWriter {

    private static final int COLUMNS = 32;
    private static final int MAX_ROWS = 4;

    /** First and second byte of the preamble address code of each row from 12 to 15. */
    private static final int[] ROW_CODES = {0x1340, 0x1360, 0x1440, 0x1460};

    private final FrameRate rate;
    private final Findings losses;
    private final StringBuilder out = new StringBuilder("Scenarist_SCC V1.0\n\n");
    private long freeFrom;

    private SccWriter(FrameRate rate, Findings losses) {
        this.rate = rate;
        this.losses = losses;
    }

    static String write(Document document, WriteOptions options, Findings losses) {
        var wanted = options.frameRate();
        var rate = wanted != null && wanted.nominal() == 30 ? wanted : FrameRate.FPS_29_97_DROP;
        var writer = new SccWriter(rate, losses);
        var cues = document.cues();
        for (int i = 0; i < cues.size(); i++) {
            writer.cue(cues.get(i), i + 1 < cues.size() ? cues.get(i + 1).begin() : Long.MAX_VALUE);
        }
        return writer.out.toString();
    }

    private void cue(Cue cue, long nextBegin) {
        var words = words(cue);
        // The caption is loaded so that its last word, the flip, falls on the frame where it begins.
        long flip = rate.millisToFrames(cue.begin());
        long start = flip - words.size() + 1;
        if (start < freeFrom) {
            losses.loss("scc.late", cue.number(), "the caption appears later: there is no room to load it before");
            start = freeFrom;
        }
        line(start, words);
        freeFrom = start + words.size();
        long end = rate.millisToFrames(cue.end());
        if (rate.millisToFrames(nextBegin == Long.MAX_VALUE ? cue.end() + 10_000 : nextBegin) > end + 2) {
            long erase = Math.max(end, freeFrom);
            line(erase, List.of(0x142C, 0x142C));
            freeFrom = erase + 2;
        }
    }

    private List<Integer> words(Cue cue) {
        var words = new ArrayList<>(List.of(0x142E, 0x142E, 0x1420, 0x1420));
        var lines = SccText.lines(cue, losses);
        if (lines.size() > MAX_ROWS) {
            losses.loss("scc.rows", cue.number(), "more than four rows");
            lines = lines.subList(0, MAX_ROWS);
        }
        for (int i = 0; i < lines.size(); i++) {
            var row = lines.get(i);
            int width = Math.min(COLUMNS, SccText.width(row));
            if (SccText.width(row) > COLUMNS) {
                losses.loss("scc.columns", cue.number(), "a row has more than 32 characters");
            }
            int indent = (COLUMNS - width) / 2;
            int address = ROW_CODES[MAX_ROWS - lines.size() + i] | 0x10 | (indent / 4) << 1;
            twice(words, address);
            if (indent % 4 > 0) {
                twice(words, 0x1720 + indent % 4);
            }
            SccText.encode(row, words);
        }
        twice(words, 0x142F);
        // The second flip is only the repetition: the caption shows from the first.
        words.removeLast();
        words.add(0x142F);
        return words;
    }

    private static void twice(List<Integer> words, int code) {
        words.add(code);
        words.add(code);
    }

    private void line(long frame, List<Integer> words) {
        out.append(rate.timecode(rate.framesToMillis(Math.max(0, frame)))).append('\t');
        for (int i = 0; i < words.size(); i++) {
            int word = words.get(i);
            out.append(i == 0 ? "" : " ")
                    .append(String.format(Locale.ROOT, "%02x%02x", parity(word >> 8), parity(word & 0xFF)));
        }
        out.append("\n\n");
    }

    /** CTA-608 bytes have odd parity. */
    private static int parity(int value) {
        return Integer.bitCount(value & 0x7F) % 2 == 0 ? value & 0x7F | 0x80 : value & 0x7F;
    }
}

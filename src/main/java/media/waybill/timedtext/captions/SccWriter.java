package media.waybill.timedtext.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Region;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.cues.Standing;
import media.waybill.timedtext.findings.Findings;

/** Writes Scenarist closed captions, pop-on in channel 1, at 29.97 frames a second. */
public final class SccWriter {

    private static final int MAX_ROWS = 4;

    private final Map<String, Region> regions;
    private final FrameRate rate;
    private final Findings losses;
    private final StringBuilder out = new StringBuilder("Scenarist_SCC V1.0\n\n");
    private long freeFrom;

    private SccWriter(Document document, FrameRate rate, Findings losses) {
        this.regions = Standing.regions(document);
        this.rate = rate;
        this.losses = losses;
    }

    public static String write(Document document, WriteOptions options, Findings losses) {
        var wanted = options.frameRate();
        var rate = wanted != null && wanted.nominal() == 30 ? wanted : FrameRate.FPS_29_97_DROP;
        var writer = new SccWriter(document, rate, losses);
        var cues = document.cues();
        for (int i = 0; i < cues.size(); i++) {
            writer.cue(cues.get(i), i + 1 < cues.size() ? cues.get(i + 1).begin() : Long.MAX_VALUE);
        }
        return writer.out.toString();
    }

    private void cue(Cue cue, long nextBegin) {
        var words = words(cue);
        // The caption is loaded so that its flip, sent twice and obeyed once, falls on the frame where it begins.
        long flip = cue.from().frame(rate);
        long start = flip - words.size() + 2;
        if (start < freeFrom) {
            losses.loss("scc.late", cue.number(), "the caption appears later: there is no room to load it before");
            start = freeFrom;
        }
        if (nextBegin < cue.end()) {
            losses.loss("scc.overlap", cue.number(), "the next caption takes its place");
        }
        line(start, words);
        freeFrom = start + words.size();
        long end = cue.until().frame(rate);
        if (rate.millisToFrames(nextBegin == Long.MAX_VALUE ? cue.end() + 10_000 : nextBegin) > end + 2) {
            long erase = Math.max(end, freeFrom);
            line(erase, List.of(0x142C, 0x142C));
            freeFrom = erase + 2;
        }
    }

    private List<Integer> words(Cue cue) {
        var words = new ArrayList<>(List.of(0x142E, 0x142E, 0x1420, 0x1420));
        var rows = SccText.rows(cue, losses);
        if (rows.size() > MAX_ROWS) {
            losses.loss("scc.rows", cue.number(), "more than four rows");
            rows = rows.subList(0, MAX_ROWS);
        }
        var standing = Standing.of(cue, regions);
        int widest = rows.stream().mapToInt(SccText.Row::width).max().orElse(0);
        if (widest > CaptionScreen.COLUMNS) {
            losses.loss("scc.columns", cue.number(), "a row has more than 32 characters");
        }
        if (standing.side() != Placement.Align.CENTER && CaptionScreen.COLUMNS - widest <= CaptionScreen.CENTRED) {
            losses.loss("scc.align", cue.number(), "a row as wide as the screen stands on no side of it");
        }
        int first = firstRow(cue, standing, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int room = Math.max(0, CaptionScreen.COLUMNS - row.width());
            int indent =
                    switch (standing.side()) {
                        case LEFT, START -> 0;
                        case CENTER -> room / 2;
                        case RIGHT, END -> room;
                    };
            twice(words, CaptionCharacters.address(first + i) | (indent / 4) << 1);
            if (indent % 4 > 0) {
                twice(words, 0x1720 + indent % 4);
            }
            words.addAll(row.words());
        }
        twice(words, 0x142F);
        return words;
    }

    private int firstRow(Cue cue, Standing standing, int rows) {
        int last = CaptionScreen.ROWS + 1 - Math.max(1, rows);
        var line = standing.line();
        if (line == null || !(standing.isAtTop() || standing.isBetween())) {
            return last;
        }
        double at = (line - CaptionScreen.SAFE) * CaptionScreen.ROWS / (100 - 2 * CaptionScreen.SAFE);
        double above =
                switch (standing.anchor()) {
                    case START, AUTO -> 0;
                    case CENTER -> rows / 2.0;
                    case END -> rows;
                };
        int first = (int) Math.max(1, Math.min(last, Math.round(at - above) + 1));
        if (standing.isBetween() && first + rows - 1 >= CaptionScreen.FIRST_AT_BOTTOM) {
            losses.loss("scc.row", cue.number(), "so low a caption counts as one at the bottom");
        }
        return first;
    }

    private static void twice(List<Integer> words, int code) {
        words.add(code);
        words.add(code);
    }

    private void line(long frame, List<Integer> words) {
        rate.timecodeOfFrame(Math.max(0, frame), out).append('\t');
        for (int i = 0; i < words.size(); i++) {
            int word = words.get(i);
            if (i > 0) {
                out.append(' ');
            }
            hex(parity(word >> 8));
            hex(parity(word & 0xFF));
        }
        out.append("\n\n");
    }

    private void hex(int value) {
        out.append(Character.forDigit(value >> 4, 16)).append(Character.forDigit(value & 15, 16));
    }

    /** CTA-608 bytes have odd parity. */
    private static int parity(int value) {
        return Integer.bitCount(value & 0x7F) % 2 == 0 ? value & 0x7F | 0x80 : value & 0x7F;
    }
}

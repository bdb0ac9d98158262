package media.waybill.timedtext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The text of a cue as rows of CTA-608 codes: characters, and mid-row codes where italics begin and end. */
final class SccText {

    private static final int ITALIC_ON = 0x112E;
    private static final int PLAIN = 0x1120;

    private SccText() {}

    static List<List<Span>> lines(Cue cue, Findings losses) {
        var lines = new ArrayList<List<Span>>();
        lines.add(new ArrayList<>());
        for (var span : cue.spans()) {
            if (span.style().ruby() == Style.Ruby.TEXT) {
                losses.loss("scc.ruby", cue.number(), "captions hold no ruby: " + span.text());
                continue;
            }
            if (span.style().color() != null || span.style().bold()) {
                losses.loss("scc.style", cue.number(), "colour and bold are not written");
            }
            var parts = span.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new ArrayList<>());
                }
                var known = known(parts[i], cue.number(), losses);
                if (!known.isEmpty()) {
                    lines.getLast().add(new Span(known, span.style()));
                }
            }
        }
        lines.removeIf(List::isEmpty);
        return lines;
    }

    private static String known(String text, int cue, Findings losses) {
        var out = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            char same =
                    switch (c) {
                        case '\u00a0' -> ' ';
                        case '\u2019' -> '\'';
                        case '\u2013' -> '-';
                        default -> c;
                    };
            if (c == '\u2026') {
                out.append("...");
            } else if (CaptionCharacters.code(same) != 0) {
                out.append(same);
            } else {
                losses.loss("scc.characters", cue, "captions have no character for " + c);
                out.append('?');
            }
        }
        return out.toString();
    }

    static int width(List<Span> row) {
        int width = row.stream().mapToInt(s -> s.text().length()).sum();
        // Each change of style takes a cell.
        for (int i = 0; i < row.size(); i++) {
            width += row.get(i).style().italic()
                            != (i > 0 && row.get(i - 1).style().italic())
                    ? 1
                    : 0;
        }
        return width;
    }

    static void encode(List<Span> row, List<Integer> words) {
        boolean italic = false;
        int pending = -1;
        for (var span : row) {
            if (span.style().italic() != italic) {
                pending = flush(pending, words);
                italic = !italic;
                words.add(italic ? ITALIC_ON : PLAIN);
                words.add(italic ? ITALIC_ON : PLAIN);
            }
            for (char c : span.text().toCharArray()) {
                int code = CaptionCharacters.code(c);
                if (code > 0xFF) {
                    boolean extended = (code >> 8) != 0x11;
                    if (extended) {
                        // An extended character takes the place of the plain one sent before it.
                        pending = put(pending, '?', words);
                    }
                    pending = flush(pending, words);
                    words.add(code);
                    words.add(code);
                } else {
                    pending = put(pending, code, words);
                }
            }
        }
        flush(pending, words);
    }

    private static int put(int pending, int code, List<Integer> words) {
        if (pending < 0) {
            return code;
        }
        words.add(pending << 8 | code);
        return -1;
    }

    private static int flush(int pending, List<Integer> words) {
        if (pending >= 0) {
            words.add(pending << 8);
        }
        return -1;
    }
}

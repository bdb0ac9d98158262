package media.waybill.timedtext.captions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;
import org.jspecify.annotations.Nullable;

/** One row of a cue as CTA-608 codes: characters, and mid-row codes where the style changes. */
final class SccText {

    /** A row ready to be sent. @param width in cells */
    record Row(List<Integer> words, int width) {}

    private static final int MID_ROW = 0x1120;
    private static final int ITALIC = 7;

    private final Cue cue;
    private final Findings losses;
    private final Set<Character> unknown;
    private final List<Integer> words = new ArrayList<>();
    private int width;
    private int pending = -1;
    private boolean afterBlank = true;
    private @Nullable String color;
    private boolean italic;
    private boolean underline;

    private SccText(Cue cue, Findings losses, Set<Character> unknown) {
        this.cue = cue;
        this.losses = losses;
        this.unknown = unknown;
    }

    static List<Row> rows(Cue cue, Findings losses) {
        var unknown = new TreeSet<Character>();
        var rows = Spans.lines(cue).stream()
                .map(line -> new SccText(cue, losses, unknown).row(line))
                .filter(row -> row.width() > 0)
                .toList();
        if (!unknown.isEmpty()) {
            var which = unknown.stream().map(String::valueOf).collect(Collectors.joining(" "));
            losses.loss("scc.characters", cue.number(), "captions have no characters for " + which);
        }
        return rows;
    }

    private Row row(List<Span> line) {
        for (var span : line) {
            var text = known(span.text());
            if (span.style().color() != null && colorCode(span.style()) < 0) {
                losses.loss(
                        "scc.color",
                        cue.number(),
                        "captions know no colour " + span.style().color());
            }
            if (text.isBlank()) {
                letters(text);
                continue;
            }
            if (isChange(span.style())) {
                // A mid-row code takes a cell and is seen as a blank: it stands for the one between the words.
                if (words.isEmpty() && pending < 0) {
                    text = text.stripLeading();
                } else if (text.startsWith(" ")) {
                    text = text.stripLeading();
                } else if (!afterBlank) {
                    losses.loss("scc.blank", cue.number(), "a change of style inside a word parts it: " + cue.text());
                }
                change(span.style());
            }
            letters(text);
        }
        flush();
        return new Row(words, width);
    }

    private boolean isChange(Style style) {
        return italic != style.italic() || underline != style.underline() || !Objects.equals(color, known(style));
    }

    /** A colour that captions have; white is what all begin with. */
    private @Nullable String known(Style style) {
        return style.color() != null && colorCode(style) > 0 ? style.color().substring(0, 7) : null;
    }

    private static int colorCode(Style style) {
        return CaptionScreen.colorCode(
                style.color() == null ? null : style.color().substring(0, 7));
    }

    private void change(Style style) {
        var wanted = known(style);
        int under = style.underline() ? 1 : 0;
        boolean colored = !Objects.equals(color, wanted) || (italic && !style.italic());
        if (colored || !style.italic()) {
            code(MID_ROW | CaptionScreen.colorCode(wanted) << 1 | under);
        }
        if (style.italic()) {
            code(MID_ROW | ITALIC << 1 | under);
        }
        color = wanted;
        italic = style.italic();
        underline = style.underline();
        afterBlank = true;
    }

    private void code(int code) {
        flush();
        words.add(code);
        words.add(code);
        width++;
    }

    private void letters(String text) {
        for (int i = 0; i < text.length(); i++) {
            int code = CaptionCharacters.code(text.charAt(i));
            if (code > 0xFF) {
                boolean extended = (code >> 8) != 0x11;
                if (extended) {
                    // An extended character takes the place of the plain one sent before it.
                    put('?');
                }
                flush();
                words.add(code);
                words.add(code);
            } else {
                put(code);
            }
            width++;
            afterBlank = text.charAt(i) == ' ';
        }
    }

    private void put(int code) {
        if (pending < 0) {
            pending = code;
        } else {
            words.add(pending << 8 | code);
            pending = -1;
        }
    }

    private void flush() {
        if (pending >= 0) {
            words.add(pending << 8);
            pending = -1;
        }
    }

    private String known(String text) {
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
                unknown.add(c);
                out.append('?');
            }
        }
        return out.toString();
    }
}

package media.waybill.portal;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Style;
import org.jspecify.annotations.Nullable;

/** A cue's text on screen: its lines, with what differs from the other one marked. */
final class CueText {

    /** Marks that no subtitle holds: they are turned into elements before anything is shown. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    private static final DiffRowGenerator WORDS = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(true)
            .mergeOriginalRevised(false)
            .lineNormalizer(line -> line)
            .oldTag(begins -> String.valueOf(begins ? OPEN : CLOSE))
            .newTag(begins -> String.valueOf(begins ? OPEN : CLOSE))
            .build();

    private CueText() {}

    static Span of(@Nullable Cue cue, @Nullable Cue other, boolean isNew) {
        var text = new Span();
        text.addClassName("cue-text");
        text.getElement().setAttribute("dir", "auto");
        if (cue == null) {
            return text;
        }
        if (other != null && other.text().equals(cue.text())) {
            for (var span : cue.spans()) {
                if (span.style().ruby() != Style.Ruby.TEXT) {
                    text.getElement().appendChild(run(span.text(), span.style()));
                }
            }
            return text;
        }
        var tag = isNew ? "ins" : "del";
        if (other == null) {
            text.getElement().appendChild(new Element(tag).setText(cue.text()));
            return text;
        }
        var rows = isNew ? rows(other.text(), cue.text()) : rows(cue.text(), other.text());
        marked(
                text.getElement(),
                isNew ? rows.getFirst().getNewLine() : rows.getFirst().getOldLine(),
                tag);
        return text;
    }

    /** The texts as one line each, so that a moved line break is not taken for other words. */
    private static List<DiffRow> rows(String before, String after) {
        return WORDS.generateDiffRows(List.of(plain(before)), List.of(plain(after)));
    }

    private static String plain(String text) {
        return text.replace(OPEN, ' ').replace(CLOSE, ' ').replace('\n', '\u2028');
    }

    private static void marked(Element into, String line, String tag) {
        int at = 0;
        while (at < line.length()) {
            int open = line.indexOf(OPEN, at);
            if (open < 0) {
                into.appendChild(Element.createText(broken(line.substring(at))));
                return;
            }
            into.appendChild(Element.createText(broken(line.substring(at, open))));
            int close = line.indexOf(CLOSE, open);
            close = close < 0 ? line.length() : close;
            into.appendChild(new Element(tag).setText(broken(line.substring(open + 1, close))));
            at = close + 1;
        }
    }

    private static String broken(String line) {
        return line.replace('\u2028', '\n').replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }

    private static Element run(String words, Style style) {
        var run = new Element("span").setText(words);
        if (style.italic()) {
            run.getClassList().add("i");
        }
        if (style.bold()) {
            run.getClassList().add("b");
        }
        if (style.underline()) {
            run.getClassList().add("u");
        }
        return run;
    }
}

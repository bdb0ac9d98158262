package media.waybill.portal;

import com.vaadin.flow.component.html.Span;

/** A word with its tone. */
final class Chip extends Span {

    Chip(String text, Tone tone) {
        super(text);
        addClassNames("chip", tone.css());
    }

    Chip(Words.Word word) {
        this(word.text(), word.tone());
    }
}

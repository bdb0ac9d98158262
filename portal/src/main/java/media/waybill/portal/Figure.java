package media.waybill.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A number that leads to the rows behind it. */
final class Figure extends Anchor {

    Figure(long n, String what, String hint, Tone tone, String href) {
        super(href);
        var number = new Span(String.format(Locale.ENGLISH, "%,d", n));
        number.addClassName("n");
        var name = new Span(what);
        name.addClassName("what");
        var small = new Span(hint);
        small.addClassName("hint");
        add(name, number, small);
        addClassNames("figure", tone.css());
        if (n == 0) {
            addClassName("zero");
        }
    }
}

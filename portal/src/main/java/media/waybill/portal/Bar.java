package media.waybill.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** Shares of a whole, beside words that say the same. */
final class Bar extends Div {

    Bar() {
        addClassName("bar");
        getElement().setAttribute("aria-hidden", "true");
    }

    Bar part(Tone tone, long share) {
        if (share > 0) {
            var part = new Element("i");
            part.getClassList().add(tone.css());
            part.getStyle().set("flex", Long.toString(share));
            getElement().appendChild(part);
        }
        return this;
    }

    Bar rest(long share) {
        if (share > 0) {
            var part = new Element("b");
            part.getStyle().set("flex", Long.toString(share));
            getElement().appendChild(part);
        }
        return this;
    }
}

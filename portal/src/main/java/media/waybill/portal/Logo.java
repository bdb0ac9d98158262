package media.waybill.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** Mark and name; leads home. */
final class Logo extends Anchor {

    private static final String MARK = """
            <svg viewBox="0 0 24 24" fill="none" aria-hidden="true"><rect width="24" height="24" rx="5" fill="currentColor"/>\
            <path d="M4.5 7.5 8 17l4-8 4 8 3.5-9.5" stroke="var(--wb-side)" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>""";

    Logo() {
        super("", mark(), new Span("Waybill"));
        addClassName("brand");
        getElement().setAttribute("aria-label", "Waybill, home");
    }

    /** Set as inner HTML, which makes it SVG; an element made by name would be an unknown HTML tag. */
    private static Span mark() {
        var span = new Span();
        span.getElement().setProperty("innerHTML", MARK);
        span.getElement().getStyle().set("display", "contents");
        return span;
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** The pieces that every page is made of. */
final class Page {

    private Page() {}

    /** Title, one sentence that says what the page answers, and what can be done here. */
    static Div head(String title, @Nullable String lead, Component... actions) {
        return head(null, title, lead, actions);
    }

    static Div head(@Nullable Component crumb, String title, @Nullable String lead, Component... actions) {
        var words = new Div();
        words.addClassName("words");
        if (crumb != null) {
            var above = new Div(crumb);
            above.addClassName("crumb");
            words.add(above);
        }
        words.add(new H1(title));
        if (lead != null) {
            var paragraph = new Paragraph(lead);
            paragraph.addClassName("lead");
            words.add(paragraph);
        }
        var head = new Div(words);
        head.addClassName("page-head");
        if (actions.length > 0) {
            var side = new Div(actions);
            side.addClassName("actions");
            head.add(side);
        }
        return head;
    }

    static Section card(String title, @Nullable String hint, Component... content) {
        var card = bare(title, hint);
        var body = new Div(content);
        body.addClassNames("body", "stack");
        card.add(body);
        return card;
    }

    /** A card whose content reaches its edges. */
    static Section bare(String title, @Nullable String hint, Component... content) {
        var header = new Header(new H2(title));
        if (hint != null) {
            var soft = new Span(hint);
            soft.addClassName("soft");
            header.add(soft);
        }
        var card = new Section(header);
        card.add(content);
        card.addClassName("card");
        return card;
    }

    static Div columns(Div wide, Div narrow) {
        var columns = new Div(wide, narrow);
        columns.addClassName("columns");
        return columns;
    }

    /** What can be done with a row, at its end. */
    static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }

    /** One below the other, each whole, close together. */
    static Div lines(Component... parts) {
        var lines = new Div(parts);
        lines.addClassName("lines");
        return lines;
    }

    /** Nothing here, why, and what to do. */
    static Div empty(VaadinIcon icon, String title, String advice, Component... actions) {
        var empty = new Div(icon.create(), new H3(title), new Paragraph(advice));
        empty.add(actions);
        empty.addClassName("empty");
        return empty;
    }

    static Div notice(Tone tone, String words) {
        var notice = new Div(new Span(words));
        notice.addClassNames("notice", tone.css());
        return notice;
    }

    static Span soft(String words) {
        var span = new Span(words);
        span.addClassName("soft");
        return span;
    }

    static Span mono(String words) {
        var span = new Span(words);
        span.addClassNames("mono", "wrap");
        return span;
    }

    /** A sentence in a row: two lines of it, the rest on hover. */
    static Span clamp(String words) {
        var span = new Span(words);
        span.addClassName("clamp");
        span.setTitle(words);
        return span;
    }

    /** One thing above, its detail below. */
    static Span two(Component above, @Nullable String below) {
        var two = new Span(above);
        two.addClassName("two");
        if (below != null && !below.isBlank()) {
            var sub = new Span(below);
            sub.addClassName("sub");
            sub.setTitle(below);
            two.add(sub);
        }
        return two;
    }

    static Span two(String above, @Nullable String below) {
        var span = new Span(above);
        span.setTitle(above);
        return two(span, below);
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import media.waybill.naming.Complaint;
import media.waybill.naming.Naming;

/** A naming.yaml, checked while it is written: every doubt with its line. */
final class NamesLint extends Div {

    private final Div result = new Div();
    private final Runnable changed;
    private String usable = "";

    /** @param changed called when another text can be used, or none */
    NamesLint(Runnable changed) {
        this.changed = changed;
        var text = new TextArea();
        text.setWidthFull();
        text.setMinHeight("9rem");
        text.setMaxHeight("24rem");
        text.addClassName("code");
        text.setAriaLabel("The text of a naming.yaml");
        text.setPlaceholder("languages:\n  CAN: yue\npatterns:\n  - \"{series}_{season:2}{episode:2}_{language}\"");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(300);
        text.setId("naming-yaml");
        text.addValueChangeListener(event -> check(event.getValue()));
        result.getElement().setAttribute("aria-live", "polite");
        add(Page.card(
                "Check a naming.yaml",
                "Paste one: each doubt is shown with its line, and the names are read by it.",
                text,
                result));
    }

    /** The text, where nothing is wrong with it; else nothing. */
    String usable() {
        return usable;
    }

    private void check(String yaml) {
        result.removeAll();
        var complaints = Naming.lint(yaml);
        usable = complaints.isEmpty() ? yaml.strip() : "";
        changed.run();
        if (yaml.isBlank()) {
            return;
        }
        if (complaints.isEmpty()) {
            result.add(Page.notice(Tone.GOOD, "Nothing is wrong with it; the names are read by it now."));
            return;
        }
        result.add(list(complaints));
    }

    /** Each doubt behind its line. */
    static UnorderedList list(List<Complaint> complaints) {
        var list = new UnorderedList();
        list.addClassName("lint");
        complaints.forEach(complaint -> {
            var at = new Span("line " + complaint.line());
            at.addClassName("at");
            list.add(new ListItem(at, new Span(complaint.detail())));
        });
        return list;
    }
}

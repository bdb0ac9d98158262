package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Name and value, one below the other; what is not known is left out. */
final class Facts extends DescriptionList {

    Facts() {
        addClassName("facts");
    }

    Facts put(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : put(name, new Span(value));
    }

    Facts put(String name, @Nullable Component value) {
        if (value != null) {
            add(new Term(name), new Description(value));
        }
        return this;
    }
}

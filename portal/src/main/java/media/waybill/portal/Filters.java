package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The bar above a list. What is chosen stands in the address, so that a view can be bookmarked and sent. */
final class Filters extends Div {

    /** A value of a choice and how it reads. */
    record Option(String value, String text) {}

    private record Field(HasValue<?, ?> component, Consumer<String> read, Function<Object, @Nullable String> write) {}

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, String> extra = new LinkedHashMap<>();
    private final Span total = new Span();
    /** Shown on a phone only, where the choices would push the rows out of sight. */
    private final Button more = new Button("Filters", VaadinIcon.FILTER.create());

    private @Nullable Runnable changed;
    private String path = "";
    private boolean reading;

    Filters() {
        addClassName("filters");
        getElement().setAttribute("role", "search");
        total.addClassName("total");
        total.getElement().setAttribute("aria-live", "polite");
    }

    /** Free text; key "q" gets the keyboard on "/". */
    Filters search(String key, String placeholder) {
        var field = new TextField();
        field.setPlaceholder(placeholder);
        field.setAriaLabel(placeholder);
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(300);
        field.setId("filter-" + key);
        return put(
                key,
                field,
                text -> {
                    field.setValue(text);
                },
                value -> value.toString().isBlank() ? null : value.toString().strip());
    }

    Filters choice(String key, String label, List<Option> options) {
        var field = new ComboBox<Option>();
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setItems(options);
        field.setItemLabelGenerator(Option::text);
        field.setClearButtonVisible(true);
        field.setId("filter-" + key);
        return put(key, field, text -> option(options, text).ifPresent(field::setValue), value -> ((Option) value)
                .value());
    }

    /** The option of that value. Several values with commas between them are one option that reads as all of them. */
    private static Optional<Option> option(List<Option> options, String text) {
        var one = options.stream().filter(o -> o.value().equals(text)).findFirst();
        if (one.isPresent() || !text.contains(",")) {
            return one;
        }
        var parts = Arrays.stream(text.split(","))
                .flatMap(part -> options.stream().filter(o -> o.value().equals(part)))
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Option(
                        String.join(",", parts.stream().map(Option::value).toList()),
                        String.join(" or ", parts.stream().map(Option::text).toList())));
    }

    Filters day(String key, String label) {
        var field = new DatePicker();
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setClearButtonVisible(true);
        field.setId("filter-" + key);
        return put(
                key,
                field,
                text -> {
                    try {
                        field.setValue(LocalDate.parse(text));
                    } catch (DateTimeParseException e) {
                        // An address that somebody wrote by hand: the filter stays empty.
                    }
                },
                Object::toString);
    }

    private <C extends Component & HasValue<?, ?>> Filters put(
            String key, C field, Consumer<String> read, Function<Object, @Nullable String> write) {
        fields.put(key, new Field(field, read, write));
        field.addValueChangeListener(event -> {
            if (!reading) {
                show();
            }
        });
        add(field);
        return this;
    }

    /** Ends the bar: what stands at its right. */
    Filters end(Component... right) {
        var spring = new Div();
        spring.addClassName("spring");
        more.addClassName("more");
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        more.addClickListener(click -> {
            var open = !getClassNames().contains("open");
            getClassNames().set("open", open);
            more.getElement().setAttribute("aria-expanded", open);
        });
        add(more, spring, total);
        add(right);
        return this;
    }

    void total(String words) {
        total.setText(words);
    }

    void onChange(Runnable changed) {
        this.changed = changed;
    }

    /** Takes what the address says, without telling anybody. */
    void read(Location location) {
        path = location.getPath();
        reading = true;
        try {
            fields.values().forEach(field -> field.component().clear());
            extra.clear();
            location.getQueryParameters().getParameters().forEach((key, values) -> {
                if (values.isEmpty() || values.getFirst().isBlank()) {
                    return;
                }
                var field = fields.get(key);
                if (field == null) {
                    extra.put(key, values.getFirst());
                } else {
                    field.read().accept(values.getFirst());
                }
            });
        } finally {
            reading = false;
        }
        told();
    }

    private void told() {
        long chosen = fields.entrySet().stream()
                .filter(field -> !(field.getValue().component() instanceof TextField))
                .filter(field -> !field.getValue().component().isEmpty())
                .count();
        more.setText(chosen == 0 ? "Filters" : "Filters (" + chosen + ")");
    }

    /** What is chosen, or null. Parameters of the address without a field of their own are kept too. */
    @Nullable
    String get(String key) {
        var field = fields.get(key);
        if (field == null) {
            return extra.get(key);
        }
        return field.component().isEmpty()
                ? null
                : field.write().apply(field.component().getValue());
    }

    void set(String key, @Nullable String value) {
        if (value == null) {
            extra.remove(key);
        } else {
            extra.put(key, value);
        }
        address();
    }

    boolean isEmpty() {
        return fields.keySet().stream().allMatch(key -> get(key) == null)
                && extra.keySet().stream().allMatch(key -> key.equals("sort"));
    }

    void clear() {
        reading = true;
        fields.values().forEach(field -> field.component().clear());
        extra.clear();
        reading = false;
        show();
    }

    private void show() {
        told();
        address();
        if (changed != null) {
            changed.run();
        }
    }

    /** All that is chosen now, as the address has it. */
    Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        fields.keySet().forEach(key -> {
            var value = get(key);
            if (value != null) {
                chosen.put(key, value);
            }
        });
        chosen.putAll(extra);
        return chosen;
    }

    private void address() {
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.getPage().getHistory().replaceState(null, new Location(path, QueryParameters.simple(chosen())));
        }
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of a list where the window is too narrow for its columns: what names it, then the rest with their titles. */
final class RowCard {

    /** What a column says, for an export, and how it shows; null where only an export has it. */
    record Column<T>(
            String title,
            Function<T, String> text,
            @Nullable Function<T, Component> show) {}

    private RowCard() {}

    /** @param plain titles of the columns that stand first and speak for themselves; the very first names the row */
    static <T> Component of(
            T row, Collection<Column<T>> columns, List<String> plain, @Nullable Function<T, Component> buttons) {
        var box = new Div();
        box.addClassName("asked");
        var rest = new Div();
        rest.addClassName("rest");
        plain.forEach(title -> columns.stream()
                .filter(column -> column.title().equals(title))
                .forEach(column -> {
                    var leads = title.equals(plain.getFirst());
                    bit(row, column, leads ? "lead" : "bit", false, leads ? box : rest);
                }));
        columns.stream()
                .filter(column -> !plain.contains(column.title()))
                .forEach(column -> bit(row, column, "bit", true, rest));
        box.add(rest);
        if (buttons != null) {
            box.add(buttons.apply(row));
        }
        return box;
    }

    private static <T> void bit(T row, Column<T> column, String css, boolean titled, Div into) {
        var show = column.show();
        if (show == null || column.text().apply(row).isBlank()) {
            return;
        }
        var bit = new Div();
        bit.addClassName(css);
        if (titled) {
            bit.getElement().appendChild(new Element("i").setText(column.title()));
        }
        bit.add(show.apply(row));
        into.add(bit);
    }
}

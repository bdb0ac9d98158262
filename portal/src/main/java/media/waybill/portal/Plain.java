package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A short table that is shown whole. */
final class Plain extends Div {

    private final NativeTableBody body;
    private final String[] header;

    Plain(String... header) {
        this.header = header;
        var table = new NativeTable();
        var row = new NativeTableRow();
        for (var title : header) {
            var cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        table.getHead().add(row);
        body = table.addBody();
        table.addClassName("plain");
        addClassName("scroll");
        add(table);
    }

    Plain row(Component... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            var content = cells[i];
            var cell = new NativeTableCell(content);
            if (!header[i].isEmpty()) {
                // On a phone each row is a card, and the column's title stands before its value.
                cell.getElement().setAttribute("data-label", header[i]);
            }
            if (content.getElement().getClassList().contains("num")) {
                cell.addClassName("num");
            }
            row.add(cell);
        }
        body.add(row);
        return this;
    }

    static Span number(String words) {
        var span = new Span(words);
        span.addClassNames("num", "nowrap");
        return span;
    }

    boolean isEmpty() {
        return body.getChildren().findAny().isEmpty();
    }
}

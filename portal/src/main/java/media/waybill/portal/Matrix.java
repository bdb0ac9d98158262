package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import media.waybill.progress.LineQuery;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;
import media.waybill.progress.Status;
import media.waybill.progress.TitleRow;

/** Titles × materials: each box a line, how it stands and who holds the ball; late in red. */
final class Matrix extends Div {

    private static final int STEP = 15;
    private static final List<String> KINDS =
            List.of("VIDEO", "TRAILER", "AUDIO", "DUB", "SUBTITLE", "ARTWORK", "METADATA", "DOCUMENT");

    private final Progress progress;
    private final Me me;
    private final LineQuery query;
    private int shown = STEP;

    Matrix(Progress progress, Me me, LineQuery query) {
        this.progress = progress;
        this.me = me;
        this.query = query;
        draw();
    }

    void draw() {
        var times = me.times();
        var rows = progress.titles(query, 0, shown);
        var total = progress.countTitles(query);
        removeAll();
        if (rows.isEmpty()) {
            add(Page.bare(
                    "Titles and materials",
                    null,
                    Page.empty(VaadinIcon.GRID_SMALL, "No titles yet", "Titles appear as soon as they are ordered.")));
            return;
        }
        var card = Page.bare(
                "Titles and materials",
                "the most pressing title first; each box leads to its story",
                table(rows, times));
        if (total > rows.size()) {
            card.add(more(total));
        }
        add(card);
    }

    private Component more(long total) {
        var button = new Button("Show more of " + Words.count(total, "title", "titles"), click -> {
            shown += STEP * 2;
            draw();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var foot = new Div(button);
        foot.addClassName("foot");
        return foot;
    }

    private Component table(List<TitleRow> rows, Times times) {
        var kinds = KINDS.stream()
                .filter(kind -> rows.stream().anyMatch(row -> row.lines().stream()
                        .anyMatch(line -> line.kind().equals(kind))))
                .toList();
        var table = new NativeTable();
        table.addClassName("matrix");
        var head = new NativeTableRow(header("Title", "col"));
        kinds.forEach(kind -> head.add(header(Words.kind(kind), "col")));
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        for (var row : rows) {
            var line = new NativeTableRow(title(row));
            kinds.forEach(kind -> line.add(cell(row, kind, times)));
            body.add(line);
        }
        var scroll = new Section(table);
        scroll.addClassName("scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("aria-label", "Titles and materials");
        return scroll;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableHeaderCell title(TitleRow row) {
        var name = Titles.of(row);
        var wanted = row.lines().stream()
                .filter(line -> line.required() && line.status() != Status.CANCELLED && line.status() != Status.WAIVED)
                .toList();
        var have = wanted.stream()
                .filter(line -> line.status() == Status.ACCEPTED || line.status() == Status.DELIVERED)
                .count();
        var link = new Anchor("lines?title=" + Ids.query(row.reference()), name);
        link.setTitle(name);
        var sub = new Span(have + " of " + wanted.size() + " required, " + row.order());
        sub.addClassName("sub");
        var cell = header("", "row");
        cell.add(link, sub);
        return cell;
    }

    private NativeTableCell cell(TitleRow row, String kind, Times times) {
        var cells = new Div();
        cells.addClassName("cells");
        var lines = new ArrayList<LineView>(row.lines());
        lines.removeIf(line -> !line.kind().equals(kind) || line.status() == Status.CANCELLED);
        lines.forEach(line -> cells.add(LineParts.cell(line, times, me)));
        var cell = new NativeTableCell(cells);
        cell.getElement().setAttribute("data-label", Words.kind(kind));
        return cell;
    }
}

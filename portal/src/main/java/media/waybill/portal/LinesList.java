package media.waybill.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.progress.Ball;
import media.waybill.progress.LineQuery;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;
import media.waybill.progress.Status;
import media.waybill.progress.Timeliness;
import org.jspecify.annotations.Nullable;

/** Every line owed, by any filter. */
@Route(value = "lines", layout = Frame.class)
@PageTitle("Lines · Waybill")
@RolesAllowed({Roles.DISTRIBUTOR, Roles.OPERATOR, Roles.ADMIN})
class LinesList extends Div implements BeforeEnterObserver {

    private final Sheet<LineView> sheet;

    LinesList(Progress progress, Partners partners, Me me, Live live) {
        addClassNames("page", "full");
        var times = me.times();
        var filters = new Filters().search("q", "Title, reference or order");
        if (me.isOperator()) {
            filters.choice("distributor", "Distributor", Options.partners(partners, Partner.Kind.DISTRIBUTOR));
        }
        filters.choice("status", "Status", Options.STATUSES)
                .choice("timeliness", "Timeliness", Options.TIMELINESS)
                .choice("kind", "Kind", Options.KINDS)
                .choice("ball", "Who acts next", Options.BALLS)
                .day("dueBefore", "Due before");
        sheet = new Sheet<>("lines", "line", "lines", filters, LineView::id, new Sheet.Source<LineView>() {
            @Override
            public List<LineView> page(Map<String, String> chosen, @Nullable String sort, int offset, int limit) {
                return progress.lines(query(chosen, me), Sheet.key(sort, "due"), Sheet.isDown(sort), offset, limit);
            }

            @Override
            public long count(Map<String, String> chosen) {
                return progress.count(query(chosen, me));
            }
        });
        sheet.show(
                        "due",
                        "Due",
                        "7.5rem",
                        line -> times.dueCell(line.due(), LineParts.isOpen(line)),
                        line -> times.sheet(line.due()))
                .show(
                        "title",
                        "Title",
                        "3fr",
                        line -> Page.two(LineParts.link(line, Titles.of(line)), line.title()),
                        Titles::of)
                .text("kind", "Material", "2fr", Titles::material)
                .show("status", "Status", "13rem", LineParts::status, line -> Words.lineStatus(
                                line.status().name())
                        .text())
                .exported(
                        "Timeliness",
                        line -> Words.timeliness(line.timeliness().name()).text())
                .text("ball", "Who acts next", "9.5rem", line -> LineParts.ball(line, me));
        if (me.isOperator()) {
            sheet.text("distributor", "Distributor", "8rem", LineView::distributor);
        }
        sheet.text("order", "Order", "9rem", line -> line.order() + " / " + line.reference())
                .exported("Language", line -> line.language() == null ? "" : line.language())
                .exported(
                        "Promised for",
                        line -> line.promisedFor() == null
                                ? ""
                                : line.promisedFor().toString())
                .exported("Required", line -> line.required() ? "yes" : "no")
                .exported("Reasons", line -> String.join("; ", line.reasons()))
                .cards("Title", "Material", "Status", "Due")
                .open(line -> UI.getCurrent().navigate(LineParts.href(line)))
                .mark(line -> line.timeliness() == Timeliness.LATE ? "late" : null)
                .empty(
                        VaadinIcon.LIST,
                        "No lines yet",
                        me.isDistributor()
                                ? "Nothing has been ordered from you. Lines appear here as soon as an order is placed."
                                : "Lines come from orders. Place one under Orders, or through the API.");
        add(Page.head("Lines", "Every material that is owed, for which title and by when."), sheet);
        live.follow(this, signal -> signal.line() != null, sheet::refresh);
    }

    static LineQuery query(Map<String, String> chosen, Me me) {
        return LineQuery.ALL
                .distributor(me.isDistributor() ? me.partner() : chosen.get("distributor"))
                .order(chosen.get("order"))
                .title(chosen.get("title"))
                .kind(chosen.get("kind"))
                .language(chosen.get("language"))
                .statuses(Options.list(Status.class, chosen.get("status")))
                .timeliness(Options.read(Timeliness.class, chosen.get("timeliness")))
                .ball(Options.read(Ball.class, chosen.get("ball")))
                .dueBefore(day(chosen.get("dueBefore"), me))
                .text(chosen.get("q"));
    }

    private static @Nullable Instant day(@Nullable String text, Me me) {
        try {
            return text == null
                    ? null
                    : LocalDate.parse(text)
                            .atStartOfDay(me.account().timeZone())
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sheet.read(event.getLocation());
    }
}

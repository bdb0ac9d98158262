package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.progress.OrderView;
import media.waybill.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Every order and how far it came; the place to put in a new one. */
@Route(value = "orders", layout = Frame.class)
@PageTitle("Orders · Waybill")
@RolesAllowed({Roles.DISTRIBUTOR, Roles.OPERATOR, Roles.ADMIN})
class OrdersList extends Div implements BeforeEnterObserver {

    private final Sheet<OrderView> sheet;

    OrdersList(Progress progress, Partners partners, OrderUpload upload, Me me, Live live) {
        addClassNames("page", "full");
        var times = me.times();
        var filters = new Filters().search("q", "Order or title");
        if (me.isOperator()) {
            filters.choice("distributor", "Distributor", Options.partners(partners, Partner.Kind.DISTRIBUTOR));
        }
        sheet = new Sheet<>("orders", "order", "orders", filters, OrderView::id, new Sheet.Source<OrderView>() {
            @Override
            public List<OrderView> page(Map<String, String> chosen, @Nullable String sort, int offset, int limit) {
                return progress.orders(
                        whose(chosen, me),
                        chosen.get("q"),
                        Sheet.key(sort, "placed"),
                        sort == null || Sheet.isDown(sort),
                        offset,
                        limit);
            }

            @Override
            public long count(Map<String, String> chosen) {
                return progress.countOrders(whose(chosen, me), chosen.get("q"));
            }
        });
        sheet.show(
                "reference",
                "Order",
                "2fr",
                order -> Page.two(
                        new Anchor("orders/" + Ids.segment(order.reference()), order.reference()),
                        Words.count(order.titles(), "title", "titles") + " for "
                                + String.join(", ", order.platforms())),
                OrderView::reference);
        if (me.isOperator()) {
            sheet.text("distributor", "Distributor", "8rem", OrderView::distributor);
        }
        sheet.show(null, "Done", "12rem", OrdersList::done, order -> order.done() + " of " + order.wanted())
                .show("late", "Late", "6rem", order -> red(order.late()), order -> Long.toString(order.late()))
                .number("missing", "Missing", "6rem", order -> Long.toString(order.missing()))
                .show(
                        "nextDue",
                        "Next due",
                        "8rem",
                        order -> order.nextDue() == null ? new Span() : times.dueCell(order.nextDue(), true),
                        order -> order.nextDue() == null ? "" : times.sheet(order.nextDue()))
                .text(
                        "window",
                        "Window from",
                        "8rem",
                        order -> order.windowStart() == null ? "" : times.day(order.windowStart()))
                .show(
                        "placed",
                        "Placed",
                        "8rem",
                        order -> times.ago(order.placedAt()),
                        order -> times.sheet(order.placedAt()))
                .cards("Order", "Done")
                .open(order -> UI.getCurrent().navigate("orders/" + Ids.segment(order.reference())))
                .mark(order -> order.late() > 0 ? "late" : null)
                .empty(
                        VaadinIcon.CLIPBOARD_TEXT,
                        "No orders yet",
                        me.isDistributor()
                                ? "Nothing has been ordered from you so far."
                                : "Place one as JSON, CSV or Excel with the button above, or through the API.");
        var place = new Button("Place order", VaadinIcon.PLUS.create(), click -> upload.open(null, sheet::refresh));
        place.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                Page.head(
                        "Orders",
                        "What was ordered, and how much of it is there.",
                        me.isOperator() ? new Component[] {place} : new Component[0]),
                sheet);
        live.follow(this, signal -> signal.line() != null || signal.kind().startsWith("orders."), sheet::refresh);
    }

    static Component done(OrderView order) {
        return Page.two(
                new Bar()
                        .part(Tone.GOOD, order.done())
                        .part(Tone.INFO, order.wanted() - order.done() - order.missing())
                        .part(Tone.BAD, order.late())
                        .rest(Math.max(order.missing() - order.late(), 0)),
                order.done() + " of " + order.wanted() + " accepted");
    }

    private static Component red(long n) {
        var span = new Span(Long.toString(n));
        if (n > 0) {
            span.addClassNames("tone-bad", "strong");
        }
        return span;
    }

    private static @Nullable String whose(Map<String, String> chosen, Me me) {
        return me.isDistributor() ? me.partner() : chosen.get("distributor");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sheet.read(event.getLocation());
    }
}

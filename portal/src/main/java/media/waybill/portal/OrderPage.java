package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import media.waybill.orders.Order;
import media.waybill.orders.Orders;
import media.waybill.progress.DeliveryQuery;
import media.waybill.progress.LineQuery;
import media.waybill.progress.Progress;
import org.jspecify.annotations.Nullable;

/** One order: its titles and materials, where each delivery stands, and its changes. */
@Route(value = "orders/:reference", layout = Frame.class)
@RolesAllowed({Roles.DISTRIBUTOR, Roles.OPERATOR, Roles.ADMIN})
class OrderPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int DELIVERIES = 100;

    private final Orders orders;
    private final Progress progress;
    private final OrderUpload upload;
    private final Me me;
    private @Nullable String reference;

    OrderPage(Orders orders, Progress progress, OrderUpload upload, Me me, Live live) {
        this.orders = orders;
        this.progress = progress;
        this.upload = upload;
        this.me = me;
        addClassName("page");
        live.follow(this, signal -> true, this::draw);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElseThrow(NotFoundException::new);
        draw();
    }

    private void draw() {
        var shown = reference;
        if (shown == null) {
            return;
        }
        var contents = orders.order(shown).orElseThrow(NotFoundException::new);
        var order = contents.order();
        var times = me.times();
        var lines = new Anchor("lines?order=" + Ids.query(shown), "Lines as a list");
        lines.addClassName("export");
        removeAll();
        add(
                Page.head(
                        Page.row(new Anchor("orders", "Orders")),
                        shown,
                        null,
                        me.isOperator()
                                ? new Component[] {lines, amend(shown), cancel(shown)}
                                : new Component[] {lines}),
                summary(order, times, contents.titles().size(), contents.lines().size()),
                new Matrix(progress, me, LineQuery.ALL.order(shown)),
                deliveries(shown, times));
    }

    private Component amend(String shown) {
        return new Button("Amend", click -> upload.open(shown, this::draw));
    }

    private Component cancel(String shown) {
        var button = new Button(
                "Cancel order",
                click -> Ask.reason(
                        "Cancel " + shown + "?",
                        "Every line that no platform has yet is cancelled, and its distributor no longer asked for it. What is delivered stays.",
                        "Cancel the order",
                        reason -> {
                            int cancelled = orders.cancelOrder(shown, reason, upload.isDelivered());
                            Notes.done(Words.count(cancelled, "line is", "lines are") + " cancelled.");
                            draw();
                        }));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return button;
    }

    private Component summary(Order order, Times times, int titles, int lines) {
        var facts = new Facts()
                .put("Distributor", order.distributor())
                .put("For", String.join(", ", order.platforms()))
                .put("Territories", String.join(", ", order.territories()))
                .put(
                        "Window",
                        order.windowStart() == null
                                ? null
                                : times.day(order.windowStart())
                                        + (order.windowEnd() == null ? "" : " to " + times.day(order.windowEnd()))
                                        + ", " + order.timeZone())
                .put("Holds", Words.count(titles, "title", "titles") + ", " + Words.count(lines, "line", "lines"))
                .put("Placed", times.exact(order.placedAt()) + " by " + order.placedBy())
                .put(
                        "Amended",
                        order.revision() > 1
                                ? Words.count(order.revision() - 1, "time", "times") + ", last "
                                        + times.exact(order.changedAt())
                                : null);
        return Page.card("Order", null, facts);
    }

    private Component deliveries(String shown, Times times) {
        var table = new Plain("Title", "Platform", "Status", "How far", "Sent");
        progress.deliveries(new DeliveryQuery(null, null, shown, null, List.of()), "title", false, 0, DELIVERIES)
                .forEach(delivery -> table.row(
                        new Anchor("deliveries/" + delivery.id(), Titles.of(delivery)),
                        new Span(delivery.platform()),
                        DeliveriesList.status(delivery),
                        new Span(DeliveriesList.howFar(delivery)),
                        delivery.sentAt() == null ? new Span() : times.ago(delivery.sentAt())));
        return Page.bare("Deliveries", "each title to each platform", table);
    }

    @Override
    public String getPageTitle() {
        return reference + " · Waybill";
    }
}

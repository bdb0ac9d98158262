package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import media.waybill.progress.DeliveryQuery;
import media.waybill.progress.DeliveryStatus;
import media.waybill.progress.DeliveryView;
import media.waybill.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Every title on its way to a platform; for a platform, what comes to it. */
@Route(value = "deliveries", layout = Frame.class)
@PageTitle("Deliveries · Waybill")
@RolesAllowed({Roles.DISTRIBUTOR, Roles.OPERATOR, Roles.ADMIN, Roles.PLATFORM})
class DeliveriesList extends Div implements BeforeEnterObserver {

    private final Sheet<DeliveryView> sheet;

    DeliveriesList(Progress progress, Partners partners, Me me, Live live) {
        addClassNames("page", "full");
        var times = me.times();
        var filters = new Filters().choice("status", "Status", Options.DELIVERY_STATUSES);
        if (!me.isPlatform()) {
            filters.choice("platform", "Platform", Options.partners(partners, Partner.Kind.PLATFORM));
        }
        if (me.isOperator()) {
            filters.choice("distributor", "Distributor", Options.partners(partners, Partner.Kind.DISTRIBUTOR));
        }
        sheet = new Sheet<>(
                "deliveries", "delivery", "deliveries", filters, DeliveryView::id, new Sheet.Source<DeliveryView>() {
                    @Override
                    public List<DeliveryView> page(
                            Map<String, String> chosen, @Nullable String sort, int offset, int limit) {
                        return progress.deliveries(
                                query(chosen, me),
                                Sheet.key(sort, "sent"),
                                sort == null || Sheet.isDown(sort),
                                offset,
                                limit);
                    }

                    @Override
                    public long count(Map<String, String> chosen) {
                        return progress.count(query(chosen, me));
                    }
                });
        sheet.show(
                "title",
                "Title",
                "5fr",
                delivery -> Page.two(new Anchor("deliveries/" + delivery.id(), Titles.of(delivery)), delivery.title()),
                Titles::of);
        if (!me.isPlatform()) {
            sheet.text("platform", "Platform", "6.5rem", DeliveryView::platform);
        }
        sheet.show("status", "Status", "12.5rem", DeliveriesList::status, delivery -> Words.deliveryStatus(
                                delivery.status().name())
                        .text())
                .sentence("How far", "3fr", DeliveriesList::howFar)
                .number("version", "Version", "5.5rem", delivery -> Integer.toString(delivery.version()))
                .show(
                        "sent",
                        "Sent",
                        "7rem",
                        delivery -> delivery.sentAt() == null ? new Div() : times.ago(delivery.sentAt()),
                        delivery -> delivery.sentAt() == null ? "" : times.sheet(delivery.sentAt()))
                .text("order", "Order", "8rem", DeliveryView::order);
        if (me.isOperator()) {
            sheet.text("distributor", "Distributor", "7rem", DeliveryView::distributor);
        }
        sheet.cards("Title", "Platform", "Status", "How far")
                .open(delivery -> UI.getCurrent().navigate("deliveries/" + delivery.id()))
                .empty(
                        VaadinIcon.PACKAGE,
                        "No deliveries yet",
                        "A delivery appears as soon as a title is ordered for a platform.");
        add(
                me.isPlatform()
                        ? Page.head("Deliveries to you", "What is on its way, what arrived, and what you answered.")
                        : Page.head(
                                "Deliveries",
                                "Each title on its way to each platform, and what the platform answered."),
                sheet);
        live.follow(this, signal -> true, sheet::refresh);
    }

    static Component status(DeliveryView delivery) {
        return new Chip(Words.deliveryStatus(delivery.status().name()));
    }

    /** What it waits for, or what came of it. */
    static String howFar(DeliveryView delivery) {
        var receipt = delivery.receipt();
        return switch (delivery.status()) {
            case WAITING -> delivery.acceptedLines() + " of " + delivery.requiredLines() + " required lines accepted";
            case ENCODING ->
                delivery.encodingPercent() == null
                        ? "waiting for the encoder"
                        : delivery.encodingPercent() + " % encoded";
            case PACKAGING -> "encoded, being sealed";
            case SENDING ->
                delivery.attempts().isEmpty()
                        ? Words.count(delivery.files().size(), "file", "files") + " to send"
                        : delivery.attempts().getLast().detail();
            case SENT, INGESTED, LIVE ->
                Words.count(delivery.files().size(), "file", "files") + ", "
                        + Words.size(delivery.files().stream()
                                .mapToLong(DeliveryView.ParcelFile::size)
                                .sum());
            case REFUSED -> receipt == null ? "" : String.join("; ", DeliveryPage.reasons(receipt));
            case FAILED ->
                delivery.encodingError() != null
                        ? delivery.encodingError()
                        : delivery.attempts().isEmpty()
                                ? ""
                                : delivery.attempts().getLast().detail();
        };
    }

    private static DeliveryQuery query(Map<String, String> chosen, Me me) {
        return new DeliveryQuery(
                me.isDistributor() ? me.partner() : chosen.get("distributor"),
                me.isPlatform() ? me.partner() : chosen.get("platform"),
                chosen.get("order"),
                chosen.get("title"),
                Options.list(DeliveryStatus.class, chosen.get("status")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sheet.read(event.getLocation());
    }
}

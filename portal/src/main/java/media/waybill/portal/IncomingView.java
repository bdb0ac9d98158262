package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import media.waybill.progress.DeliveryQuery;
import media.waybill.progress.DeliveryStatus;
import media.waybill.progress.Progress;

/** A platform's first page: what came and waits for an answer, what is on its way, what was answered. */
@Route(value = "incoming", layout = Frame.class)
@PageTitle("Deliveries to you · Waybill")
@RolesAllowed(Roles.PLATFORM)
class IncomingView extends Div {

    private static final int SHOWN = 50;

    private final Progress progress;
    private final DeliveryActions actions;
    private final Me me;
    private final Div content = new Div();

    IncomingView(Progress progress, DeliveryActions actions, Me me, Live live) {
        this.progress = progress;
        this.actions = actions;
        this.me = me;
        addClassName("page");
        content.addClassName("stack");
        var all = new Anchor("deliveries", "All as a list");
        all.addClassName("export");
        add(
                Page.head("Deliveries to you", "What arrived and waits for your answer, and what is on its way.", all),
                content);
        draw();
        live.follow(this, signal -> me.partner().equals(signal.platform()), this::draw);
    }

    private void draw() {
        content.removeAll();
        var figures = new Div(
                figure("Wait for your answer", "sent, no receipt yet", Tone.WARN, DeliveryStatus.SENT),
                figure(
                        "On their way",
                        "encoding, packaging, sending",
                        Tone.INFO,
                        DeliveryStatus.ENCODING,
                        DeliveryStatus.PACKAGING,
                        DeliveryStatus.SENDING),
                figure("Refused", "come again as a new version", Tone.BAD, DeliveryStatus.REFUSED),
                figure("Ingested", "not live yet", Tone.GOOD, DeliveryStatus.INGESTED),
                figure("Live", "done", Tone.GOOD, DeliveryStatus.LIVE),
                figure("Not complete yet", "materials are being gathered", Tone.CALM, DeliveryStatus.WAITING));
        figures.addClassName("figures");
        content.add(
                figures,
                table("Waiting for your answer", List.of(DeliveryStatus.SENT, DeliveryStatus.INGESTED), true),
                table(
                        "On their way",
                        List.of(DeliveryStatus.SENDING, DeliveryStatus.PACKAGING, DeliveryStatus.ENCODING),
                        false));
    }

    private Figure figure(String what, String hint, Tone tone, DeliveryStatus... statuses) {
        var names = String.join(",", Arrays.stream(statuses).map(Enum::name).toList());
        return new Figure(progress.count(query(List.of(statuses))), what, hint, tone, "deliveries?status=" + names);
    }

    private DeliveryQuery query(List<DeliveryStatus> statuses) {
        return new DeliveryQuery(null, me.partner(), null, null, statuses);
    }

    private Component table(String title, List<DeliveryStatus> statuses, boolean answer) {
        var times = me.times();
        var table = new Plain("Title", "Status", "What", "Version", "Sent", "");
        for (var delivery : progress.deliveries(query(statuses), "sent", true, 0, SHOWN)) {
            var buttons = new Div();
            buttons.addClassName("actions");
            if (answer) {
                buttons.add(actions.answers(delivery, this::draw));
            }
            table.row(
                    Page.two(new Anchor("deliveries/" + delivery.id(), Titles.of(delivery)), delivery.title()),
                    DeliveriesList.status(delivery),
                    new Span(DeliveriesList.howFar(delivery)),
                    Plain.number(Integer.toString(delivery.version())),
                    delivery.sentAt() == null ? new Span() : times.ago(delivery.sentAt()),
                    buttons);
        }
        return table.isEmpty()
                ? Page.bare(
                        title,
                        null,
                        Page.empty(
                                VaadinIcon.PACKAGE,
                                "Nothing here",
                                answer ? "Every delivery has your answer." : "Nothing is on its way just now."))
                : Page.bare(title, null, table);
    }
}

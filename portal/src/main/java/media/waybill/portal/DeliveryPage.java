package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import media.waybill.journal.Journal;
import media.waybill.progress.DeliveryView;
import media.waybill.progress.LineQuery;
import media.waybill.progress.Progress;

/** One title on its way to one platform: what is in the parcel, each attempt, the answer. */
@Route(value = "deliveries/:id", layout = Frame.class)
@RolesAllowed({Roles.DISTRIBUTOR, Roles.OPERATOR, Roles.ADMIN, Roles.PLATFORM})
class DeliveryPage extends OneThing {

    private final Progress progress;
    private final Journal journal;
    private final DeliveryActions actions;
    private final Me me;

    DeliveryPage(Progress progress, Journal journal, DeliveryActions actions, Me me, Live live) {
        super(live, (id, signal) -> true);
        this.progress = progress;
        this.journal = journal;
        this.actions = actions;
        this.me = me;
    }

    @Override
    String draw(UUID shown) {
        var delivery = progress.delivery(shown).orElseThrow(NotFoundException::new);
        var times = me.times();
        var title = Titles.of(delivery) + " to " + delivery.platform();
        add(Page.head(
                Page.row(new Anchor(me.isPlatform() ? "" : "deliveries", "Deliveries")),
                title,
                null,
                actions.of(delivery, this::draw)));
        var wide = new Div(now(delivery, times));
        if (!delivery.files().isEmpty()) {
            wide.add(Page.bare(
                    "In the parcel",
                    Words.count(delivery.files().size(), "file", "files") + ", the manifest goes last",
                    files(delivery)));
        } else if (!me.isPlatform()) {
            wide.add(lines(delivery, times));
        }
        var narrow = new Div(Page.card("Delivery", null, facts(delivery, times)));
        if (!delivery.attempts().isEmpty()) {
            narrow.add(Page.card("Attempts", "newest first", attempts(delivery, times)));
        }
        narrow.add(Page.card("Story", "newest first", new Story(journal.ofDelivery(shown), times)));
        add(Page.columns(wide, narrow));
        return title;
    }

    private static Component now(DeliveryView delivery, Times times) {
        var card = Page.stack(Page.row(DeliveriesList.status(delivery), new Span(DeliveriesList.howFar(delivery))));
        var percent = delivery.encodingPercent();
        if (percent != null && delivery.files().isEmpty()) {
            card.add(new Bar().part(Tone.INFO, percent).rest(100 - percent));
        } else if (delivery.files().isEmpty() && delivery.requiredLines() > 0) {
            card.add(new Bar()
                    .part(Tone.GOOD, delivery.acceptedLines())
                    .rest(delivery.requiredLines() - delivery.acceptedLines()));
        }
        var receipt = delivery.receipt();
        if (receipt != null) {
            var answer = new Div(new Span("The platform answered "
                    + Words.deliveryStatus(receipt.status()).text().toLowerCase(Locale.ROOT) + ", "
                    + times.moment(receipt.at()) + "."));
            reasons(receipt).forEach(reason -> answer.add(new Div(reason)));
            answer.addClassNames(
                    "notice", Words.deliveryStatus(receipt.status()).tone().css());
            card.add(answer);
        }
        return Page.card("Now", null, card);
    }

    static List<String> reasons(DeliveryView.Receipt receipt) {
        var reasons = new ArrayList<String>();
        receipt.reasons()
                .forEach(reason -> reasons.add((reason.path("code").asText("") + ": "
                                + reason.path("detail").asText("")
                                + (reason.hasNonNull("file")
                                        ? " (" + reason.path("file").asText() + ")"
                                        : ""))
                        .strip()));
        return reasons;
    }

    private static Component files(DeliveryView delivery) {
        var table = new Plain("Path and SHA-256", "Size");
        delivery.files().forEach(file -> {
            var hash = Page.mono(file.sha256());
            hash.addClassNames("soft", "small");
            table.row(Page.lines(Page.mono(file.path()), hash), Plain.number(Words.size(file.size())));
        });
        return table;
    }

    private Component lines(DeliveryView delivery, Times times) {
        var table = new Plain("Due", "Material", "Status", "Who acts next");
        progress.lines(LineQuery.ALL.order(delivery.order()).title(delivery.title()), "due", false, 0, 200).stream()
                .filter(line -> line.platforms().contains(delivery.platform()))
                .forEach(line -> table.row(
                        times.dueCell(line.due(), LineParts.isOpen(line)),
                        LineParts.link(line, Titles.material(line) + (line.required() ? "" : " (optional)")),
                        LineParts.status(line),
                        new Span(LineParts.ball(line, me))));
        return Page.bare("What it waits for", null, table);
    }

    private Component facts(DeliveryView delivery, Times times) {
        return new Facts()
                .put("Title", Titles.of(delivery) + " (" + delivery.title() + ")")
                .put("Platform", delivery.platform())
                .put("Distributor", me.isPlatform() ? null : delivery.distributor())
                .put(
                        "Order",
                        me.isPlatform()
                                ? new Span(delivery.order())
                                : new Anchor("orders/" + Ids.segment(delivery.order()), delivery.order()))
                .put("Version", Integer.toString(delivery.version()))
                .put("Endpoint", delivery.endpoint())
                .put("Sealed", delivery.sealedAt() == null ? null : times.exact(delivery.sealedAt()))
                .put("Sent", delivery.sentAt() == null ? null : times.exact(delivery.sentAt()))
                .put("Id", Page.mono(delivery.id().toString()));
    }

    private static Component attempts(DeliveryView delivery, Times times) {
        var list = new OrderedList();
        list.addClassName("story");
        for (var attempt : delivery.attempts().reversed()) {
            var at = times.ago(attempt.at());
            at.addClassName("at");
            var item = new ListItem(
                    new Span(attempt.outcome().equals("SENT") ? "Sent. " : "Failed. "), new Span(attempt.detail()), at);
            item.addClassName((attempt.outcome().equals("SENT") ? Tone.GOOD : Tone.BAD).css());
            list.add(item);
        }
        return list;
    }
}

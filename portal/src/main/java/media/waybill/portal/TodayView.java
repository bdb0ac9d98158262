package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import media.waybill.drops.DropState;
import media.waybill.drops.Drops;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partners;
import media.waybill.progress.Chase;
import media.waybill.progress.DeliveryQuery;
import media.waybill.progress.DeliveryStatus;
import media.waybill.progress.FileQuery;
import media.waybill.progress.FileStatus;
import media.waybill.progress.LineQuery;
import media.waybill.progress.Progress;
import media.waybill.progress.Status;
import media.waybill.progress.Timeliness;
import media.waybill.work.Work;

/** An operator's first page: whom to chase, what is stuck, what needs a decision. */
@Route(value = "today", layout = Frame.class)
@PageTitle("Today · Waybill")
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class TodayView extends Div {

    private static final int PARKED_SHOWN = 200;

    private final Progress progress;
    private final Partners partners;
    private final Drops drops;
    private final Work work;
    private final Me me;
    private final Div content = new Div();

    TodayView(Progress progress, Partners partners, Drops drops, Work work, Me me, Live live) {
        this.progress = progress;
        this.partners = partners;
        this.drops = drops;
        this.work = work;
        this.me = me;
        addClassName("page");
        content.addClassName("stack");
        add(Page.head("Today", "Whom to chase, what is stuck, and what needs your decision."), content);
        draw();
        live.follow(this, signal -> true, this::draw);
    }

    private void draw() {
        var times = me.times();
        var home = progress.home(null);
        var assign = progress.count(FileQuery.ALL.statuses(List.of(FileStatus.UNMATCHED, FileStatus.AMBIGUOUS)));
        var review = OwedView.count(home.byStatus(), Status.IN_REVIEW);
        var parked = work.parked(null, PARKED_SHOWN).size();
        var answers = deliveries(DeliveryStatus.SENT);
        var refused = deliveries(DeliveryStatus.REFUSED) + deliveries(DeliveryStatus.FAILED);
        var figures = new Div(
                new Figure(
                        OwedView.count(home.byTimeliness(), Timeliness.LATE),
                        "Late",
                        "lines past their due date",
                        Tone.BAD,
                        "lines?timeliness=LATE"),
                new Figure(
                        OwedView.count(home.byTimeliness(), Timeliness.AT_RISK),
                        "At risk",
                        home.brokenPromises() + " broken promises",
                        Tone.WARN,
                        "lines?timeliness=AT_RISK"),
                new Figure(assign, "To assign", "files without a sure line", Tone.WARN, "assign"),
                new Figure(review, "To review", "files that need your word", Tone.WARN, "review"),
                new Figure(
                        parked,
                        "Parked",
                        parked == PARKED_SHOWN ? "or more jobs gave up" : "jobs that gave up",
                        Tone.BAD,
                        "parked"),
                new Figure(
                        refused,
                        "Refused or failed",
                        "deliveries to look into",
                        Tone.BAD,
                        "deliveries?status=REFUSED,FAILED"),
                new Figure(answers, "Unanswered", "sent, no receipt yet", Tone.INFO, "deliveries?status=SENT"));
        figures.addClassName("figures");
        content.removeAll();
        content.add(figures, chase(times), stuck(times));
    }

    private long deliveries(DeliveryStatus status) {
        return progress.count(new DeliveryQuery(null, null, null, null, List.of(status)));
    }

    private Component chase(Times times) {
        var chase = progress.chase();
        if (chase.isEmpty()) {
            return Page.bare(
                    "Whom to chase",
                    null,
                    Page.empty(
                            VaadinIcon.CHECK_CIRCLE_O,
                            "Nobody owes anything",
                            "Lines that are open appear here by distributor."));
        }
        var table = new Plain(
                "Distributor",
                "Oldest",
                "Late",
                "At risk",
                "Broken promises",
                "Refused",
                "Due soon",
                "Asks you",
                "Contact");
        for (var row : chase) {
            var who = "lines?distributor=" + Ids.query(row.distributor());
            table.row(
                    new Anchor(who, row.name()),
                    row.oldestDue() == null ? Page.soft("") : late(times.due(row.oldestDue())),
                    number(row.late(), Tone.BAD, who + "&timeliness=LATE"),
                    number(row.atRisk(), Tone.WARN, who + "&timeliness=AT_RISK"),
                    number(row.brokenPromises(), Tone.BAD, who + "&status=PROMISED&timeliness=AT_RISK"),
                    number(row.rejected(), Tone.BAD, who + "&status=REJECTED"),
                    number(row.dueSoon(), Tone.CALM, who + "&timeliness=DUE_SOON"),
                    number(row.questions(), Tone.WARN, who + "&ball=OPERATOR"),
                    contact(row));
        }
        return Page.bare("Whom to chase", "the worst first", table);
    }

    private static Component late(String words) {
        var span = new Span(words);
        span.addClassNames("tone-bad", "nowrap");
        return span;
    }

    private static Component number(long n, Tone tone, String href) {
        if (n == 0) {
            return Page.soft("0");
        }
        var link = new Anchor(href, Long.toString(n));
        link.addClassNames("strong", "tone-" + tone.css());
        return link;
    }

    private Component contact(Chase row) {
        var contacts = partners.partner(row.distributor())
                .map(partner -> partner.contacts())
                .orElse(List.of());
        if (contacts.isEmpty()) {
            return Page.soft("none set");
        }
        var first = contacts.getFirst();
        var subject = Ids.segment(row.late() + " materials are late");
        return new Anchor(
                "mailto:" + first.email() + "?subject=" + subject, first.name() == null ? first.email() : first.name());
    }

    private Component stuck(Times times) {
        var table = new Plain("What", "Why", "What to do", "When");
        for (var point : failed()) {
            table.row(
                    new Anchor("drop-points?q=" + Ids.query(point.dropPoint()), "Drop point " + point.dropPoint()),
                    words(point.lastError() == null ? "It does not run." : point.lastError()),
                    new Span("Check its connection; it goes on by itself when that works."),
                    point.lastPollAt() == null ? Page.soft("never polled") : times.ago(point.lastPollAt()));
        }
        var parked = work.parked(null, 8);
        parked.forEach(job -> table.row(
                new Anchor("parked", Words.plain(job.stage()) + " gave up"),
                words(job.code().meaning() + " " + job.cause()),
                new Span(job.code().remedy()),
                times.ago(job.parkedAt())));
        progress.deliveries(
                        new DeliveryQuery(
                                null, null, null, null, List.of(DeliveryStatus.REFUSED, DeliveryStatus.FAILED)),
                        "sent",
                        true,
                        0,
                        8)
                .forEach(delivery -> table.row(
                        new Anchor("deliveries/" + delivery.id(), Titles.of(delivery) + " to " + delivery.platform()),
                        words(DeliveriesList.howFar(delivery)),
                        new Span(
                                delivery.status() == DeliveryStatus.REFUSED
                                        ? "The lines it names are open again; a new version goes out when they are accepted."
                                        : "Look at its attempts, then send it again."),
                        delivery.sentAt() == null ? Page.soft("") : times.ago(delivery.sentAt())));
        progress.lines(LineQuery.ALL.statuses(List.of(Status.IN_REVIEW)), "due", false, 0, 8)
                .forEach(line -> table.row(
                        LineParts.link(line, Titles.of(line) + ": " + Titles.material(line)),
                        new Span("Its findings need a person's word."),
                        new Span("Accept with a waiver, or reject with reasons."),
                        times.dueCell(line.due(), true)));
        return table.isEmpty()
                ? Page.bare(
                        "What is stuck",
                        null,
                        Page.empty(
                                VaadinIcon.CHECK_CIRCLE_O,
                                "Nothing is stuck",
                                "Jobs that gave up, drop points that fail, refused deliveries and reviews appear here."))
                : Page.bare("What is stuck", "with what to do about it", table);
    }

    private static Span words(String words) {
        var span = new Span(words);
        span.addClassName("wrap");
        return span;
    }

    private List<DropState> failed() {
        var keys = partners.dropPoints().stream()
                .filter(DropPoint::enabled)
                .map(DropPoint::key)
                .toList();
        return keys.isEmpty()
                ? List.of()
                : drops.states(keys).stream()
                        .filter(state -> state.state() == DropState.State.FAILED)
                        .toList();
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import media.waybill.failure.FailureCode;
import media.waybill.work.Parked;
import media.waybill.work.Work;
import org.jspecify.annotations.Nullable;

/** What gave up, by its cause: what it means, what to do, try again. */
@Route(value = "parked", layout = Frame.class)
@PageTitle("Parked · Waybill")
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class ParkedList extends Div {

    private static final int MOST = 500;

    private final Work work;
    private final Me me;
    private final Div content = new Div();

    ParkedList(Work work, Me me, Live live) {
        this.work = work;
        this.me = me;
        addClassName("page");
        content.addClassName("stack");
        add(
                Page.head(
                        "Parked",
                        "Jobs that were tried as often as makes sense. Nothing is lost: mend the cause, then try again.",
                        Export.csv(this::table),
                        Export.xlsx(this::table)),
                content);
        draw();
        live.follow(this, signal -> true, this::draw);
    }

    private void draw() {
        content.removeAll();
        var byCode = new LinkedHashMap<FailureCode, List<Parked>>();
        work.parked(null, MOST).forEach(job -> byCode.computeIfAbsent(job.code(), code -> new ArrayList<>())
                .add(job));
        if (byCode.isEmpty()) {
            content.add(Page.bare(
                    "Parked",
                    null,
                    Page.empty(
                            VaadinIcon.CHECK_CIRCLE_O,
                            "Nothing is parked",
                            "When a job gives up, it waits here with its cause.")));
        }
        byCode.forEach((code, jobs) -> content.add(cause(code, jobs)));
    }

    private Component cause(FailureCode code, List<Parked> jobs) {
        var times = me.times();
        var retryAll = new Button("Retry all " + jobs.size(), VaadinIcon.REFRESH.create(), click -> retry(jobs));
        retryAll.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        retryAll.setVisible(jobs.size() > 1);
        var table = new Plain("Stage", "Subject", "Cause", "Distributor", "Tries", "Parked", "");
        for (var job : jobs) {
            var retry = new Button("Retry", click -> retry(List.of(job)));
            retry.addThemeVariants(ButtonVariant.LUMO_SMALL);
            var cause = new Span(job.cause());
            cause.addClassName("wrap");
            table.row(
                    new Span(Words.plain(job.stage())),
                    subject(job),
                    cause,
                    new Span(job.distributor() == null ? "" : job.distributor()),
                    Plain.number(Integer.toString(job.attempts())),
                    times.ago(job.parkedAt()),
                    retry);
        }
        var what = new Div(Page.row(new Span(code.remedy()), retryAll));
        what.addClassName("remedy");
        return Page.bare(code.meaning(), code.name() + ", " + owner(code), what, table);
    }

    private static String owner(FailureCode code) {
        return switch (code.owner()) {
            case PARTNER -> "the partner's to mend";
            case OPERATOR -> "yours to mend";
            case OUTSIDE -> "outside of the hub";
            case HUB -> "the hub's own";
        };
    }

    private static Component subject(Parked job) {
        var shown = job.subject().length() > 13 ? job.subject().substring(0, 8) + "…" : job.subject();
        var page = page(job.stage());
        if (page == null) {
            return Page.mono(shown);
        }
        var link = new Anchor(page + job.subject(), shown);
        link.addClassName("mono");
        return link;
    }

    /** Where a stage's subject is a file or a delivery, its page. */
    private static @Nullable String page(String stage) {
        return switch (stage) {
            case "drops", "intake", "matching" -> "files/";
            case "encoding", "packaging", "delivery" -> "deliveries/";
            default -> null;
        };
    }

    private void retry(List<Parked> jobs) {
        long taken = jobs.stream().map(Parked::id).filter(this::retry).count();
        Notes.done(Words.count(taken, "job is", "jobs are") + " tried again.");
        draw();
    }

    private boolean retry(UUID id) {
        return work.retry(id);
    }

    private Export.Table table() {
        var times = me.times();
        return new Export.Table(
                "parked",
                List.of("Stage", "Subject", "Code", "Cause", "Remedy", "Distributor", "Tries", "Parked"),
                work.parked(null, MOST).stream()
                        .map(job -> List.of(
                                job.stage(),
                                job.subject(),
                                job.code().name(),
                                job.cause(),
                                job.code().remedy(),
                                job.distributor() == null ? "" : job.distributor(),
                                Integer.toString(job.attempts()),
                                times.sheet(job.parkedAt()))));
    }
}

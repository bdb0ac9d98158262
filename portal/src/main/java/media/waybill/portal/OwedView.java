package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import media.waybill.progress.Ball;
import media.waybill.progress.FileQuery;
import media.waybill.progress.FileStatus;
import media.waybill.progress.LineQuery;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;
import media.waybill.progress.Status;
import media.waybill.progress.Timeliness;

/** A distributor's first page: what is wanted, by when, and what is wrong with what was sent. */
@Route(value = "owed", layout = Frame.class)
@PageTitle("What you owe · Waybill")
@RolesAllowed(Roles.DISTRIBUTOR)
class OwedView extends Div {

    private static final int SHOWN = 12;
    private static final int FILES_SHOWN = 5;

    private final Progress progress;
    private final LineActions actions;
    private final Me me;
    private final Div top = new Div();
    private final Div todo = new Div();
    private final Matrix matrix;

    OwedView(Progress progress, LineActions actions, Me me, Live live) {
        this.progress = progress;
        this.actions = actions;
        this.me = me;
        addClassName("page");
        todo.addClassName("stack");
        var send = new Button("Send files", VaadinIcon.UPLOAD_ALT.create(), click -> UI.getCurrent()
                .navigate("send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        matrix = new Matrix(progress, me, LineQuery.ALL.distributor(me.partner()));
        add(
                Page.head("What you owe", "Sorted by what presses most. It follows every change by itself.", send),
                top,
                todo,
                matrix);
        draw();
        live.follow(this, signal -> me.partner().equals(signal.distributor()), () -> {
            draw();
            matrix.draw();
        });
    }

    private void draw() {
        var home = progress.home(me.partner());
        var inCheck = count(home.byStatus(), Status.RECEIVED) + count(home.byStatus(), Status.IN_REVIEW);
        var figures = new Div(
                new Figure(
                        count(home.byTimeliness(), Timeliness.LATE),
                        "Late",
                        "due has passed",
                        Tone.BAD,
                        "lines?timeliness=LATE"),
                new Figure(
                        count(home.byTimeliness(), Timeliness.AT_RISK),
                        "At risk",
                        "due within five days",
                        Tone.WARN,
                        "lines?timeliness=AT_RISK"),
                new Figure(
                        count(home.byTimeliness(), Timeliness.DUE_SOON),
                        "Due soon",
                        "within 14 days",
                        Tone.INFO,
                        "lines?timeliness=DUE_SOON"),
                new Figure(
                        count(home.byStatus(), Status.REJECTED),
                        "Refused",
                        "to be sent again",
                        Tone.BAD,
                        "lines?status=REJECTED"),
                new Figure(inCheck, "In check", "nothing for you to do", Tone.CALM, "lines?status=RECEIVED,IN_REVIEW"),
                new Figure(
                        count(home.byStatus(), Status.ACCEPTED) + count(home.byStatus(), Status.DELIVERED),
                        "Accepted",
                        count(home.byStatus(), Status.DELIVERED) + " of them delivered",
                        Tone.GOOD,
                        "lines?status=ACCEPTED,DELIVERED"));
        figures.addClassName("figures");
        top.removeAll();
        top.add(figures);
        todo.removeAll();
        todo.add(todo(), unused());
    }

    /** Files that came and help no line as they are: without this list nobody would look for them. */
    private Component unused() {
        var query = FileQuery.ALL
                .distributor(me.partner())
                .statuses(
                        List.of(FileStatus.QUARANTINED, FileStatus.FAILED, FileStatus.UNMATCHED, FileStatus.AMBIGUOUS));
        var files = progress.files(query, "announced", true, 0, FILES_SHOWN);
        var times = me.times();
        var table = new Plain("File", "Status", "Why", "Came");
        files.forEach(file -> table.row(
                Page.two(new Anchor("files/" + file.id(), file.name()), Words.size(file.size())),
                new Chip(Words.fileStatus(file.status().name())),
                Page.clamp(FilesList.why(file)),
                times.ago(file.announcedAt())));
        var count = progress.count(query);
        var card = Page.bare("Files that help no line yet", "the newest first", table);
        if (count > files.size()) {
            var foot = new Div(new Anchor("files?status=QUARANTINED,FAILED,UNMATCHED,AMBIGUOUS", "Show all " + count));
            foot.addClassName("foot");
            card.add(foot);
        }
        card.setVisible(!files.isEmpty());
        return card;
    }

    private Component todo() {
        var query = LineQuery.ALL.distributor(me.partner()).ball(Ball.DISTRIBUTOR);
        var lines = progress.lines(query, "due", false, 0, SHOWN);
        if (lines.isEmpty()) {
            return Page.bare(
                    "To do",
                    null,
                    Page.empty(
                            VaadinIcon.CHECK_CIRCLE_O,
                            "Nothing is waiting for you",
                            "All that was ordered is here, being checked, or delivered."));
        }
        var times = me.times();
        var list = new UnorderedList();
        list.addClassName("todo");
        lines.forEach(line -> list.add(item(line, times)));
        var count = progress.count(query);
        var card = Page.bare(
                "To do", Words.count(count, "line waits", "lines wait") + " for you, the earliest due first", list);
        if (count > lines.size()) {
            var all = new Anchor("lines?ball=DISTRIBUTOR", "Show all " + count);
            var foot = new Div(all);
            foot.addClassName("foot");
            card.add(foot);
        }
        return card;
    }

    private ListItem item(LineView line, Times times) {
        var due = times.dueCell(line.due(), true);
        due.addClassName("due");
        var what = new Div(Page.row(
                LineParts.link(line, Titles.of(line)), new Span(Titles.material(line)), LineParts.status(line)));
        what.addClassName("what");
        for (var reason : line.reasons().stream().limit(3).toList()) {
            var why = new Span(reason);
            why.addClassNames("why", "tone-bad");
            what.add(why);
        }
        var now = new Span(Advice.toDistributor(line, times));
        now.addClassName("why");
        what.add(now);
        var buttons = new Div(actions.brief(line, this::draw));
        buttons.addClassName("actions");
        return new ListItem(due, what, buttons);
    }

    static <K> long count(Map<K, Long> counts, K key) {
        return counts.getOrDefault(key, 0L);
    }
}

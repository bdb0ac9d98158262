package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import media.waybill.progress.FileView;
import media.waybill.progress.LineQuery;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;
import media.waybill.progress.Status;
import media.waybill.qc.Qc;

/** Files on which the machine will not decide: the findings, and the operator's word. */
@Route(value = "review", layout = Frame.class)
@PageTitle("Review · Waybill")
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class ReviewView extends Div {

    private static final int SHOWN = 20;

    private final Progress progress;
    private final LineActions actions;
    private final Qc qc;
    private final Me me;
    private final Div content = new Div();

    ReviewView(Progress progress, LineActions actions, Qc qc, Me me, Live live) {
        this.progress = progress;
        this.actions = actions;
        this.qc = qc;
        this.me = me;
        addClassName("page");
        content.addClassName("stack");
        add(
                Page.head("Review", "Accept with a waiver, or reject with reasons that the distributor will read."),
                content);
        draw();
        live.follow(this, signal -> signal.line() != null, this::draw);
    }

    private void draw() {
        content.removeAll();
        var query = LineQuery.ALL.statuses(List.of(Status.IN_REVIEW));
        var lines = progress.lines(query, "due", false, 0, SHOWN);
        if (lines.isEmpty()) {
            content.add(Page.bare(
                    "To review",
                    null,
                    Page.empty(
                            VaadinIcon.CHECK_CIRCLE_O,
                            "Nothing to review",
                            "When QC finds something that a person should judge, it waits here.")));
        }
        lines.forEach(line -> content.add(item(line)));
        var total = progress.count(query);
        if (total > lines.size()) {
            content.add(new Anchor("lines?status=IN_REVIEW", "Show all " + total));
        }
    }

    /** The file, what was found in it, and the means to see for oneself. */
    private Component[] look(FileView file) {
        var named = Page.row(new Anchor("files/" + file.id(), file.name()), Page.soft(Words.size(file.size())));
        if ("SUBTITLE".equals(file.kind())) {
            named.add(new Anchor("subtitles/" + file.id(), "Cue by cue"));
        }
        var player = qc.preview(file.id()).isPresent() ? CuePlayer.ofPreview(file.id()) : null;
        var findings = Findings.of(file.findings(), player);
        return player == null ? new Component[] {named, findings} : new Component[] {named, player, findings};
    }

    private Div item(LineView line) {
        var times = me.times();
        var top = Page.row(
                LineParts.link(line, Titles.of(line) + ": " + Titles.material(line)),
                LineParts.status(line),
                Page.soft(line.distributor() + ", due " + times.day(line.due()) + ", " + times.due(line.due())));
        var box = Page.stack(top);
        line.files().stream()
                .limit(1)
                .flatMap(file -> progress.file(file).stream())
                .forEach(file -> box.add(look(file)));
        var buttons = Page.row(actions.judge(line, this::draw));
        return new Div(Page.card(Titles.of(line), Titles.material(line), box, buttons));
    }
}

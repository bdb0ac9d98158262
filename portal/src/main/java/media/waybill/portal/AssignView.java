package media.waybill.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import media.waybill.progress.FileQuery;
import media.waybill.progress.FileStatus;
import media.waybill.progress.FileView;
import media.waybill.progress.Progress;

/** Files for which the machine is not sure: candidates, evidence, one click. */
@Route(value = "assign", layout = Frame.class)
@PageTitle("Assign files · Waybill")
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class AssignView extends Div {

    private static final int SHOWN = 20;

    private final Progress progress;
    private final Assigning assigning;
    private final Me me;
    private final Div content = new Div();

    AssignView(Progress progress, Assigning assigning, Me me, Live live) {
        this.progress = progress;
        this.assigning = assigning;
        this.me = me;
        addClassName("page");
        content.addClassName("stack");
        add(
                Page.head(
                        "Assign files",
                        "Files that fit no line, or more than one. One click decides, and can be undone."),
                content);
        draw();
        live.follow(this, signal -> signal.file() != null, this::draw);
    }

    private void draw() {
        content.removeAll();
        var query = FileQuery.ALL.statuses(List.of(FileStatus.AMBIGUOUS, FileStatus.UNMATCHED));
        var files = progress.files(query, "announced", true, 0, SHOWN);
        if (files.isEmpty()) {
            content.add(Page.bare(
                    "Files to assign",
                    null,
                    Page.empty(
                            VaadinIcon.CHECK_CIRCLE_O,
                            "Every file has its line",
                            "Files that need your decision appear here by themselves.")));
            return;
        }
        var total = progress.count(query);
        var card = Page.bare("Files to assign", Words.count(total, "file", "files") + ", the newest first");
        files.forEach(file -> card.add(item(file)));
        content.add(card);
    }

    private Div item(FileView file) {
        var link = new Anchor("files/" + file.id(), file.name());
        link.addClassNames("wrap", "strong");
        var item = new Div(
                Page.row(
                        link,
                        new Chip(Words.fileStatus(file.status().name())),
                        Page.soft(file.distributor() + ", " + Words.size(file.size()) + ", " + Words.kind(file.kind())),
                        me.times().ago(file.announcedAt())),
                FilePage.bullets(
                        Findings.sentences(file.evidence()).stream().limit(4).toList()),
                assigning.choices(file, this::draw));
        item.addClassName("assign");
        return item;
    }
}

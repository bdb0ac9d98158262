package media.waybill.portal;

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
import media.waybill.progress.FileQuery;
import media.waybill.progress.FileStatus;
import media.waybill.progress.FileView;
import media.waybill.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Every file that was ever seen, however it came. */
@Route(value = "files", layout = Frame.class)
@PageTitle("Files · Waybill")
@RolesAllowed({Roles.DISTRIBUTOR, Roles.OPERATOR, Roles.ADMIN})
class FilesList extends Div implements BeforeEnterObserver {

    private final Sheet<FileView> sheet;

    FilesList(Progress progress, Partners partners, Me me, Live live) {
        addClassNames("page", "full");
        var times = me.times();
        var filters =
                new Filters().search("name", "Part of the file name").choice("status", "Status", Options.FILE_STATUSES);
        if (me.isOperator()) {
            filters.choice("distributor", "Distributor", Options.partners(partners, Partner.Kind.DISTRIBUTOR));
        }
        filters.choice(
                "dropPoint",
                "Drop point",
                partners.dropPoints().stream()
                        .map(point -> new Filters.Option(point.key(), point.key()))
                        .toList());
        sheet = new Sheet<>("files", "file", "files", filters, FileView::id, new Sheet.Source<FileView>() {
            @Override
            public List<FileView> page(Map<String, String> chosen, @Nullable String sort, int offset, int limit) {
                return progress.files(
                        query(chosen, me),
                        Sheet.key(sort, "announced"),
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
                        "name",
                        "File",
                        "4fr",
                        file -> Page.two(
                                new Anchor("files/" + file.id(), file.name()),
                                file.path().equals(file.name()) ? null : file.path()),
                        FileView::path)
                .show(
                        "status",
                        "Status",
                        "9.5rem",
                        file -> new Chip(Words.fileStatus(file.status().name())),
                        file -> Words.fileStatus(file.status().name()).text())
                .sentence("Why", "4fr", FilesList::why)
                .text(
                        null,
                        "Is",
                        "7.5rem",
                        file -> Words.kind(file.kind()) + (file.format() == null ? "" : " " + file.format()))
                .number("size", "Size", "6rem", file -> Words.size(file.size()))
                .exported("Bytes", file -> Long.toString(file.size()))
                .text(null, "Came by", "8rem", file -> file.dropPoint() == null ? "portal" : file.dropPoint());
        if (me.isOperator()) {
            sheet.text("distributor", "Distributor", "6.5rem", FileView::distributor);
        }
        sheet.show(
                        "announced",
                        "Seen",
                        "7rem",
                        file -> times.ago(file.announcedAt()),
                        file -> times.sheet(file.announcedAt()))
                .exported("SHA-256", file -> file.sha256() == null ? "" : file.sha256())
                .exported("MD5", file -> file.md5() == null ? "" : file.md5())
                .cards("File", "Status", "Why")
                .open(file -> UI.getCurrent().navigate("files/" + file.id()))
                .empty(
                        VaadinIcon.FILE_O,
                        "No file has come yet",
                        me.isDistributor()
                                ? "Put files at your drop point, or send them here under Send files."
                                : "Files appear as soon as a drop point shows them or a distributor sends them here.");
        add(Page.head("Files", "Everything that came, what it is, and what became of it."), sheet);
        live.follow(this, signal -> signal.file() != null, sheet::refresh);
    }

    /** Why it stands where it stands, in a few words. */
    static String why(FileView file) {
        if (file.refusal() != null) {
            return file.refusal().detail();
        }
        if (!file.findings().isEmpty() && file.status() == FileStatus.REJECTED) {
            return file.findings().getFirst().text()
                    + (file.findings().size() > 1 ? " and " + (file.findings().size() - 1) + " more" : "");
        }
        switch (file.status()) {
            case DUPLICATE -> {
                return "The same bytes came before.";
            }
            case SUPERSEDED -> {
                return "A newer version came.";
            }
            default -> {}
        }
        var evidence = Findings.sentences(
                file.match() == null ? file.evidence() : file.match().evidence());
        return evidence.isEmpty() ? "" : evidence.getFirst();
    }

    private static FileQuery query(Map<String, String> chosen, Me me) {
        return FileQuery.ALL
                .distributor(me.isDistributor() ? me.partner() : chosen.get("distributor"))
                .dropPoint(chosen.get("dropPoint"))
                .statuses(Options.list(FileStatus.class, chosen.get("status")))
                .name(chosen.get("name"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sheet.read(event.getLocation());
    }
}

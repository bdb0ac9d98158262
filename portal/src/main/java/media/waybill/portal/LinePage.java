package media.waybill.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import media.waybill.journal.Journal;
import media.waybill.progress.FileView;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;

/** One line: how it stands, what to do now, what came for it, and its story. */
@Route(value = "lines/:id", layout = Frame.class)
@RolesAllowed({Roles.DISTRIBUTOR, Roles.OPERATOR, Roles.ADMIN})
class LinePage extends OneThing {

    private final Progress progress;
    private final Journal journal;
    private final LineActions actions;
    private final Me me;

    LinePage(Progress progress, Journal journal, LineActions actions, Me me, Live live) {
        super(live, (id, signal) -> id.equals(signal.line()) || signal.file() != null);
        this.progress = progress;
        this.journal = journal;
        this.actions = actions;
        this.me = me;
    }

    @Override
    String draw(UUID shown) {
        var line = progress.line(shown).orElseThrow(NotFoundException::new);
        var files = line.files().stream()
                .flatMap(file -> progress.file(file).stream())
                .toList();
        var times = me.times();
        var work = new Anchor("lines?title=" + Ids.query(line.title()), Titles.of(line));
        var order = new Anchor("orders/" + Ids.segment(line.order()), line.order());
        add(
                Page.head(
                        Page.row(order, Page.soft("/"), work),
                        Titles.material(line),
                        null,
                        actions.of(line, this::draw)),
                Page.columns(
                        new Div(now(line, times), files(line, files, times)),
                        new Div(facts(line, times), story(line, times))));
        return Titles.material(line) + " · " + Titles.of(line);
    }

    private Div now(LineView line, Times times) {
        var chips = Page.row(LineParts.status(line));
        chips.add(Page.soft("due " + times.day(line.due()) + ", "
                + (LineParts.isOpen(line) ? times.due(line.due()) : times.relative(line.due()))));
        var advice = new Span(me.isDistributor() ? Advice.toDistributor(line, times) : Advice.toOperator(line, times));
        advice.addClassName("strong");
        var notice = new Div();
        notice.addClassNames("notice", "bad");
        line.reasons().forEach(reason -> notice.add(new Div(reason)));
        notice.setVisible(!line.reasons().isEmpty());
        return new Div(Page.card("Now", null, chips, advice, notice));
    }

    private static Div files(LineView line, List<FileView> files, Times times) {
        var stack = new Div();
        if (files.isEmpty()) {
            return new Div(
                    Page.card(
                            "Files",
                            null,
                            Page.empty(
                                    VaadinIcon.FILE_O,
                                    "No file has come for this line",
                                    "Files that arrive at a drop point or are sent here find their line by name and content.")));
        }
        for (var file : files) {
            var link = new Anchor("files/" + file.id(), file.name());
            link.addClassName("wrap");
            var top = Page.row(
                    new Chip(Words.fileStatus(file.status().name())),
                    Page.soft(Words.size(file.size())),
                    times.ago(file.announcedAt()));
            var body = Page.stack(top);
            if (!file.findings().isEmpty()) {
                body.add(Findings.of(file.findings()));
            }
            stack.add(Page.card(file.equals(files.getFirst()) ? "File in hand" : "Earlier file", null, link, body));
        }
        stack.addClassName("stack");
        return stack;
    }

    private static Div facts(LineView line, Times times) {
        return new Div(Page.card(
                "Wanted",
                null,
                new Facts()
                        .put("Title", Titles.of(line) + " (" + line.title() + ")")
                        .put("Material", Titles.material(line))
                        .put("For", String.join(", ", line.platforms()))
                        .put("Needed", line.required() ? "required" : "optional")
                        .put("Due", times.exact(line.due()))
                        .put("How due came about", line.dueRule())
                        .put("Promised for", line.promisedFor() == null ? null : times.day(line.promisedFor()))
                        .put("Asked again by", line.redeliveryDue() == null ? null : times.exact(line.redeliveryDue()))
                        .put("Distributor", line.distributor())
                        .put("Order line", line.order() + " / " + line.reference())));
    }

    private Div story(LineView line, Times times) {
        return new Div(Page.card("Story", "newest first", new Story(journal.ofLine(line.id(), line.files()), times)));
    }
}

package media.waybill.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import media.waybill.learning.Learning;
import media.waybill.learning.Proposal;
import media.waybill.progress.FileStatus;
import media.waybill.progress.FileView;
import media.waybill.progress.LineQuery;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;
import org.jspecify.annotations.Nullable;

/** One file of the inbox: what its name says, which lines it could be for and why, and what the last decision teaches. */
final class TriageDetail extends Div {

    private static final int CANDIDATES = 5;
    private static final int LESSONS = 3;

    private final Progress progress;
    private final NameReading names;
    private final Me me;
    private final BiConsumer<FileView, LineView> assign;
    private final Div lessons = new Div();
    private final Div body = new Div();
    private final List<LineView> choices = new ArrayList<>();
    private @Nullable FileView file;
    private @Nullable UUID taught;

    TriageDetail(Progress progress, NameReading names, Me me, BiConsumer<FileView, LineView> assign, Runnable close) {
        this.progress = progress;
        this.names = names;
        this.me = me;
        this.assign = assign;
        addClassName("triage-detail");
        var back = new Button("All files", VaadinIcon.ANGLE_LEFT.create(), click -> close.run());
        back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        back.addClassName("back");
        lessons.addClassNames("stack", "lessons");
        body.addClassName("stack");
        add(back, body, lessons);
    }

    void draw(@Nullable FileView shown) {
        file = shown;
        choices.clear();
        body.removeAll();
        if (shown == null) {
            body.add(Page.card("Nothing to decide", null, Page.soft("What you decide here can be undone with u.")));
            return;
        }
        body.add(name(shown), lines(shown));
    }

    private Component name(FileView shown) {
        var link = new Anchor("files/" + shown.id(), shown.name());
        var card = Page.card(
                shown.name(),
                null,
                Page.row(
                        new Chip(Words.fileStatus(shown.status().name())),
                        Page.soft(shown.distributor() + ", "
                                + (shown.dropPoint() == null ? "sent in the portal" : shown.dropPoint()) + ", "
                                + Words.size(shown.size()) + " " + Words.kind(shown.kind())),
                        me.times().ago(shown.announcedAt())));
        link.setText("Its page");
        link.addClassName("export");
        var clues = names.clues(shown);
        var content = (Div) card.getComponentAt(1);
        content.add(new Spelled(shown.path(), clues), Spelled.decided(clues));
        content.add(Page.row(
                link,
                new Anchor(
                        "names?distributor=" + Ids.query(shown.distributor()) + "&name=" + Ids.query(shown.path()),
                        "Try its name")));
        return card;
    }

    private Component lines(FileView shown) {
        var card = Page.card("Which line is it for?", null);
        var content = (Div) card.getComponentAt(1);
        if (shown.status() != FileStatus.UNMATCHED && shown.status() != FileStatus.AMBIGUOUS) {
            content.add(Page.notice(
                    Tone.INFO, "This file waits for no decision any more. Its page says what became of it."));
            return card;
        }
        content.add(FilePage.bullets(Findings.sentences(shown.evidence())));
        for (var candidate : shown.candidates()) {
            var line = line(progress, candidate);
            if (line != null && choices.size() < CANDIDATES) {
                choices.add(line);
                content.add(candidate(shown, line, candidate, choices.size()));
            }
        }
        content.add(any(shown));
        return card;
    }

    private Component candidate(FileView shown, LineView line, JsonNode candidate, int number) {
        var button = new Button("Assign", click -> assign.accept(shown, line));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (number == 1) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setAriaLabel("Assign to candidate " + number);
        var words = Page.row(
                LineParts.link(line, Titles.of(line) + ": " + Titles.material(line)),
                LineParts.status(line),
                Page.soft(line.order() + ", due " + me.times().day(line.due())));
        var percent = Math.round(candidate.path("score").asDouble() * 100);
        var why = new Span(percent(candidate) + ". " + String.join(" ", Findings.sentences(candidate.path("reasons"))));
        why.addClassName("why");
        var row = new Div(
                TriageKeys.key(Integer.toString(number)),
                words,
                button,
                new Bar().part(number == 1 ? Tone.INFO : Tone.CALM, percent).rest(100 - percent),
                why);
        row.addClassName("candidate");
        row.setClassName("best", number == 1);
        return row;
    }

    private Component any(FileView shown) {
        var field = new ComboBox<LineView>();
        field.setItems(query -> {
            var lines = LineQuery.ALL
                    .distributor(shown.distributor())
                    .text(query.getFilter().orElse(null));
            return progress.lines(lines, "due", false, query.getOffset(), query.getLimit()).stream();
        });
        field.setItemLabelGenerator(line -> Titles.of(line) + ": " + Titles.material(line) + ", " + line.order());
        field.setPlaceholder("Another line: type a title or order");
        field.setAriaLabel("Another line for " + shown.name());
        field.setWidth("min(30rem, 100%)");
        field.setId("line-search");
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        var button = new Button("Assign", click -> {
            if (field.getValue() != null) {
                assign.accept(shown, field.getValue());
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setId("assign-other");
        button.setEnabled(false);
        field.addValueChangeListener(event -> {
            button.setEnabled(event.getValue() != null);
            if (event.getValue() != null && event.isFromClient()) {
                button.focus();
            }
        });
        return Page.row(TriageKeys.key("/"), field, button);
    }

    void choose(int number) {
        if (file != null && number >= 1 && number <= choices.size()) {
            assign.accept(file, choices.get(number - 1));
        }
    }

    /** What the last decision teaches; it never stands in the way of the next. */
    void teach(FileView of, List<Proposal> proposals, Learning learning, Later later, Runnable done) {
        lessons.removeAll();
        taught = of.id();
        if (proposals.isEmpty()) {
            return;
        }
        var stack = Page.stack();
        proposals.stream()
                .limit(LESSONS)
                .forEach(proposal -> stack.add(new Lesson(learning, later, of.distributor(), proposal, of.id(), done)));
        lessons.add(Page.card("What " + of.name() + " teaches", "Nothing changes until you accept it.", stack));
    }

    void unteach(UUID of) {
        if (of.equals(taught)) {
            lessons.removeAll();
        }
    }

    void acceptLesson() {
        lessons.getChildren()
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .filter(Lesson.class::isInstance)
                .map(Lesson.class::cast)
                .findFirst()
                .ifPresent(Lesson::acceptByKey);
    }

    static @Nullable LineView line(Progress progress, JsonNode candidate) {
        return Ids.find(candidate.path("line").asText()).flatMap(progress::line).orElse(null);
    }

    static String percent(JsonNode candidate) {
        return Math.round(candidate.path("score").asDouble() * 100) + " %";
    }
}

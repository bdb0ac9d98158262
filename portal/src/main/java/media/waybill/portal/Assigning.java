package media.waybill.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import media.waybill.journal.Journal;
import media.waybill.matching.Assignment;
import media.waybill.matching.Matching;
import media.waybill.progress.FileView;
import media.waybill.progress.LineQuery;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;
import org.jspecify.annotations.Nullable;

/** An operator says in one click which line a file is for, and can take it back. */
@org.springframework.stereotype.Component
class Assigning {

    private static final int CANDIDATES = 5;

    private final Matching matching;
    private final Progress progress;

    Assigning(Matching matching, Progress progress) {
        this.matching = matching;
        this.progress = progress;
    }

    Component undo(UUID match, Runnable done) {
        var button = new Button(
                "Take the match back",
                click -> Notes.confirm(
                        "Take this match back?",
                        "The file no longer answers the line, and waits for a decision again.",
                        "Take it back",
                        () -> takeBack(match, done)));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** The candidates with their evidence, each one click, and a search over all open lines of the distributor. */
    Component choices(FileView file, Runnable done) {
        var stack = Page.stack();
        int torn = matching.byContent(file.id()).size();
        if (torn > 0) {
            stack.add(believeContent(file, torn, done));
        }
        int shown = 0;
        for (var candidate : file.candidates()) {
            var line = line(candidate);
            if (line != null && shown++ < CANDIDATES) {
                stack.add(candidate(file, line, candidate, done));
            }
        }
        stack.add(any(file, done));
        return stack;
    }

    /** The one click for swapped contents: both files go where their texts belong. */
    private Component believeContent(FileView file, int files, Runnable done) {
        var button = new Button(files > 1 ? "Match both files by content" : "Match by content", click -> {
            var refused = matching.assignByContent(file.id(), Journal.actor()).stream()
                    .filter(Assignment.Refused.class::isInstance)
                    .map(Assignment.Refused.class::cast)
                    .findFirst();
            refused.ifPresentOrElse(
                    one -> Notes.refused("That does not fit", one.reason()),
                    () -> Notes.done("Matched by what the text is, not by what the name says."));
            done.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        return Page.row(button);
    }

    private @Nullable LineView line(JsonNode candidate) {
        try {
            return progress.line(UUID.fromString(candidate.path("line").asText()))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Component candidate(FileView file, LineView line, JsonNode candidate, Runnable done) {
        var assign = new Button("Assign", click -> assign(file, line, done));
        assign.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var score = Math.round(candidate.path("score").asDouble() * 100);
        var words = Page.row(
                LineParts.link(line, Titles.of(line) + ": " + Titles.material(line)),
                LineParts.status(line),
                Page.soft(score + " %"));
        var why = new Span(String.join(" ", Findings.sentences(candidate.path("reasons"))));
        why.addClassName("why");
        var row = new Div(assign, words, why);
        row.addClassName("candidate");
        return row;
    }

    private Component any(FileView file, Runnable done) {
        var choice = new ComboBox<LineView>();
        choice.setItems(query -> {
            var lines = LineQuery.ALL
                    .distributor(file.distributor())
                    .text(query.getFilter().orElse(null));
            return progress.lines(lines, "due", false, query.getOffset(), query.getLimit()).stream();
        });
        choice.setItemLabelGenerator(line -> Titles.of(line) + ": " + Titles.material(line) + ", " + line.order());
        choice.setPlaceholder("Another line: type a title or order");
        choice.setAriaLabel("Another line for " + file.name());
        choice.setWidth("26rem");
        var assign = new Button("Assign", click -> {
            if (choice.getValue() != null) {
                assign(file, choice.getValue(), done);
            }
        });
        assign.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Page.row(choice, assign);
    }

    private void assign(FileView file, LineView line, Runnable done) {
        switch (matching.assign(file.id(), line.id(), Journal.actor())) {
            case Assignment.Assigned assigned -> {
                Notes.undoable(
                        file.name() + " is for " + Titles.material(line) + " of " + Titles.of(line) + ".",
                        () -> takeBack(assigned.matchId(), done));
                done.run();
            }
            case Assignment.Refused refused -> Notes.refused("That does not fit", refused.reason());
        }
    }

    private void takeBack(UUID match, Runnable done) {
        if (matching.undo(match, Journal.actor())) {
            Notes.done("The match is taken back; the file waits for a decision.");
        } else {
            Notes.refused("Nothing to take back", "The match was taken back before.");
        }
        done.run();
    }
}

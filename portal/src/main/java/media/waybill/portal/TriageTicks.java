package media.waybill.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import media.waybill.progress.FileView;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;

/** Files that are ticked in the inbox, and what can be done with all of them at once. */
final class TriageTicks extends Div {

    /** A file and the line that was suggested first for it. */
    record Suggestion(FileView file, LineView line, String percent) {}

    private final Progress progress;
    private final Runnable changed;
    private final Consumer<List<Suggestion>> assign;
    private final Set<UUID> ticked = new LinkedHashSet<>();
    private final Checkbox all = new Checkbox("All on this page");
    private final Span count = new Span();
    private final Button go = new Button("Assign to suggestions", click -> ask());
    private List<FileView> shown = List.of();

    TriageTicks(Progress progress, Runnable changed, Consumer<List<Suggestion>> assign) {
        this.progress = progress;
        this.changed = changed;
        this.assign = assign;
        addClassName("triage-ticks");
        all.setId("tick-all");
        all.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                shown.forEach(file -> set(file.id(), event.getValue()));
                changed.run();
            }
        });
        go.setId("assign-ticked");
        go.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        count.addClassName("spring");
        add(all, count, go);
    }

    /** @param files those on this page: what is on no page any more is not ticked either */
    void draw(List<FileView> files) {
        shown = files;
        ticked.retainAll(files.stream().map(FileView::id).toList());
        all.setIndeterminate(!ticked.isEmpty() && ticked.size() < files.size());
        all.setValue(!files.isEmpty() && ticked.size() == files.size());
        count.setText(ticked.isEmpty() ? "" : ticked.size() + " ticked");
        go.setVisible(!ticked.isEmpty());
        setVisible(files.size() > 1 || !ticked.isEmpty());
    }

    boolean isTicked(UUID file) {
        return ticked.contains(file);
    }

    void toggle(UUID file) {
        set(file, !ticked.contains(file));
        changed.run();
    }

    private void set(UUID file, boolean tick) {
        if (tick) {
            ticked.add(file);
        } else {
            ticked.remove(file);
        }
    }

    /** Shows each file with its line before anything is done: a list is read faster than it is taken back. */
    private void ask() {
        var suggestions = new ArrayList<Suggestion>();
        var without = new ArrayList<FileView>();
        for (var file : shown) {
            if (ticked.contains(file.id())) {
                var candidate = file.candidates().path(0);
                var line = TriageDetail.line(progress, candidate);
                if (line == null) {
                    without.add(file);
                } else {
                    suggestions.add(new Suggestion(file, line, TriageDetail.percent(candidate)));
                }
            }
        }
        if (suggestions.isEmpty()) {
            Notes.refused("None of them has a suggestion", "Choose a line for each, or teach a rule that reads them.");
            return;
        }
        confirm(suggestions, without);
    }

    private void confirm(List<Suggestion> suggestions, List<FileView> without) {
        var dialog = new Dialog();
        dialog.setHeaderTitle("Assign " + Words.count(suggestions.size(), "file", "files") + " to suggestions");
        dialog.setWidth("46rem");
        dialog.setMaxWidth("96vw");
        var list = Page.stack();
        suggestions.forEach(one -> list.add(
                pair(one.file().name(), Titles.of(one.line()) + ": " + Titles.material(one.line()), one.percent())));
        without.forEach(file -> list.add(pair(file.name(), "no suggestion, it goes on waiting", "")));
        var yes = new Button("Assign " + Words.count(suggestions.size(), "file", "files"), click -> {
            dialog.close();
            ticked.clear();
            assign.accept(List.copyOf(suggestions));
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setId("assign-all");
        dialog.add(list);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), yes);
        dialog.open();
    }

    private static Div pair(String file, String line, String percent) {
        var name = new Span(file);
        name.addClassName("name");
        var score = new Span(percent);
        score.addClassName("score");
        var pair = new Div(name, new Span(line), score);
        pair.addClassName("triage-pair");
        return pair;
    }
}

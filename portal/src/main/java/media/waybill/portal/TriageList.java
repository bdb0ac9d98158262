package media.waybill.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import media.waybill.progress.FileView;
import media.waybill.progress.Progress;
import org.jspecify.annotations.Nullable;

/** The files that wait for a decision, each with the best guess. */
final class TriageList extends Div {

    private final Progress progress;
    private final Me me;
    private final Consumer<UUID> pick;
    private final TriageTicks ticks;
    private final Div rows = new Div();
    private final Span range = new Span();
    private final Button before;
    private final Button after;

    TriageList(Progress progress, Me me, TriageTicks ticks, Consumer<UUID> pick, IntConsumer turn) {
        this.progress = progress;
        this.me = me;
        this.pick = pick;
        this.ticks = ticks;
        addClassNames("card", "triage-list");
        rows.addClassName("triage-rows");
        rows.getElement().setAttribute("role", "listbox");
        rows.getElement().setAttribute("aria-label", "Files to assign");
        rows.getElement().setAttribute("tabindex", "0");
        before = new Button(VaadinIcon.ANGLE_LEFT.create(), click -> turn.accept(-1));
        after = new Button(VaadinIcon.ANGLE_RIGHT.create(), click -> turn.accept(1));
        before.setAriaLabel("Newer files");
        after.setAriaLabel("Older files");
        before.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        after.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var spring = new Span();
        spring.addClassName("spring");
        var foot = new Div(range, spring, before, after);
        foot.addClassName("triage-foot");
        add(ticks, rows, foot);
    }

    /**
     * Which of the files that wait are on the page.
     *
     * @param offset how many stand before them
     * @param count how many they are
     * @param total of all that wait
     */
    record Range(int offset, int count, long total) {}

    void draw(List<FileView> files, @Nullable UUID selected, Range page, boolean filtered) {
        rows.removeAll();
        ticks.draw(files);
        files.forEach(file -> rows.add(row(file, file.id().equals(selected))));
        if (files.isEmpty()) {
            rows.add(
                    filtered
                            ? Page.empty(VaadinIcon.FILTER, "No file fits", "Take a filter away to see the others.")
                            : Page.empty(
                                    VaadinIcon.CHECK_CIRCLE_O,
                                    "Every file has its line",
                                    "Files that need your decision appear here by themselves."));
        }
        int end = page.offset + page.count;
        range.setText(
                page.total == 0 ? "" : (page.offset + 1) + " to " + end + " of " + page.total + ", the newest first");
        before.setEnabled(page.offset > 0);
        after.setEnabled(end < page.total);
        before.setVisible(page.total > page.count);
        after.setVisible(page.total > page.count);
    }

    private Div row(FileView file, boolean selected) {
        var name = new Span(file.name());
        name.addClassName("name");
        var meta = new Span(
                new Chip(Words.fileStatus(file.status().name())),
                new Span(file.distributor()),
                me.times().ago(file.announcedAt()),
                new Span(Words.size(file.size())));
        meta.addClassName("meta");
        var tick = new Checkbox(ticks.isTicked(file.id()));
        tick.setAriaLabel("Tick " + file.name());
        tick.setTabIndex(-1);
        tick.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ticks.toggle(file.id());
            }
        });
        // A tick is no choice of the row below it.
        tick.getElement().executeJs("this.addEventListener('click', e => e.stopPropagation())");
        var row = new Div(tick, name, meta);
        var best = best(file.candidates());
        if (best != null) {
            row.add(best);
        }
        row.addClassName("triage-row");
        row.setId(id(file.id()));
        row.getElement().setAttribute("role", "option");
        row.getElement().setAttribute("aria-selected", Boolean.toString(selected));
        row.addClickListener(click -> pick.accept(file.id()));
        if (selected) {
            rows.getElement().setAttribute("aria-activedescendant", id(file.id()));
            row.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
        return row;
    }

    static String id(@Nullable UUID file) {
        return "row-" + file;
    }

    private @Nullable Span best(JsonNode candidates) {
        var first = candidates.path(0);
        var line = TriageDetail.line(progress, first);
        if (line == null) {
            return null;
        }
        var score = new Span(TriageDetail.percent(first));
        score.addClassName("score");
        var guess = new Span(new Span(Titles.of(line) + ": " + Titles.material(line)), score);
        guess.addClassName("guess");
        return guess;
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import media.waybill.portal.SubtitleDesk.Row;
import media.waybill.timedtext.Cue;
import org.jspecify.annotations.Nullable;

/** The cues, one a row: time, what was delivered, what it is now, how fast it reads, what is wrong with it. */
final class CueGrid extends Grid<Row> {

    /** Ten characters a second over the limit fill the bar. */
    private static final double ROOM = 1.5;

    private int playing;

    CueGrid(Consumer<Row> chosen) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addClassName("clickable");
        setId("cues");
        addColumn(row -> row.isGone() ? "" : Integer.toString(row.cue().number()))
                .setHeader("#")
                .setWidth("3rem")
                .setFlexGrow(0);
        addComponentColumn(CueGrid::times).setHeader("Time").setWidth("7.5rem").setFlexGrow(0);
        addComponentColumn(row -> CueText.of(row.cues().before(), row.cues().after(), false))
                .setHeader("As delivered")
                .setFlexGrow(1)
                .setWidth("10rem")
                .setKey("delivered");
        addComponentColumn(row -> CueText.of(row.cues().after(), row.cues().before(), true))
                .setHeader("House form")
                .setFlexGrow(1)
                .setWidth("10rem");
        addComponentColumn(CueGrid::speed)
                .setHeader("Speed")
                .setWidth("7.5rem")
                .setFlexGrow(0)
                .setKey("speed");
        addComponentColumn(CueGrid::findings)
                .setHeader("Findings")
                .setWidth("9.5rem")
                .setFlexGrow(0)
                .setKey("findings");
        var card = addComponentColumn(CueGrid::card).setFlexGrow(1);
        card.setVisible(false);
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> narrow(card, details.getBodyClientWidth()));
            var resized = page.addBrowserWindowResizeListener(event -> narrow(card, event.getWidth()));
            addDetachListener(detached -> {
                resized.remove();
                detached.unregisterListener();
            });
        });
        setPartNameGenerator(row -> !row.isGone() && row.cue().number() == playing ? "playing" : null);
        setSelectionMode(SelectionMode.SINGLE);
        addSelectionListener(event -> {
            if (event.isFromClient()) {
                event.getFirstSelectedItem().ifPresent(chosen);
            }
        });
    }

    private void narrow(Column<Row> card, int width) {
        var asCards = width < Sheet.NARROW;
        getColumns().forEach(column -> column.setVisible(asCards == (column == card)));
        setClassName("cards", asCards);
    }

    /** The same where columns do not fit beside each other. */
    private static Component card(Row row) {
        var cue = row.cue();
        var head = Page.row(
                Page.mono(time(cue.begin())),
                Page.soft((row.isGone() ? "" : "#" + cue.number() + ", ")
                        + String.format(Locale.ROOT, "%.2f s", cue.duration() / 1000.0)));
        var box = Page.stack(head);
        if (!row.cues().differences().isEmpty() || row.isGone()) {
            box.add(CueText.of(row.cues().before(), row.cues().after(), false));
        }
        box.add(CueText.of(row.cues().after(), row.cues().before(), true), speed(row), findings(row));
        return box;
    }

    /** Marks the cue that is on, and brings it into view. */
    void play(int number, List<Row> shown) {
        var before = playing;
        playing = number;
        for (int i = 0; i < shown.size(); i++) {
            var row = shown.get(i);
            if (!row.isGone() && (row.cue().number() == before || row.cue().number() == number)) {
                getDataProvider().refreshItem(row);
                if (row.cue().number() == number) {
                    scrollToIndex(Math.max(0, i - 3));
                }
            }
        }
    }

    private static Component times(Row row) {
        var cue = row.cue();
        var box = Page.two(Page.mono(time(cue.begin())), String.format(Locale.ROOT, "%.2f s", cue.duration() / 1000.0));
        box.setTitle(time(cue.begin()) + " to " + time(cue.end()));
        return box;
    }

    static String time(long millis) {
        var at = Math.abs(millis);
        return (millis < 0 ? "-" : "")
                + "%02d:%02d:%02d.%03d".formatted(at / 3_600_000, at / 60_000 % 60, at / 1000 % 60, at % 1000);
    }

    private static Component speed(Row row) {
        var speed = row.speed();
        if (speed == null) {
            return Page.soft("taken out");
        }
        var limit = row.limit();
        var words = new Span(
                String.format(Locale.ROOT, "%.1f", speed.perSecond()) + (limit > 0 ? " of " + limit : "") + " cps");
        var track = new Div();
        track.addClassName("track");
        track.getElement().setAttribute("aria-hidden", "true");
        var whole = limit > 0 ? limit * ROOM : 30;
        var bar = new Element("i");
        bar.getStyle().set("width", percent(speed.perSecond(), whole));
        if (limit > 0 && speed.perSecond() > limit) {
            bar.getClassList().add("bad");
        } else if (limit > 0 && speed.perSecond() > limit * 0.9) {
            bar.getClassList().add("warn");
        }
        track.getElement().appendChild(bar);
        if (limit > 0) {
            var mark = new Element("b");
            mark.getStyle().set("inset-inline-start", percent(limit, whole));
            track.getElement().appendChild(mark);
        }
        var box = new Div(words, track);
        box.addClassName("speed");
        return box;
    }

    private static String percent(double part, double whole) {
        return String.format(Locale.ROOT, "%.0f%%", Math.min(100, part * 100 / whole));
    }

    private static Component findings(Row row) {
        var box = new Div();
        box.addClassName("row");
        for (var finding : row.findings()) {
            var chip = new Chip(
                    rule(finding.rule()),
                    Words.severity(finding.severity().name()).tone());
            chip.setTitle(finding.text());
            box.add(chip);
        }
        return box;
    }

    static String rule(String rule) {
        var words = rule.substring(rule.indexOf('.') + 1).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What a search over the text finds. */
    static boolean says(Row row, String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return has(row.cues().before(), wanted)
                || has(row.cues().after(), wanted)
                || row.findings().stream()
                        .map(finding -> rule(finding.rule()))
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    private static boolean has(@Nullable Cue cue, String wanted) {
        return cue != null
                && cue.text().toLowerCase(Locale.ROOT).replace('\n', ' ').contains(wanted);
    }
}

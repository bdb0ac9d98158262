package media.waybill.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import media.waybill.conform.Conform;
import media.waybill.conform.Texts;
import media.waybill.progress.FileView;
import media.waybill.progress.FindingView;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;
import media.waybill.qc.Finding;
import media.waybill.qc.Qc;
import media.waybill.qc.TextTrial;
import media.waybill.timedtext.CueEdit;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.TimedText;
import org.jspecify.annotations.Nullable;

/** A subtitle file cue by cue: delivered and house form side by side, what is wrong where, and an operator's edits. */
@Route(value = "subtitles/:id", layout = Frame.class)
@RolesAllowed({Roles.DISTRIBUTOR, Roles.OPERATOR, Roles.ADMIN})
class SubtitlePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** As many cues stand on the page as they are; a longer list scrolls in itself beside the player. */
    private static final int FEW = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Progress progress;
    private final Conform conform;
    private final Qc qc;
    private final TimedText timedText;
    private final SubtitleRevisions revisions;
    private final Me me;

    private final CueGrid grid = new CueGrid(this::choose);
    private final Div inHand = new Div();
    private final RadioButtonGroup<String> filter = new RadioButtonGroup<>();
    private final TextField search = new TextField();
    private final Button undo = new Button("Undo", VaadinIcon.ARROW_BACKWARD.create(), click -> step(true));
    private final Button redo = new Button("Redo", VaadinIcon.ARROW_FORWARD.create(), click -> step(false));
    private final Button keep = new Button("Keep as a new revision", click -> keep());
    private final Span count = new Span();
    private String title = "Subtitles";
    private @Nullable FileView file;
    private @Nullable SubtitleDesk desk;
    private @Nullable CuePlayer player;
    private List<SubtitleDesk.Row> rows = List.of();

    SubtitlePage(Progress progress, Conform conform, Qc qc, TimedText timedText, SubtitleRevisions revisions, Me me) {
        this.progress = progress;
        this.conform = conform;
        this.qc = qc;
        this.timedText = timedText;
        this.revisions = revisions;
        this.me = me;
        addClassNames("page", "subtitles");
        filter.setItems("All", "With findings", "Changed");
        filter.setValue("All");
        filter.setAriaLabel("Which cues");
        filter.addValueChangeListener(event -> show());
        search.setPlaceholder("Search the text");
        search.setAriaLabel("Search the text");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> show());
        count.addClassName("total");
        undo.setId("undo");
        redo.setId("redo");
        keep.setId("keep-revision");
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Ids.read(event);
        if (id != null) {
            removeAll();
            open(progress.file(id).orElseThrow(NotFoundException::new));
        }
    }

    private void open(FileView shown) {
        file = shown;
        title = shown.name();
        var texts = conform.texts(shown.id());
        var line = Optional.ofNullable(shown.match()).flatMap(match -> progress.line(match.line()));
        var crumb = Page.row(
                new Anchor("files/" + shown.id(), "File"),
                new Span(line.map(Titles::of).orElse(shown.distributor())));
        if (texts.isEmpty()) {
            add(
                    Page.head(crumb, shown.name(), null),
                    Page.bare(
                            "Cues",
                            null,
                            Page.empty(
                                    VaadinIcon.FILE_O,
                                    "There are no cues to show",
                                    "The file is not here yet, or it is no text that can be read. Its page says why.")));
            return;
        }
        var known = texts.get();
        var atWork = new SubtitleDesk(timedText, text -> trial(known, text), known.delivered(), known.house());
        desk = atWork;
        var picture = line.flatMap(revisions::picture);
        var screen =
                new CuePlayer(picture.map(SubtitleRevisions.Picture::source).orElse(null));
        player = screen;
        screen.onCue(number -> grid.play(number, rows));
        var pictureNote = picture.isPresent()
                ? Page.soft("Picture: " + picture.get().name())
                : Page.soft("No picture of this title is here yet; the cues run by a clock.");
        screen.onNoPicture(() -> pictureNote.setText("The browser cannot show the picture; the cues run by a clock."));
        var aside = new Div(Page.card("Player", null, screen, pictureNote), inHand);
        aside.addClassName("aside");
        var filters = new Div(filter, search, count);
        filters.addClassName("filters");
        var cues = new Div(filters, grid);
        cues.addClassName("stack");
        var whole = atWork.ofTheWhole();
        var left = new Div();
        if (!whole.isEmpty()) {
            left.add(Page.card("Of the whole file", null, Findings.of(views(whole))));
        }
        left.add(cues);
        var actions = new ArrayList<Component>();
        if (me.isOperator()) {
            actions.addAll(List.of(undo, redo, keep));
        }
        actions.add(SubtitleRevisions.downloads(shown, known.house() != null));
        add(
                Page.head(crumb, shown.name(), lead(line.orElse(null), atWork), actions.toArray(Component[]::new)),
                Page.columns(left, aside));
        draw(null);
    }

    private static String lead(@Nullable LineView line, SubtitleDesk desk) {
        var words = new ArrayList<String>();
        if (line != null) {
            words.add(Titles.material(line));
        }
        words.add(Words.count(desk.document().cues().size(), "cue", "cues"));
        if (desk.shift() != 0) {
            words.add("times moved by " + CueGrid.time(desk.shift()));
        }
        return String.join(", ", words) + ".";
    }

    private TextTrial trial(Texts texts, Document text) {
        return texts.conformed() == null ? new TextTrial(List.of(), Map.of()) : qc.tryText(texts.conformed(), text);
    }

    private void draw(@Nullable Integer number) {
        var atWork = desk;
        var screen = player;
        if (atWork == null || screen == null) {
            return;
        }
        undo.setEnabled(atWork.canUndo());
        redo.setEnabled(atWork.canRedo());
        keep.setEnabled(atWork.isEdited());
        screen.cues(atWork.document());
        show();
        atWork.rows().stream()
                .filter(row -> !row.isGone() && number != null && row.cue().number() == number)
                .findFirst()
                .ifPresentOrElse(
                        row -> {
                            grid.select(row);
                            choose(row);
                        },
                        () -> inHand(null));
    }

    private void show() {
        var atWork = desk;
        if (atWork == null) {
            return;
        }
        rows = atWork.rows().stream()
                .filter(row -> switch (filter.getValue()) {
                    case "With findings" -> !row.findings().isEmpty();
                    case "Changed" -> !row.cues().isSame();
                    default -> true;
                })
                .filter(row -> search.isEmpty() || CueGrid.says(row, search.getValue()))
                .toList();
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= FEW);
        grid.setEmptyStateText(filter.getValue().equals("With findings") ? "No cue has a finding." : "No cue fits.");
        count.setText(
                Words.count(rows.size(), "cue", "cues") + " of " + atWork.rows().size());
    }

    private void choose(SubtitleDesk.Row row) {
        if (player != null) {
            player.seek(row.cue().begin());
        }
        inHand(row);
    }

    private void inHand(SubtitleDesk.@Nullable Row row) {
        inHand.removeAll();
        if (row == null || row.isGone()) {
            inHand.add(Page.card(
                    "Cue",
                    null,
                    Page.soft(
                            row == null
                                    ? "Choose a cue to see it in the picture."
                                    : "This cue is not in the house form.")));
            return;
        }
        var cue = row.cue();
        var card = Page.stack();
        card.add(me.isOperator() ? new CueEditor(cue, timedText.markup(cue), this::edit) : CueText.of(cue, cue, true));
        if (!row.findings().isEmpty()) {
            card.add(Findings.of(views(row.findings())));
        }
        inHand.add(Page.card("Cue " + cue.number(), changed(row), card));
    }

    private static String changed(SubtitleDesk.Row row) {
        if (row.cues().before() == null) {
            return "not in what was delivered";
        }
        var said = row.cues().differences().stream()
                .sorted()
                .map(difference -> difference.name().toLowerCase(Locale.ROOT))
                .toList();
        return said.isEmpty() ? "as delivered" : "other than delivered: " + String.join(", ", said);
    }

    private void edit(CueEdit what) {
        var atWork = desk;
        if (atWork != null) {
            atWork.edit(what);
            draw(Math.min(what.number(), Math.max(1, atWork.document().cues().size())));
        }
    }

    private void step(boolean back) {
        var atWork = desk;
        if (atWork != null && (back ? atWork.undo() : atWork.redo())) {
            draw(null);
        }
    }

    private void keep() {
        var shown = file;
        var atWork = desk;
        if (shown != null && atWork != null) {
            revisions.keep(shown, atWork.document(), atWork.edits()).ifPresent(made -> getUI().ifPresent(
                            ui -> ui.navigate("files/" + made)));
        }
    }

    private static List<FindingView> views(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new FindingView(
                        finding.rule(),
                        finding.category(),
                        finding.term(),
                        finding.severity().name(),
                        finding.platform(),
                        JSON.valueToTree(finding.place()),
                        finding.text(),
                        finding.advice()))
                .toList();
    }

    @Override
    public String getPageTitle() {
        return title + " · Waybill";
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import media.waybill.learning.Learning;
import media.waybill.learning.RuleUse;
import media.waybill.matching.Matching;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.progress.FileQuery;
import media.waybill.progress.FileStatus;
import media.waybill.progress.FileView;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;
import media.waybill.progress.Status;
import org.jspecify.annotations.Nullable;

/** The inbox of files for which the machine is not sure: one after another, by keyboard, each in one key. */
@Route(value = "assign", layout = Frame.class)
@PageTitle("Assign files · Waybill")
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class AssignView extends Div implements BeforeEnterObserver {

    static final int PAGE = 25;
    private static final List<FileStatus> OPEN = List.of(FileStatus.AMBIGUOUS, FileStatus.UNMATCHED);
    private static final String FILE = "file";

    private final Progress progress;
    private final Learning learning;
    private final Later later;
    private final Filters filters = new Filters();
    private final TriageTicks ticks;
    private final TriageList list;
    private final TriageDetail detail;
    private final Div flagged = new Div();
    private final Div panes = new Div();
    private final TriageDecisions decisions;
    private List<FileView> shown = List.of();
    private @Nullable UUID selected;
    private @Nullable FileView drawn;
    private long total;
    private int offset;

    AssignView(
            Progress progress,
            Matching matching,
            Learning learning,
            Partners partners,
            Later later,
            NameReading names,
            Me me,
            Live live) {
        this.progress = progress;
        this.decisions = new TriageDecisions(matching);
        this.learning = learning;
        this.later = later;
        ticks = new TriageTicks(progress, this::draw, this::assignAll);
        list = new TriageList(progress, me, ticks, this::pick, this::turn);
        detail = new TriageDetail(progress, names, me, this::assign, this::close);
        addClassNames("page", "triage-page");
        panes.addClassName("triage");
        panes.add(list, detail);
        filters.search("name", "Part of the file name")
                .choice("distributor", "Distributor", Options.partners(partners, Partner.Kind.DISTRIBUTOR))
                .choice(
                        "status",
                        "Why it waits",
                        OPEN.stream()
                                .map(status -> new Filters.Option(
                                        status.name(),
                                        Words.fileStatus(status.name()).text()))
                                .toList());
        var undo = new Button("Undo last", VaadinIcon.ARROW_BACKWARD.create(), click -> undo());
        var keys = new Button("Keys", VaadinIcon.KEYBOARD_O.create(), click -> TriageKeys.open());
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        keys.addThemeVariants(ButtonVariant.LUMO_SMALL);
        filters.end();
        filters.onChange(() -> {
            offset = 0;
            selected = null;
            draw();
        });
        add(
                Page.head(
                        "Assign files",
                        "Files that fit no line, or more than one. One key decides, and can be undone.",
                        undo,
                        keys),
                flagged,
                filters,
                panes);
        flagged.addClassName("stack");
        flagged.setVisible(false);
        live.follow(this, signal -> signal.file() != null, this::draw);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation());
        selected = Ids.find(filters.get(FILE))
                .filter(id -> progress.file(id).isPresent())
                .orElse(null);
        if (selected == null && filters.get(FILE) != null) {
            Notes.refused(
                    "There is no such file", "The address names a file that is not here. Those that wait are listed.");
        }
        draw();
        if (Ids.find(filters.get(FILE)).filter(id -> id.equals(selected)).isPresent()) {
            panes.addClassName("open");
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        later.ask(event.getUI(), learning::flagged, this::flag);
        TriageKeys.hear(getElement());
    }

    private void flag(List<RuleUse> misfiring) {
        flagged.removeAll();
        flagged.setVisible(!misfiring.isEmpty());
        misfiring.forEach(use -> {
            var notice = Page.notice(
                    Tone.BAD,
                    "A learned rule of " + use.rule().distributor() + " misfires, "
                            + Words.count(use.misfires(), "file", "files") + " of " + use.hits() + ": "
                            + use.rule().rule().shown() + ". ");
            notice.add(new Anchor("names?distributor=" + Ids.query(use.rule().distributor()), "Look at it"));
            flagged.add(notice);
        });
    }

    /** @param seen the row that was selected on the screen when the key was pressed: nobody decides what he has not seen */
    @ClientCallable
    void key(String key, String seen) {
        switch (key) {
            case "j", "ArrowDown" -> move(1);
            case "k", "ArrowUp" -> move(-1);
            case "u" -> undo();
            case "?" -> TriageKeys.open();
            case "o" -> {
                if (selected != null) {
                    UI.getCurrent().navigate("files/" + selected);
                }
            }
            case "a" -> detail.acceptLesson();
            case "x" -> {
                if (selected != null && seen.equals(TriageList.id(selected))) {
                    ticks.toggle(selected);
                }
            }
            default -> {
                if (Character.isDigit(key.charAt(0)) && seen.equals(TriageList.id(selected))) {
                    detail.choose(key.charAt(0) - '0');
                }
            }
        }
    }

    private FileQuery query() {
        var status = Options.list(FileStatus.class, filters.get("status")).stream()
                .filter(OPEN::contains)
                .toList();
        return FileQuery.ALL
                .statuses(status.isEmpty() ? OPEN : status)
                .distributor(filters.get("distributor"))
                .name(filters.get("name"));
    }

    private void draw() {
        var query = query();
        total = progress.count(query);
        if (offset >= total) {
            offset = (int) Math.max(0, (total - 1) / PAGE * PAGE);
        }
        shown = progress.files(query, "announced", true, offset, PAGE);
        var file = selected == null ? null : find(selected);
        if (file == null) {
            file = shown.isEmpty() ? null : shown.getFirst();
            selected = file == null ? null : file.id();
        }
        int page = shown.size();
        // A file that a link leads to stands on top: nobody can decide what is not on the page.
        if (file != null && OPEN.contains(file.status()) && place() < 0) {
            shown = Stream.concat(Stream.of(file), shown.stream()).toList();
        }
        filters.total(Words.count(total, "file waits", "files wait"));
        boolean filtered = filters.get("name") != null || filters.get("distributor") != null;
        list.draw(shown, selected, new TriageList.Range(offset, page, total), filtered);
        // What somebody is reading or typing stays as it is, unless the file itself is another.
        if (file == null || !file.equals(drawn)) {
            drawn = file;
            detail.draw(file);
        }
    }

    private @Nullable FileView find(UUID id) {
        return shown.stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .or(() -> progress.file(id))
                .orElse(null);
    }

    private void pick(UUID file) {
        selected = file;
        filters.set(FILE, file.toString());
        panes.addClassName("open");
        draw();
    }

    private void close() {
        panes.removeClassName("open");
        filters.set(FILE, null);
    }

    private void turn(int pages) {
        int next = offset + pages * PAGE;
        if (next >= 0 && next < total) {
            offset = next;
            selected = null;
            draw();
        }
    }

    private int place() {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id().equals(selected)) {
                return i;
            }
        }
        return -1;
    }

    private void move(int by) {
        int next = place() + by;
        if (next >= 0 && next < shown.size()) {
            pick(shown.get(next).id());
        } else if (by > 0 && next >= shown.size()) {
            turn(1);
        } else if (by < 0 && offset > 0) {
            turn(-1);
        }
    }

    /** What is accepted or delivered already is not replaced by a slip of a key. */
    private void assign(FileView file, LineView line) {
        if (line.status() == Status.ACCEPTED || line.status() == Status.DELIVERED) {
            Notes.confirm(
                    "Replace what this line has?",
                    Titles.material(line) + " of " + Titles.of(line) + " is "
                            + Words.lineStatus(line.status().name()).text().toLowerCase(Locale.ROOT)
                            + " already. " + file.name() + " would be checked in its place.",
                    "Back",
                    "Assign all the same",
                    () -> decide(file, line));
        } else {
            decide(file, line);
        }
    }

    private void decide(FileView file, LineView line) {
        if (decisions.assign(file, line, this::undo)) {
            next();
            later.ask(
                    UI.getCurrent(),
                    () -> learning.proposals(file.id()),
                    proposals -> detail.teach(file, proposals, learning, later, this::draw));
        }
    }

    /** The row that follows takes the place of the one that was decided. */
    private void next() {
        int at = place();
        selected = at >= 0 && at + 1 < shown.size()
                ? shown.get(at + 1).id()
                : at > 0 ? shown.get(at - 1).id() : null;
        filters.set(FILE, Objects.toString(selected, null));
        if (selected == null) {
            panes.removeClassName("open");
        }
        draw();
    }

    private void assignAll(List<TriageTicks.Suggestion> suggestions) {
        decisions.assign(suggestions, this::undo);
        selected = null;
        filters.set(FILE, null);
        draw();
    }

    private void undo() {
        var back = decisions.undo();
        if (!back.isEmpty()) {
            selected = back.getFirst();
            filters.set(FILE, back.getFirst().toString());
            back.forEach(detail::unteach);
        }
        draw();
    }
}

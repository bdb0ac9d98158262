package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import media.waybill.drops.Drops;
import media.waybill.drops.Upload;
import media.waybill.progress.Ball;
import media.waybill.progress.LineQuery;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Files from the browser: each says which line it is for before a byte of it is sent. */
@Route(value = "send", layout = Frame.class)
@PageTitle("Send files · Waybill")
@RolesAllowed(Roles.DISTRIBUTOR)
class SendView extends Div implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final int CHOICES = 200;

    private final Drops drops;
    private final Progress progress;
    private final NameReading names;
    private final Me me;
    private final FileTaker taker;
    private final Div list = new Div();
    private final Button send = new Button("Send");
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private @Nullable LineView wanted;

    /** A file on its way through this page. */
    private static final class Row {
        final FileTaker.Chosen file;
        final NameReading.Guess guess;

        @Nullable
        LineView line;

        @Nullable
        Upload upload;

        long sent;

        @Nullable
        String failure;

        Row(FileTaker.Chosen file, NameReading.Guess guess, @Nullable LineView line) {
            this.file = file;
            this.guess = guess;
            this.line = line;
        }
    }

    SendView(Drops drops, Progress progress, NameReading names, Me me, Live live) {
        this.drops = drops;
        this.progress = progress;
        this.names = names;
        this.me = me;
        taker = new FileTaker(drops, me.account().login());
        addClassName("page");
        list.addClassName("stack");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> sendAll());
        send.setId("send-all");
        add(Page.head("Send files", "You see which line each file is for before anything is sent.", send), taker, list);
        taker.onChosen(this::chosen);
        taker.onSent(this::sent);
        taker.onFailed((id, why) -> {
            var row = rows.get(id);
            if (row != null) {
                row.failure = "The connection failed (" + why + "). Send it again; it goes on where it stopped.";
                draw();
            }
        });
        live.follow(this, signal -> signal.file() != null && me.partner().equals(signal.distributor()), this::draw);
        draw();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var line = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("line")
                .flatMap(Ids::find);
        wanted = line.flatMap(progress::line).orElse(null);
        draw();
    }

    /** Bytes come from this page: who leaves it stops them, and what was chosen is forgotten. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        long unfinished = unfinished();
        if (unfinished > 0) {
            var leave = event.postpone();
            Notes.confirm(
                    "Leave while files are not sent?",
                    Words.count(unfinished, "file has", "files have")
                            + " not arrived yet. Leaving this page stops them; they must be chosen again.",
                    "Stay",
                    "Leave the page",
                    () -> {
                        rows.clear();
                        warn();
                        leave.proceed();
                    });
        }
    }

    private long unfinished() {
        return rows.values().stream()
                .filter(row -> row.upload == null || row.upload.fileId() == null)
                .count();
    }

    /** The browser asks as well before it closes the tab. */
    private void warn() {
        getElement()
                .executeJs(
                        "window.onbeforeunload = $0 ? event => { event.preventDefault(); event.returnValue = true; } : null",
                        unfinished() > 0);
    }

    private void chosen(List<FileTaker.Chosen> files) {
        var guesses = names.of(
                me.partner(), files.stream().map(FileTaker.Chosen::name).toList());
        for (int i = 0; i < files.size(); i++) {
            var guess = guesses.get(i);
            rows.put(files.get(i).id(), new Row(files.get(i), guess, wanted));
        }
        draw();
    }

    private void sendAll() {
        rows.values().stream()
                .filter(row -> row.upload == null || row.failure != null)
                .forEach(row -> {
                    var upload = row.upload;
                    if (upload == null) {
                        var line = row.line;
                        upload = drops.beginUpload(
                                me.partner(),
                                me.account().login(),
                                row.file.name(),
                                row.file.size(),
                                line == null ? null : line.id());
                        row.upload = upload;
                    }
                    row.failure = null;
                    taker.send(row.file.id(), upload.id());
                });
        draw();
    }

    private void sent(String id, long offset) {
        var row = rows.get(id);
        if (row != null && row.upload != null) {
            row.sent = offset;
            row.upload = drops.upload(row.upload.id()).orElse(row.upload);
            draw();
        }
    }

    private void draw() {
        warn();
        list.removeAll();
        var line = wanted;
        if (line != null) {
            list.add(Page.notice(
                    Tone.INFO,
                    "For " + Titles.material(line) + " of " + Titles.of(line)
                            + ": files that you choose now are taken for this line."));
        }
        long waiting = rows.values().stream()
                .filter(row -> row.upload == null || row.failure != null)
                .count();
        send.setText(waiting == 0 ? "Send" : "Send " + Words.count(waiting, "file", "files"));
        send.setEnabled(waiting > 0);
        if (rows.isEmpty()) {
            list.add(
                    Page.bare(
                            "Nothing chosen yet",
                            null,
                            Page.empty(
                                    VaadinIcon.FILE_O,
                                    "Choose one file or many",
                                    "Video, audio, subtitles, metadata, artwork and documents. The name says what a file is for; you can correct it before sending.")));
            return;
        }
        var table = new Plain("File", "Is for", "Why", "How far", "");
        rows.values().forEach(row -> table.row(name(row), target(row), why(row), how(row), remove(row)));
        list.add(Page.bare("Files", null, table));
    }

    private Component target(Row row) {
        if (row.upload != null) {
            var line = row.line;
            return line == null ? Page.soft("decided by its name and content") : LineParts.link(line, words(line));
        }
        var choice = new ComboBox<LineView>();
        choice.setItems(progress.lines(
                LineQuery.ALL.distributor(me.partner()).ball(Ball.DISTRIBUTOR), "due", false, 0, CHOICES));
        choice.setItemLabelGenerator(SendView::words);
        choice.setPlaceholder(row.guess.words());
        choice.setAriaLabel("The line that " + row.file.name() + " is for");
        choice.setClearButtonVisible(true);
        choice.setWidth("24rem");
        if (row.line != null) {
            choice.setValue(row.line);
        }
        choice.addValueChangeListener(event -> {
            row.line = event.getValue();
            draw();
        });
        if (row.line != null
                || row.guess.tone() == Tone.GOOD
                || row.guess.lines().isEmpty()) {
            return choice;
        }
        var stack = Page.stack(choice, Page.soft("Could be:"));
        row.guess.lines().forEach(line -> {
            var pick = new Button(words(line), click -> {
                row.line = line;
                draw();
            });
            pick.addThemeVariants(ButtonVariant.LUMO_SMALL);
            stack.add(Page.row(pick));
        });
        return stack;
    }

    private static Component name(Row row) {
        var name = new Spelled(row.file.name(), row.guess.clues());
        name.setMinWidth("15rem");
        return Page.lines(name, Page.soft(Words.size(row.file.size())));
    }

    private Component why(Row row) {
        var box = Page.stack();
        if (row.line == null) {
            box.add(Page.row(new Chip(row.guess.outcome(), row.guess.tone())));
            row.guess.evidence().stream().limit(3).forEach(sentence -> box.add(Page.soft(sentence)));
        } else {
            box.add(new Span("your choice"));
        }
        var line = meant(row);
        if (line != null && row.upload == null) {
            LineParts.held(line).ifPresent(words -> box.add(Page.soft(words)));
            long same = rows.values().stream()
                    .filter(other -> line.equals(meant(other)))
                    .count();
            if (same > 1) {
                box.add(Page.row(new Chip(same + " of these files are for this line", Tone.WARN)));
            }
        }
        return box;
    }

    /** The line that a file will satisfy as things stand: the one chosen, or the only one that fits. */
    private static @Nullable LineView meant(Row row) {
        return row.line != null
                ? row.line
                : row.guess.tone() == Tone.GOOD && !row.guess.lines().isEmpty()
                        ? row.guess.lines().getFirst()
                        : null;
    }

    private Component how(Row row) {
        if (row.failure != null) {
            var words = new Span(row.failure);
            words.addClassName("tone-bad");
            return words;
        }
        var upload = row.upload;
        if (upload == null) {
            return Page.soft("not sent yet");
        }
        if (upload.fileId() != null) {
            var file = progress.file(upload.fileId());
            return Page.row(
                    new Anchor("files/" + upload.fileId(), "Received"),
                    file.<Component>map(view ->
                                    new Chip(Words.fileStatus(view.status().name())))
                            .orElseGet(Span::new));
        }
        var percent = row.file.size() == 0 ? 100 : row.sent * 100 / row.file.size();
        return Page.two(new Bar().part(Tone.INFO, percent).rest(100 - percent), percent + " % sent");
    }

    private Component remove(Row row) {
        var button = new Button(row.upload == null ? "Leave out" : "Hide", click -> {
            rows.remove(row.file.id());
            taker.drop(row.file.id());
            draw();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setVisible(row.upload == null || row.upload.fileId() != null || row.failure != null);
        return button;
    }

    private static String words(LineView line) {
        return Titles.of(line) + ": " + Titles.material(line);
    }
}

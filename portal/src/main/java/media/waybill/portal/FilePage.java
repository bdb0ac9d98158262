package media.waybill.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import media.waybill.journal.Journal;
import media.waybill.progress.FileStatus;
import media.waybill.progress.FileView;
import media.waybill.progress.Progress;
import media.waybill.qc.Qc;
import org.jspecify.annotations.Nullable;

/** One file: what it is, how that is known, which line it answers, what was found in it. */
@Route(value = "files/:id", layout = Frame.class)
@RolesAllowed({Roles.DISTRIBUTOR, Roles.OPERATOR, Roles.ADMIN})
class FilePage extends OneThing {

    /** In the order in which people say them; what else there is comes behind. */
    private static final List<String> CLUES = List.of(
            "series",
            "title",
            "season",
            "episode",
            "year",
            "kind",
            "use",
            "language",
            "version",
            "revision",
            "reference",
            "order",
            "orderLine",
            "eidr");

    private final Progress progress;
    private final Journal journal;
    private final Assigning assigning;
    private final Qc qc;
    private final Me me;

    FilePage(Progress progress, Journal journal, Assigning assigning, Qc qc, Me me, Live live) {
        super(live, (id, signal) -> id.equals(signal.file()));
        this.progress = progress;
        this.journal = journal;
        this.assigning = assigning;
        this.qc = qc;
        this.me = me;
    }

    @Override
    String draw(UUID shown) {
        var file = progress.file(shown).orElseThrow(NotFoundException::new);
        var times = me.times();
        var content = new Anchor("api/v1/files/" + file.id() + "/content", "Download original");
        content.addClassName("export");
        content.getElement().setAttribute("router-ignore", true);
        content.setVisible(file.sha256() != null);
        var cues = new Anchor("subtitles/" + file.id(), "Cue by cue");
        cues.addClassName("export");
        cues.setVisible(file.sha256() != null && "SUBTITLE".equals(file.kind()));
        add(Page.head(Page.row(new Anchor("files", "Files")), file.name(), null, cues, content));
        var wide = new Div(now(file));
        var player = qc.preview(shown).isPresent() ? CuePlayer.ofPreview(shown) : null;
        if (!file.findings().isEmpty()) {
            wide.add(Page.card(
                    "Findings",
                    Words.count(file.findings().size(), "finding", "findings"),
                    Findings.of(file.findings(), player)));
        }
        wide.add(Page.card("How it was understood", null, clues(file.clues()), evidence(file)));
        var narrow = new Div();
        if (player != null) {
            narrow.add(Page.card("Picture", "a small copy", player));
        }
        narrow.add(
                Page.card("File", null, facts(file, times)),
                Page.card("Story", "newest first", new Story(journal.ofFile(shown), times)));
        add(Page.columns(wide, narrow));
        return file.name();
    }

    private Component now(FileView file) {
        var card = Page.stack(Page.row(new Chip(Words.fileStatus(file.status().name()))));
        var refusal = file.refusal();
        if (refusal != null) {
            card.add(Page.notice(Tone.BAD, refusal.detail()), new Span(refusal.advice()));
        }
        var match = file.match();
        if (match != null) {
            progress.line(match.line()).ifPresent(line -> {
                card.add(Page.row(
                        new Span("Answers"),
                        LineParts.link(line, Titles.of(line) + ": " + Titles.material(line)),
                        LineParts.status(line)));
                if (me.isOperator()) {
                    card.add(Page.row(assigning.undo(match.id(), this::draw)));
                }
            });
        }
        if (file.status() == FileStatus.UNMATCHED || file.status() == FileStatus.AMBIGUOUS) {
            card.add(
                    me.isOperator()
                            ? assigning.choices(file, this::draw)
                            : Page.notice(
                                    Tone.WARN,
                                    "It is not clear which line this file is for. One of our people decides; you can also send it again for a line of your choice."));
        }
        if (file.otherFile() != null) {
            card.add(new Anchor(
                    "files/" + file.otherFile(),
                    file.status() == FileStatus.DUPLICATE ? "The file with the same bytes" : "The newer file"));
        }
        return Page.card("Now", null, card);
    }

    private static Component clues(JsonNode clues) {
        var facts = new Facts();
        var others = new TreeSet<String>();
        clues.fieldNames().forEachRemaining(others::add);
        others.removeAll(CLUES);
        others.remove("evidence");
        if (clues.path("episodes").size() < 2) {
            others.remove("episodes");
        }
        Stream.concat(CLUES.stream(), others.stream())
                .filter(clues::has)
                .forEach(clue -> facts.put(Words.clue(clue), said(clue, clues.path(clue))));
        return facts.getChildren().findAny().isEmpty()
                ? Page.soft("Nothing could be read from its name or content.")
                : facts;
    }

    private static String said(String name, JsonNode clue) {
        var words = words(clue);
        return switch (name) {
            case "kind", "use" -> Words.plain(words);
            case "language" -> words.isEmpty() ? words : Words.language(words);
            default -> words;
        };
    }

    /** A clue is a value, or a value with its source and weight, or several of them. */
    static String words(JsonNode clue) {
        if (clue.isNull()) {
            return "";
        }
        if (clue.isValueNode()) {
            return clue.asText();
        }
        if (clue.isArray()) {
            var all = new ArrayList<String>();
            clue.forEach(each -> all.add(words(each)));
            return String.join("; ", all);
        }
        var value = clue.hasNonNull("value") ? words(clue.path("value")) : "";
        var source = clue.hasNonNull("source") ? " (from " + words(clue.path("source")) + ")" : "";
        if (!value.isEmpty()) {
            return value + source;
        }
        var parts = new ArrayList<String>();
        clue.fields().forEachRemaining(field -> parts.add(field.getKey() + " " + words(field.getValue())));
        return String.join(", ", parts);
    }

    private static Component evidence(FileView file) {
        return bullets(Findings.sentences(
                file.match() == null ? file.evidence() : file.match().evidence()));
    }

    static Component bullets(List<String> sentences) {
        var list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        list.addClassName("bullets");
        list.setVisible(!sentences.isEmpty());
        return list;
    }

    private static Component facts(FileView file, Times times) {
        var transfer = file.transfer();
        return new Facts()
                .put("Path", Page.mono(file.path()))
                .put(
                        "Size",
                        Words.size(file.size()) + " (" + String.format(Locale.ROOT, "%,d", file.size()) + " bytes)")
                .put("Is", (Words.kind(file.kind()) + " " + (file.format() == null ? "" : file.format())).strip())
                .put("Part of", partOf(file))
                .put("Came by", file.dropPoint() == null ? "portal, " + file.uploadedBy() : file.dropPoint())
                .put("Distributor", file.distributor())
                .put("Seen", times.exact(file.announcedAt()))
                .put("Stored", transfer.endedAt() == null ? null : times.exact(transfer.endedAt()) + speed(transfer))
                .put(
                        "Pulled so far",
                        transfer.endedAt() == null && transfer.bytes() > 0 ? Words.size(transfer.bytes()) : null)
                .put("Notes", String.join("; ", Findings.sentences(file.notes())))
                .put("SHA-256", file.sha256() == null ? null : Page.mono(file.sha256()))
                .put("MD5", file.md5() == null ? null : Page.mono(file.md5()));
    }

    private static @Nullable String partOf(FileView file) {
        var group = file.group();
        return group == null ? null : group.pattern() + " (" + group.place() + "). " + group.standing();
    }

    private static String speed(FileView.Transfer transfer) {
        if (transfer.startedAt() == null || transfer.endedAt() == null) {
            return "";
        }
        var millis = Duration.between(transfer.startedAt(), transfer.endedAt()).toMillis();
        return millis < 100 ? "" : ", " + Words.size(transfer.bytes() * 1000 / millis) + "/s";
    }
}

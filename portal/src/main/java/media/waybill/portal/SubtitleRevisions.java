package media.waybill.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import media.waybill.drops.Drops;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.progress.FileView;
import media.waybill.progress.LineQuery;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;
import media.waybill.qc.Qc;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.TimedText;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.Writing;

/** What goes into and out of a subtitle's page: the picture beside it, an edited text kept, a download. */
@org.springframework.stereotype.Component
class SubtitleRevisions {

    /** Codecs that browsers play, by ffprobe's names. */
    private static final Set<String> SHOWN = Set.of("h264", "vp8", "vp9", "av1");

    private static final Set<String> CONTAINERS = Set.of("mov", "mp4", "webm", "m4v");
    private static final List<String> FORMATS =
            List.of("webvtt", "srt", "imsc", "ebu-stl", "scc", "ass", "ttml", "ebu-tt-d", "itt", "sami", "json");

    private final Progress progress;
    private final Drops drops;
    private final TimedText timedText;
    private final Qc qc;
    private final Journal journal;
    private final Me me;

    SubtitleRevisions(Progress progress, Drops drops, TimedText timedText, Qc qc, Journal journal, Me me) {
        this.qc = qc;
        this.progress = progress;
        this.drops = drops;
        this.timedText = timedText;
        this.journal = journal;
        this.me = me;
    }

    /**
     * A picture that browsers play.
     *
     * @param name of the file it is, or was made from
     */
    record Picture(String name, String source) {}

    /** The picture of the same title that is in hand: its preview, or itself where browsers play it. */
    Optional<Picture> picture(LineView line) {
        return progress.lines(LineQuery.ALL.titleId(line.titleId()).kind("VIDEO"), null, false, 0, 5).stream()
                .flatMap(video -> video.files().stream())
                .flatMap(id -> progress.file(id).stream())
                .flatMap(file -> source(file).stream().map(source -> new Picture(file.name(), source)))
                .findFirst();
    }

    private Optional<String> source(FileView file) {
        if (qc.preview(file.id()).isPresent()) {
            return Optional.of(CuePlayer.previewOf(file.id()));
        }
        return isShown(file) ? Optional.of("api/v1/files/" + file.id() + "/content") : Optional.empty();
    }

    private static boolean isShown(FileView view) {
        if (view.format() == null || !CONTAINERS.contains(view.format())) {
            return false;
        }
        for (var stream : view.probe().path("streams")) {
            if (stream.path("codec_type").asText().equals("video")) {
                return SHOWN.contains(stream.path("codec_name").asText());
            }
        }
        return false;
    }

    /**
     * The edited text comes in like any other delivery for the line, so that every check looks at it again. Answers the
     * new file, or nothing where it could not be kept and the person was told why.
     */
    Optional<UUID> keep(FileView file, Document text, int edits) {
        var match = file.match();
        var line = match == null ? null : progress.line(match.line()).orElse(null);
        if (line == null) {
            Notes.refused("The file answers no line", "Assign it to a line first; the new revision is for that line.");
            return Optional.empty();
        }
        return switch (timedText.write(text, "imsc", WriteOptions.DEFAULT.withLanguage(line.language()))) {
            case Writing.NotWritten not -> {
                Notes.refused("It cannot be written", not.reason());
                yield Optional.empty();
            }
            case Writing.Written written -> {
                var name = file.name().replaceAll("\\.[^.]*$", "").replaceAll("_edited$", "") + "_edited.ttml";
                var upload = drops.beginUpload(
                        file.distributor(), me.account().login(), name, written.bytes().length, line.id());
                drops.append(upload.id(), 0, new ByteArrayInputStream(written.bytes()));
                var summary = Words.count(edits, "edit", "edits") + " of " + file.name() + " kept as " + name;
                journal.record(
                        Entry.of("conform.edited", summary)
                                .distributor(file.distributor())
                                .order(line.order())
                                .line(line.id())
                                .file(file.id()),
                        Journal.actor());
                Notes.done("Kept as " + name + ". It is checked now, and then takes the place of this file.");
                yield drops.upload(upload.id()).map(known -> known.fileId());
            }
        };
    }

    static MenuBar downloads(FileView file, boolean house) {
        var bar = new MenuBar();
        var item = bar.addItem("Download");
        for (var side : house ? List.of("house", "delivered") : List.of("delivered")) {
            var under = item.getSubMenu().addItem(side.equals("house") ? "House form as" : "As delivered, as");
            for (var format : FORMATS) {
                var link =
                        new Anchor("api/v1/files/" + file.id() + "/timedtext?to=" + format + "&side=" + side, format);
                link.getElement().setAttribute("router-ignore", true);
                link.getElement().setAttribute("download", true);
                under.getSubMenu().addItem(link);
            }
        }
        return bar;
    }
}

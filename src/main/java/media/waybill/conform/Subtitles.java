package media.waybill.conform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.MendOptions;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.Severity;
import media.waybill.timedtext.TimedText;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.Writing;
import org.jspecify.annotations.Nullable;

/** Subtitles into IMSC 1.1 text, with WebVTT beside it. */
final class Subtitles {

    private static final String CATEGORY = "TIMED-TEXT";

    private final TimedText timedText;

    Subtitles(TimedText timedText) {
        this.timedText = timedText;
    }

    Optional<Document> read(byte[] bytes, @Nullable String language) {
        return timedText.read(bytes, ReadOptions.DEFAULT.withLenient(true).withLanguage(language))
                        instanceof Reading.Understood understood
                ? Optional.of(understood.document())
                : Optional.empty();
    }

    HouseForm conform(Subject subject, byte[] bytes, MendProfile profile) {
        var options = ReadOptions.DEFAULT
                .withLenient(true)
                .withLanguage(subject.language())
                .withFrameRate(profile.frameRate());
        return switch (timedText.read(bytes, options)) {
            case Reading.Refused refused ->
                HouseForm.refused(refused.format().key(), subject.format(), refusals(refused.findings(), true));
            case Reading.Understood understood -> conform(subject, understood, bytes, profile.options());
        };
    }

    private HouseForm conform(Subject subject, Reading.Understood read, byte[] bytes, MendOptions options) {
        var source = read.document();
        var changes = new ArrayList<Change>();
        for (var finding : read.findings()) {
            if (finding.severity() == Severity.MENDED) {
                changes.add(new Change(finding.rule(), place(finding), finding.text(), "read as meant"));
            }
        }
        var mending = timedText.mend(source, options.withProgrammeDuration(subject.programmeMillis()));
        for (var change : mending.changes()) {
            Map<String, Object> place = change.cue() == null ? Map.of() : Map.of("cue", change.cue());
            changes.add(new Change(change.kind(), place, change.before(), change.after()));
        }
        var language = subject.language() != null ? subject.language() : source.language();
        if (source.language() != null && !source.language().equals(language)) {
            changes.add(Change.of("language", source.language(), String.valueOf(language)));
        }
        var document = mending.document().withLanguage(language);
        var write = WriteOptions.DEFAULT.withLanguage(language);
        var notes = new ArrayList<Finding>();
        read.findings().stream()
                .filter(f -> f.severity() == Severity.WARNING || f.severity() == Severity.NOTE)
                .forEach(notes::add);
        var webvtt = written(document, "webvtt", write, notes);
        boolean isHouseForm = source.format() == Format.IMSC_1_1_TEXT && changes.isEmpty();
        var imsc = isHouseForm ? bytes : written(document, "imsc", write, notes);
        if (!isHouseForm) {
            changes.add(Change.of("format", source.format().title(), Format.IMSC_1_1_TEXT.title()));
        }
        return new HouseForm(
                "imsc",
                "ttml",
                isHouseForm ? null : imsc,
                List.of(new HouseForm.Companion("webvtt", "vtt", webvtt)),
                facts(source, document, notes),
                changes,
                refusals(read.findings(), false));
    }

    private byte[] written(Document document, String target, WriteOptions options, List<Finding> notes) {
        return switch (timedText.write(document, target, options)) {
            case Writing.Written written -> {
                notes.addAll(written.losses());
                yield written.bytes();
            }
            case Writing.NotWritten not -> throw new IllegalStateException(not.reason());
        };
    }

    private static ObjectNode facts(Document source, Document document, List<Finding> notes) {
        var facts = JsonNodeFactory.instance.objectNode();
        facts.put("sourceFormat", source.format().key());
        facts.put("encoding", source.encoding().charset());
        facts.put("encodingEvidence", source.encoding().evidence());
        facts.put("language", document.language());
        facts.put("cues", document.cues().size());
        facts.put("forcedCues", document.cues().stream().filter(c -> c.forced()).count());
        facts.put("firstBegin", document.firstBegin());
        facts.put("lastEnd", document.lastEnd());
        FrameRate rate = source.frameRate();
        if (rate != null) {
            facts.put("frameRate", rate.perSecond());
        }
        var list = facts.putArray("notes");
        for (var note : notes) {
            var node = list.addObject();
            node.put("rule", note.rule());
            node.put("severity", note.severity().name());
            if (note.cue() != null) {
                node.put("cue", note.cue());
            }
            node.put("text", note.text());
        }
        return facts;
    }

    /** What a reader could not understand would be lost silently, so it refuses the file. */
    private static List<Refusal> refusals(List<Finding> findings, boolean whole) {
        var result = new ArrayList<Refusal>();
        for (var f : findings) {
            if (f.severity() == Severity.ERROR || (whole && f.severity() == Severity.WARNING)) {
                result.add(new Refusal(f.rule(), CATEGORY, f.term(), "BLOCKER", place(f), f.text(), f.advice()));
            }
        }
        return result;
    }

    private static Map<String, Object> place(Finding finding) {
        var place = new LinkedHashMap<String, Object>();
        if (finding.cue() != null) {
            place.put("cue", finding.cue());
        }
        if (finding.line() != null) {
            place.put("line", finding.line());
        }
        if (finding.timecode() != null) {
            place.put("timecode", finding.timecode());
        }
        return place;
    }
}

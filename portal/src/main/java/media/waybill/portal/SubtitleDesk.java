package media.waybill.portal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import media.waybill.qc.Finding;
import media.waybill.qc.TextTrial;
import media.waybill.timedtext.Comparison;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.CueEdit;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.ReadingSpeed;
import media.waybill.timedtext.TimedText;
import org.jspecify.annotations.Nullable;

/** A subtitle file on somebody's desk: as delivered, as it is now, what is wrong with it, and every edit's way back. */
final class SubtitleDesk {

    /** A row of the page: what was delivered beside what is now, with what the rules say of it. */
    record Row(Comparison.Row cues, @Nullable ReadingSpeed speed, int limit, List<Finding> findings) {

        /** The cue as it is now, else the one that is no longer there. */
        Cue cue() {
            var after = cues.after();
            return after != null ? after : java.util.Objects.requireNonNull(cues.before());
        }

        boolean isGone() {
            return cues.after() == null;
        }
    }

    private final TimedText timedText;
    private final Function<Document, TextTrial> trial;
    private final Document delivered;
    private final Document start;
    private final Deque<Document> past = new ArrayDeque<>();
    private final Deque<Document> undone = new ArrayDeque<>();
    private Document now;
    private List<Row> rows = List.of();
    private List<Finding> findings = List.of();
    private long shift;

    /** @param house null where there is no house form: then the file is as it was delivered */
    SubtitleDesk(
            TimedText timedText, Function<Document, TextTrial> trial, Document delivered, @Nullable Document house) {
        this.timedText = timedText;
        this.trial = trial;
        this.delivered = delivered;
        this.start = house == null ? delivered : house;
        this.now = start;
        look();
    }

    void edit(CueEdit edit) {
        var next = timedText.edit(now, edit);
        if (!next.equals(now)) {
            past.push(now);
            undone.clear();
            now = next;
            look();
        }
    }

    boolean undo() {
        return step(past, undone);
    }

    boolean redo() {
        return step(undone, past);
    }

    private boolean step(Deque<Document> from, Deque<Document> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(now);
        now = from.pop();
        look();
        return true;
    }

    private void look() {
        var judged = trial.apply(now);
        var byCue = new HashMap<Integer, List<Finding>>();
        for (var finding : judged.findings()) {
            var cue = finding.place().cue();
            if (cue != null) {
                byCue.computeIfAbsent(cue, n -> new ArrayList<>()).add(finding);
            }
        }
        findings = judged.findings();
        var comparison = timedText.compare(delivered, now);
        shift = comparison.shift();
        rows = comparison.rows().stream()
                .map(row -> row(row, judged.charactersPerSecond(), byCue))
                .toList();
    }

    private static Row row(Comparison.Row cues, Map<String, Integer> limits, Map<Integer, List<Finding>> byCue) {
        var after = cues.after();
        if (after == null) {
            return new Row(cues, null, 0, List.of());
        }
        var speed = ReadingSpeed.of(after);
        return new Row(cues, speed, speed.limit(limits), byCue.getOrDefault(after.number(), List.of()));
    }

    List<Row> rows() {
        return rows;
    }

    /** What the rules say of the whole rather than of a cue. */
    List<Finding> ofTheWhole() {
        return findings.stream().filter(f -> f.place().cue() == null).toList();
    }

    /** Milliseconds by which the house form's times were moved from those delivered. */
    long shift() {
        return shift;
    }

    Document document() {
        return now;
    }

    int edits() {
        return past.size();
    }

    boolean isEdited() {
        return !now.equals(start);
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }
}

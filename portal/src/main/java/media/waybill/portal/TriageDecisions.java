package media.waybill.portal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import media.waybill.journal.Journal;
import media.waybill.matching.Assignment;
import media.waybill.matching.Matching;
import media.waybill.progress.FileView;
import media.waybill.progress.LineView;

/** What somebody decided on this page, the latest first, so that it can be taken back. */
final class TriageDecisions {

    private record Match(UUID id, UUID file, String name) {}

    private final Matching matching;
    /** Each entry is one decision, about one file or about all that were ticked. */
    private final Deque<List<Match>> decided = new ArrayDeque<>();

    TriageDecisions(Matching matching) {
        this.matching = matching;
    }

    /** True when the file has the line now; else the person was told why not. */
    boolean assign(FileView file, LineView line, Runnable undo) {
        switch (matching.assign(file.id(), line.id(), Journal.actor())) {
            case Assignment.Assigned assigned -> {
                decided.push(List.of(new Match(assigned.matchId(), file.id(), file.name())));
                Notes.undoable(file.name() + " is for " + Titles.material(line) + " of " + Titles.of(line) + ".", undo);
                return true;
            }
            case Assignment.Refused refused -> {
                Notes.refused("That does not fit", refused.reason());
                return false;
            }
        }
    }

    void assign(List<TriageTicks.Suggestion> suggestions, Runnable undo) {
        var made = new ArrayList<Match>();
        var refused = new ArrayList<String>();
        for (var one : suggestions) {
            var file = one.file();
            switch (matching.assign(file.id(), one.line().id(), Journal.actor())) {
                case Assignment.Assigned assigned -> made.add(new Match(assigned.matchId(), file.id(), file.name()));
                case Assignment.Refused no -> refused.add(file.name() + ": " + no.reason());
            }
        }
        if (!made.isEmpty()) {
            decided.push(List.copyOf(made));
            Notes.undoable(Words.count(made.size(), "file is", "files are") + " assigned.", undo);
        }
        if (!refused.isEmpty()) {
            Notes.refused(Words.count(refused.size(), "file does", "files do") + " not fit", String.join(" ", refused));
        }
    }

    /** Takes the latest decision back; answers the files that wait again, none when there was nothing to take back. */
    List<UUID> undo() {
        var last = decided.poll();
        if (last == null) {
            Notes.done("There is nothing to undo.");
            return List.of();
        }
        var back = last.stream()
                .filter(match -> matching.undo(match.id(), Journal.actor()))
                .map(Match::file)
                .toList();
        var name = last.size() == 1 ? last.getFirst().name() : last.size() + " files";
        if (back.isEmpty()) {
            Notes.refused("Nothing to take back", "The match of " + name + " was taken back before.");
        } else {
            Notes.done(
                    last.size() == 1
                            ? "The match of " + name + " is taken back; the file waits for a decision."
                            : Words.count(back.size(), "match is", "matches are")
                                    + " taken back; the files wait again.");
        }
        return back;
    }
}

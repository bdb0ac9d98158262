package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import media.waybill.progress.Ball;
import media.waybill.progress.LineView;
import media.waybill.progress.Status;
import media.waybill.progress.Timeliness;

/** How a line is drawn wherever it appears. */
final class LineParts {

    private LineParts() {}

    static String href(LineView line) {
        return "lines/" + line.id();
    }

    static Anchor link(LineView line, String words) {
        var anchor = new Anchor(href(line), words);
        anchor.setTitle(words);
        return anchor;
    }

    /** Status, and Late or At risk beside it: those two only, the rest is noise. */
    static Component status(LineView line) {
        var row = new Span(new Chip(Words.lineStatus(line.status().name())));
        row.addClassName("row");
        if (isPressing(line)) {
            row.add(new Chip(Words.timeliness(line.timeliness().name())));
        }
        return row;
    }

    static boolean isPressing(LineView line) {
        return line.timeliness() == Timeliness.LATE || line.timeliness() == Timeliness.AT_RISK;
    }

    static boolean isOpen(LineView line) {
        return line.timeliness() != Timeliness.DONE;
    }

    static Tone tone(LineView line) {
        if (line.timeliness() == Timeliness.LATE || line.status() == Status.REJECTED) {
            return Tone.BAD;
        }
        if (line.timeliness() == Timeliness.AT_RISK) {
            return Tone.WARN;
        }
        return Words.lineStatus(line.status().name()).tone();
    }

    static String ball(LineView line, Me me) {
        // What is accepted is past all checks: it waits for the rest of its title, or is on its way.
        if (line.status() == Status.ACCEPTED && line.ball() == Ball.HUB) {
            return "to be delivered";
        }
        return me.isDistributor()
                ? Words.ballForDistributor(line.ball().name())
                : Words.ball(line.ball().name());
    }

    /** The small box in a titles × materials grid: what, how it stands, who acts. */
    static Anchor cell(LineView line, Times times, Me me) {
        var name = new Span(shortName(line));
        name.addClassName("strong");
        var status = line.timeliness() == Timeliness.LATE
                ? times.due(line.due())
                : Words.lineStatus(line.status().name()).text();
        var words = new Span(status);
        var cell = new Anchor(href(line), name, words);
        if (line.ball() != Ball.NOBODY) {
            var who = new Span(ball(line, me));
            who.addClassName("who");
            cell.add(who);
        }
        cell.addClassNames("cell", tone(line).css());
        cell.setTitle(Titles.material(line) + ": "
                + Words.lineStatus(line.status().name()).text() + ", due " + times.exact(line.due()));
        return cell;
    }

    /** Within a column of its kind the kind goes without saying. */
    private static String shortName(LineView line) {
        var words = new StringBuilder(line.language() == null ? "" : line.language());
        for (var part : new String[] {line.use(), line.layout(), line.version()}) {
            if (part != null && !part.equals("FULL")) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(part.equals("SDH") ? part : part.toLowerCase(Locale.ROOT));
            }
        }
        return words.isEmpty() ? Words.kind(line.kind()) : words.toString();
    }

    /** What already came for a line, before the same is sent again. */
    static Optional<String> held(LineView line) {
        return switch (line.status()) {
            case RECEIVED, IN_REVIEW ->
                Optional.of("A file for this line is being checked already; this one would be the newer.");
            case ACCEPTED, DELIVERED -> Optional.of("This line has its file already; this one would be the newer.");
            case REJECTED -> Optional.of("The file before was refused; this one takes its place.");
            default -> Optional.empty();
        };
    }
}

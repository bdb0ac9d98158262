package media.waybill.portal;

import java.util.List;
import media.waybill.matching.Matching;
import media.waybill.matching.Resolution;
import media.waybill.progress.Progress;
import org.springframework.stereotype.Component;

/** What file names alone say about the lines that they are for. */
@Component
class NameReading {

    private final Matching matching;
    private final Progress progress;

    NameReading(Matching matching, Progress progress) {
        this.matching = matching;
        this.progress = progress;
    }

    /** @param words the line, or that none is sure */
    record Guess(String words, String outcome, Tone tone, List<String> evidence) {}

    List<Guess> of(String distributor, List<String> names) {
        return matching.resolve(distributor, names).stream().map(this::guess).toList();
    }

    private Guess guess(Resolution resolution) {
        return switch (resolution.outcome()) {
            case MATCHED -> new Guess(line(resolution), "Fits one line", Tone.GOOD, resolution.evidence());
            case AMBIGUOUS ->
                new Guess(
                        "Choose one of several lines",
                        "Fits " + resolution.candidates().size() + " lines",
                        Tone.WARN,
                        resolution.evidence());
            case UNMATCHED -> new Guess("Choose a line", "Fits no line", Tone.WARN, resolution.evidence());
        };
    }

    private String line(Resolution resolution) {
        var id = resolution.line();
        return id == null
                ? "The line is found on arrival"
                : progress.line(id)
                        .map(line -> Titles.of(line) + ": " + Titles.material(line))
                        .orElse("The line is found on arrival");
    }
}

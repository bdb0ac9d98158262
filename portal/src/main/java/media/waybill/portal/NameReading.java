package media.waybill.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import media.waybill.conventions.Conventions;
import media.waybill.matching.Matching;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.naming.Clues;
import media.waybill.naming.Naming;
import media.waybill.naming.NamingConvention;
import media.waybill.progress.FileView;
import media.waybill.progress.LineView;
import media.waybill.progress.Progress;
import org.springframework.stereotype.Component;

/** What file names alone say about the lines that they are for. */
@Component
class NameReading {

    private static final int CHOICES = 3;

    private final Matching matching;
    private final Conventions conventions;
    private final Naming naming;
    private final Progress progress;
    private final ObjectMapper json;

    NameReading(Matching matching, Conventions conventions, Naming naming, Progress progress, ObjectMapper json) {
        this.matching = matching;
        this.conventions = conventions;
        this.naming = naming;
        this.progress = progress;
        this.json = json;
    }

    /**
     * @param words the line, or that none is sure
     * @param lines the lines that it could be for, the likeliest first
     */
    record Guess(String words, String outcome, Tone tone, List<String> evidence, Clues clues, List<LineView> lines) {}

    List<Guess> of(String distributor, List<String> names) {
        return matching.resolve(distributor, names).stream().map(this::guess).toList();
    }

    /** The same, read as a convention has it. */
    List<Guess> of(String distributor, NamingConvention convention, List<String> names) {
        return matching.resolve(distributor, convention, names).stream()
                .map(this::guess)
                .toList();
    }

    /** What was read of a file when it came; before that, what its name says. */
    Clues clues(FileView file) {
        try {
            if (file.clues().has("evidence")) {
                return json.treeToValue(file.clues(), Clues.class);
            }
        } catch (JsonProcessingException e) {
            // Written by an older version: the name is read anew.
        }
        return naming.read(file.path(), conventions.of(file.distributor(), file.dropPoint()));
    }

    private Guess guess(Resolution resolution) {
        var lines = resolution.candidates().stream()
                .limit(CHOICES)
                .map(candidate -> progress.line(candidate.line()))
                .flatMap(Optional::stream)
                .toList();
        return switch (resolution.outcome()) {
            case MATCHED ->
                new Guess(
                        line(resolution), "Fits one line", Tone.GOOD, resolution.evidence(), resolution.clues(), lines);
            case AMBIGUOUS ->
                new Guess(
                        "Choose one of several lines",
                        resolution.candidates().size() == 1
                                ? "Not sure of its line"
                                : "Fits " + resolution.candidates().size() + " lines",
                        Tone.WARN,
                        resolution.evidence(),
                        resolution.clues(),
                        lines);
            case UNMATCHED ->
                new Guess("Choose a line", "Fits no line", Tone.WARN, resolution.evidence(), resolution.clues(), lines);
        };
    }

    private String line(Resolution resolution) {
        var id = resolution.line();
        return id == null || resolution.outcome() != Outcome.MATCHED
                ? "The line is found on arrival"
                : progress.line(id)
                        .map(line -> Titles.of(line) + ": " + Titles.material(line))
                        .orElse("The line is found on arrival");
    }
}

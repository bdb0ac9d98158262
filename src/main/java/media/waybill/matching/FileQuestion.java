package media.waybill.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import media.waybill.conventions.Conventions;
import media.waybill.matching.facts.FileFacts;
import media.waybill.matching.facts.MatchesSql;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.lines.OpenLines;
import media.waybill.matching.rules.Decision;
import media.waybill.matching.rules.MatchingSettings;
import media.waybill.matching.rules.Witness;
import media.waybill.naming.Clues;
import media.waybill.naming.Naming;
import media.waybill.naming.NamingConvention;
import org.springframework.stereotype.Component;

/** Asks which line a file answers, under its own name and with its own media. */
@Component
class FileQuestion {

    private final MatchesSql matches;
    private final OpenLines openLines;
    private final Decision decision;
    private final Naming naming;
    private final Conventions conventions;

    FileQuestion(
            MatchesSql matches,
            OpenLines openLines,
            MatchingSettings settings,
            Naming naming,
            Conventions conventions) {
        this.matches = matches;
        this.openLines = openLines;
        this.decision = new Decision(settings);
        this.naming = naming;
        this.conventions = conventions;
    }

    Resolution ask(FileFacts file) {
        Clues clues = file.clues() != null
                ? file.clues()
                : naming.read(file.path(), conventions.of(file.distributor(), file.dropPoint()));
        LineIndex index = openLines.of(file.distributor());
        Set<UUID> denied = matches.denied(file.id());
        Resolution first = decision.decide(index, file.path(), clues, file.witness(), file.chosenLine(), denied);
        Map<UUID, Duration> held = file.witness().duration() == null
                ? Map.of()
                : openLines.pictures(
                        first.candidates().stream().map(Candidate::line).toList());
        return held.isEmpty()
                ? first
                : decision.decide(index, file.path(), clues, file.witness().with(held), file.chosenLine(), denied);
    }

    /** What names alone say. */
    List<Resolution> byName(String distributor, List<String> names, NamingConvention read) {
        LineIndex index = openLines.of(distributor);
        return names.stream()
                .map(name -> decision.decide(index, name, naming.read(name, read), Witness.ABSENT, null, Set.of()))
                .toList();
    }

    /** When the line is due that the file answers, or would by what is known of it so far. */
    Optional<Instant> dueOfClosest(FileFacts file) {
        Resolution resolution = ask(file);
        LineIndex index = openLines.of(file.distributor());
        return Optional.ofNullable(resolution.line())
                .or(() -> resolution.candidates().stream().findFirst().map(Candidate::line))
                .flatMap(line -> index.read(() -> Optional.ofNullable(index.line(line))))
                .map(OpenLine::due);
    }
}

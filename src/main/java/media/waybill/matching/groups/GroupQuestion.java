package media.waybill.matching.groups;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import media.waybill.matching.Resolution;
import media.waybill.matching.facts.FileFacts;
import media.waybill.matching.groups.GroupsSql.Group;
import media.waybill.matching.lines.OpenLines;
import media.waybill.matching.rules.Decision;
import media.waybill.matching.rules.MatchingSettings;
import media.waybill.matching.rules.Witness;
import media.waybill.naming.Clues;
import media.waybill.naming.FileGroup;
import media.waybill.naming.GroupPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks which line a group answers, under the name and with the media that one file of the whole would have. */
@Component
class GroupQuestion {

    private final GroupsSql sql;
    private final AnswersSql answers;
    private final OpenLines openLines;
    private final Decision decision;
    private final WholeNames names;

    GroupQuestion(GroupsSql sql, AnswersSql answers, OpenLines openLines, MatchingSettings settings, WholeNames names) {
        this.sql = sql;
        this.answers = answers;
        this.openLines = openLines;
        this.decision = new Decision(settings);
        this.names = names;
    }

    Resolution ask(Group group, GroupPlace claim, List<Part> here, int places, @Nullable String dropPoint) {
        Clues clues = names.read(claim.whole(), group.distributor(), dropPoint);
        return decision.decide(
                openLines.of(group.distributor()),
                claim.whole(),
                clues,
                witness(group.kind(), here, places),
                sql.chosenLine(group.id()),
                answers.denied(group.id()));
    }

    /** As long as its longest channel, or as all its reels after each other. */
    private static Witness witness(FileGroup.Kind kind, List<Part> here, int places) {
        List<Long> lengths =
                here.stream().map(Part::durationMs).filter(Objects::nonNull).toList();
        Duration longest =
                lengths.stream().max(Long::compare).map(Duration::ofMillis).orElse(null);
        return switch (kind) {
            case MONO_STEMS -> new Witness("AUDIO", longest, places > 1 ? places : 0);
            case REELS ->
                new Witness(
                        here.stream()
                                .map(Part::content)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        !here.isEmpty() && lengths.size() == places
                                ? Duration.ofMillis(lengths.stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                                : null,
                        0);
            case IMAGE_SEQUENCE -> new Witness("VIDEO", null, 0);
            default -> Witness.ABSENT;
        };
    }

    /** What says how many channels there are, the strongest first: the lines that are answered, then the name. */
    List<String> layouts(Clues clues, List<UUID> lines) {
        List<String> layouts = new ArrayList<>();
        lines.forEach(line -> sql.layout(line).ifPresent(layouts::add));
        Optional.ofNullable(clues.technical().get("layout")).ifPresent(layouts::add);
        return layouts;
    }

    /**
     * Whether names that only count parts are for different lines, or for none together: Part 1 and Part 2 of a story
     * are two films as often as two reels of one.
     */
    boolean namesDiffer(Group group, List<Part> here, String whole, FileFacts file) {
        UUID together = closest(group, whole, file);
        return together == null || here.stream().anyMatch(part -> !together.equals(closest(group, part.path(), file)));
    }

    private @Nullable UUID closest(Group group, String path, FileFacts file) {
        Clues clues = names.read(path, group.distributor(), file.dropPoint());
        Resolution resolution =
                decision.decide(openLines.of(group.distributor()), path, clues, Witness.ABSENT, null, Set.of());
        return resolution.line() != null || resolution.candidates().isEmpty()
                ? resolution.line()
                : resolution.candidates().getFirst().line();
    }
}

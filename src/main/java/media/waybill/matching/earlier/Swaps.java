package media.waybill.matching.earlier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import media.waybill.matching.Candidate;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.facts.FileFacts;
import media.waybill.matching.facts.FilesSql;
import media.waybill.matching.facts.MatchesSql;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.lines.OpenLines;
import media.waybill.matching.rules.Decision;
import media.waybill.matching.rules.MatchingSettings;
import media.waybill.matching.search.Tags;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds files whose text is in another language than their name says, and the file that was given the other's name.
 * Neither is matched by its name: a person says in one click whether the content is right.
 */
@Component
class Swaps {

    /** Where intake has read the language out of the text itself. */
    static final String TEXT = "text";

    /** A word that could mean several languages gives way to the text without a question. */
    private static final double FIRM = 0.5;

    /** What a file is called and what it is, both as language tags. */
    private record Torn(String named, String written) {}

    private final FilesSql files;
    private final MatchesSql matches;
    private final EarlierSql sql;
    private final OpenLines openLines;
    private final Decision decision;

    Swaps(FilesSql files, MatchesSql matches, EarlierSql sql, OpenLines openLines, MatchingSettings settings) {
        this.files = files;
        this.matches = matches;
        this.sql = sql;
        this.openLines = openLines;
        this.decision = new Decision(settings);
    }

    Resolution check(FileFacts file, Resolution first) {
        Torn torn = torn(first.clues());
        if (torn == null
                || first.outcome() == Outcome.UNMATCHED && first.candidates().isEmpty()) {
            return first;
        }
        if (file.chosenLine() != null && first.lines().contains(file.chosenLine())) {
            return first; // who uploaded it named the line, whatever the file is called
        }
        Resolution written = asked(file, first.clues(), torn.written());
        Resolution named = asked(file, first.clues(), torn.named());
        List<Candidate> candidates = candidates(written, named, first);
        if (candidates.isEmpty()) {
            return first;
        }
        List<String> evidence = new ArrayList<>();
        FileFacts twin = twin(file, torn, candidates);
        if (twin == null) {
            evidence.add("It is called " + language(torn.named()) + ", but its text is " + language(torn.written())
                    + ". A person says which of the two is right.");
        } else {
            evidence.add(swapped(file.name(), torn, twin.name()));
            sql.tellAnew(twin.id(), swapped(twin.name(), reversed(torn), file.name()));
        }
        evidence.add(
                "By its content it would answer " + shown(file, written) + ", by its name " + shown(file, named) + ".");
        return new Resolution(
                first.name(), first.clues(), Outcome.AMBIGUOUS, null, List.of(), candidates, List.copyOf(evidence));
    }

    /** By file, the line that its text is for: this file and, where there is one, its twin. */
    Map<UUID, UUID> byContent(FileFacts file) {
        Map<UUID, UUID> lines = new LinkedHashMap<>();
        Clues clues = file.clues();
        Torn torn = clues == null ? null : torn(clues);
        if (clues == null || torn == null) {
            return lines;
        }
        Resolution written = asked(file, clues, torn.written());
        Resolution named = asked(file, clues, torn.named());
        put(lines, file, written);
        FileFacts twin = twin(file, torn, candidates(written, named, written));
        if (twin != null && twin.clues() != null) {
            put(lines, twin, asked(twin, twin.clues(), torn.named()));
        }
        return lines;
    }

    private static void put(Map<UUID, UUID> lines, FileFacts file, Resolution resolution) {
        if (!resolution.candidates().isEmpty()) {
            lines.put(file.id(), resolution.candidates().getFirst().line());
        }
    }

    private Resolution asked(FileFacts file, Clues clues, String language) {
        Clues said = clues.withLanguage(language, List.of(), List.of());
        // Evidence of the other language would speak against this one: only the sentence in question is asked.
        List<Clues.Evidence> kept = said.evidence().stream()
                .map(seen -> seen.clue().equals("language") ? silenced(seen) : seen)
                .toList();
        Clues alone = with(said, kept);
        return decision.decide(
                openLines.of(file.distributor()), file.path(), alone, file.witness(), null, matches.denied(file.id()));
    }

    /** The word is known, and says nothing in this question. */
    private static Clues.Evidence silenced(Clues.Evidence seen) {
        return new Clues.Evidence(
                "noise", seen.value(), seen.text(), seen.source(), seen.weight(), seen.from(), seen.to());
    }

    private static Clues with(Clues c, List<Clues.Evidence> evidence) {
        return new Clues(
                c.title(),
                c.series(),
                c.season(),
                c.episode(),
                c.episodes(),
                c.year(),
                c.eidr(),
                c.reference(),
                c.order(),
                c.orderLine(),
                c.codes(),
                c.language(),
                c.languageAlternatives(),
                c.kind(),
                c.use(),
                c.version(),
                c.revision(),
                c.technical(),
                c.extension(),
                c.alternatives(),
                evidence);
    }

    /** The line of the content comes first: that is the click which sets a swap right. */
    private static List<Candidate> candidates(Resolution written, Resolution named, Resolution first) {
        Set<UUID> seen = new HashSet<>();
        List<Candidate> all = new ArrayList<>();
        Stream.of(
                        written.candidates().stream().limit(1),
                        named.candidates().stream().limit(1),
                        first.candidates().stream())
                .flatMap(some -> some)
                .filter(candidate -> seen.add(candidate.line()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private @Nullable FileFacts twin(FileFacts file, Torn torn, List<Candidate> candidates) {
        Set<UUID> lines = new LinkedHashSet<>();
        candidates.forEach(candidate -> lines.add(candidate.line()));
        for (UUID other : sql.waitingFor(file.distributor(), file.id(), lines)) {
            Optional<FileFacts> facts = files.find(other);
            Torn theirs = facts.map(FileFacts::clues).map(Swaps::torn).orElse(null);
            if (theirs != null
                    && !facts.orElseThrow().retired()
                    && isSame(theirs.named(), torn.written())
                    && isSame(theirs.written(), torn.named())) {
                return facts.get();
            }
        }
        return null;
    }

    private static @Nullable Torn torn(Clues clues) {
        String named = clues.evidence().stream()
                .filter(seen -> seen.clue().equals("language") && ofName(seen) && seen.weight() >= FIRM)
                .reduce((best, next) -> next.weight() > best.weight() ? next : best)
                .map(Clues.Evidence::value)
                .orElse(null);
        String written = clues.evidence().stream()
                .filter(seen -> seen.clue().equals("language") && seen.source().startsWith(TEXT))
                .map(Clues.Evidence::value)
                .findFirst()
                .orElse(null);
        return named == null || written == null || isSame(named, written) ? null : new Torn(named, written);
    }

    private static boolean ofName(Clues.Evidence seen) {
        return seen.source().equals("name")
                || seen.source().startsWith("folder")
                || seen.source().equals("naming.yaml");
    }

    private static boolean isSame(String one, String other) {
        return Tags.fit(one, other) != Tags.Fit.OTHER;
    }

    private static Torn reversed(Torn torn) {
        return new Torn(torn.written(), torn.named());
    }

    private static String swapped(String name, Torn torn, String twin) {
        return "The contents seem swapped: " + name + " is called " + language(torn.named()) + " but its text is "
                + language(torn.written()) + ", and " + twin + " is called " + language(torn.written())
                + " but its text is " + language(torn.named()) + ".";
    }

    private String shown(FileFacts file, Resolution resolution) {
        UUID line = resolution.candidates().isEmpty()
                ? null
                : resolution.candidates().getFirst().line();
        LineIndex index = openLines.of(file.distributor());
        return line == null
                ? "no open line"
                : index.read(() -> Optional.ofNullable(index.line(line)))
                        .map(OpenLine::shown)
                        .orElse("no open line");
    }

    private static String language(String tag) {
        return OpenLine.languageName(tag);
    }
}

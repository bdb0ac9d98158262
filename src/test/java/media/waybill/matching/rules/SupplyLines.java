package media.waybill.matching.rules;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.search.Weights;
import media.waybill.matching.supply.Owed;
import media.waybill.matching.supply.Sent;
import media.waybill.matching.supply.Supply;
import media.waybill.naming.Clues;
import media.waybill.naming.Kind;
import media.waybill.naming.Naming;
import org.jspecify.annotations.Nullable;

/** A made-up supply chain as matching sees it: its lines in the index, its names read. */
public final class SupplyLines {

    private static final Instant DUE = Instant.parse("2027-01-01T22:59:00Z");

    /**
     * What became of a name.
     *
     * @param probability of the likeliest line, 0 where there is none
     * @param right whether the likeliest line is the one that the name was made for
     */
    public record Answer(Sent sent, Outcome outcome, double probability, boolean right, Resolution resolution) {}

    private final Naming naming = new Naming("");
    final LineIndex index = new LineIndex();
    private final Map<UUID, Owed> lines = new HashMap<>();
    private final Map<String, OpenLine.OrderedTitle> titles = new HashMap<>();

    public SupplyLines(Supply supply) {
        Map<String, List<OpenLine>> orders = new LinkedHashMap<>();
        for (Owed owed : supply.owed()) {
            orders.computeIfAbsent(owed.order(), key -> new ArrayList<>()).add(line(owed));
        }
        orders.forEach((order, open) -> index.replace(id(order), open));
    }

    private OpenLine line(Owed owed) {
        UUID id = id(owed.id());
        lines.put(id, owed);
        return new OpenLine(
                id,
                id(owed.order()),
                owed.order(),
                owed.number(),
                Kind.valueOf(owed.kind()),
                owed.language(),
                owed.use(),
                owed.version(),
                null,
                DUE,
                titles.computeIfAbsent(owed.work().reference(), key -> title(owed.work())));
    }

    private static OpenLine.OrderedTitle title(Owed.Work work) {
        List<String> names = work.names();
        boolean episode = work.series() != null;
        return new OpenLine.OrderedTitle(
                work.reference(),
                episode ? "EPISODE" : "MOVIE",
                names.get(0),
                names.size() > 1 ? names.get(1) : null,
                names.size() > 2 ? List.copyOf(names.subList(2, names.size())) : List.of(),
                work.series(),
                episode ? work.season() : null,
                episode ? work.episode() : null,
                work.year(),
                Duration.ofMinutes(work.minutes()),
                work.eidr());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Clues read(Sent sent) {
        return naming.read(sent.name(), naming.convention("default"));
    }

    Witness witness(Sent sent) {
        Sent.Media media = sent.media();
        return media == null
                ? Witness.ABSENT
                : new Witness(
                        media.kind(), media.millis() == 0 ? null : Duration.ofMillis(media.millis()), media.channels());
    }

    public Answer ask(Sent sent) {
        return ask(sent, Weights.fitted(), new MatchingSettings(0.9, 0.3));
    }

    Answer ask(Sent sent, Weights weights, MatchingSettings settings) {
        Resolution answer =
                new Decision(settings, weights).decide(index, sent.name(), read(sent), witness(sent), null, Set.of());
        Set<UUID> best = new HashSet<>(answer.lines());
        double probability = 0;
        if (!answer.candidates().isEmpty()) {
            best.add(answer.candidates().get(0).line());
            probability = answer.candidates().get(0).score();
        }
        return new Answer(sent, answer.outcome(), probability, answers(best, sent.line()), answer);
    }

    /** A line of another order that asks for the very same is as good; one that asks for anything else is wrong. */
    private boolean answers(Set<UUID> found, @Nullable String line) {
        if (line == null || found.isEmpty()) {
            return false;
        }
        Owed meant = lines.get(id(line));
        return meant != null && found.stream().allMatch(id -> isSame(lines.get(id), meant));
    }

    boolean isMeant(OpenLine line, Sent sent) {
        return answers(Set.of(line.id()), sent.line());
    }

    private static boolean isSame(@Nullable Owed one, Owed other) {
        return one != null
                && one.work() == other.work()
                && one.kind().equals(other.kind())
                && java.util.Objects.equals(one.language(), other.language())
                && java.util.Objects.equals(one.use(), other.use())
                && java.util.Objects.equals(one.version(), other.version());
    }
}

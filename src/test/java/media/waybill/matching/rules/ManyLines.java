package media.waybill.matching.rules;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import media.waybill.matching.Outcome;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.naming.Clues;
import media.waybill.naming.Kind;
import media.waybill.naming.Naming;
import media.waybill.naming.NamingConvention;
import org.jspecify.annotations.Nullable;

/** Many open lines of one distributor, and names of files that answer them, the same ones each time. */
public final class ManyLines {

    private static final List<String> FIRST = List.of(
            "Quiet",
            "Last",
            "Silver",
            "Broken",
            "Winter",
            "Hidden",
            "Golden",
            "Northern",
            "Burning",
            "Distant",
            "Paper",
            "Crimson",
            "Second",
            "Empty",
            "Wild",
            "Frozen",
            "Lost",
            "Blue",
            "Iron",
            "Gentle");
    private static final List<String> SECOND = List.of(
            "Fjord", "Harbour", "Letter", "River", "Summer", "Garden", "Witness", "Bridge", "Orchard", "Signal",
            "Island", "Compass", "Station", "Mirror", "Forest", "Lantern", "Horizon", "Engine", "Promise", "Tide");
    private static final List<String> THIRD = List.of(
            "of Oslo",
            "in June",
            "Returns",
            "and the Sea",
            "at Night",
            "of Glass",
            "Revisited",
            "by Heart",
            "Underground",
            "in Stone",
            "of the North",
            "Unseen",
            "After Dark",
            "for Two",
            "on Ice",
            "of Salt",
            "Remains",
            "Rising",
            "at Dawn",
            "Forgotten");
    private static final List<String> LANGUAGES = List.of("sv", "nb", "de", "fi");
    private static final List<String> SYLLABLES = List.of("ka", "lo", "mi", "ten", "vu", "sar", "del", "pho", "nix");
    private static final int MOST_NAMES = 50_000;
    private static final Instant DUE = Instant.parse("2027-01-01T22:59:00Z");

    private final Naming naming = new Naming("");
    private final NamingConvention convention = naming.convention("default");
    private final List<LineIndex> distributors = new ArrayList<>();
    private final Decision decision = new Decision(new MatchingSettings(0.9, 0.3));
    private final List<Asked> names = new ArrayList<>();

    /** A name that answers a line of a distributor. */
    private record Asked(String name, LineIndex index) {}

    /** @param lines six of each title, fifty titles an order, all of one distributor */
    public ManyLines(int lines) {
        this(lines, 1);
    }

    /** @param count of distributors that the orders are spread over */
    public ManyLines(int lines, int count) {
        var random = new Random(7);
        for (int i = 0; i < count; i++) {
            distributors.add(new LineIndex());
        }
        int titles = lines / 6;
        for (int first = 0; first < titles; first += 50) {
            int number = first / 50;
            var index = distributors.get(number % count);
            var order = order(number, Math.min(50, titles - first));
            index.replace(id("PO-" + number), order);
            for (var line : order) {
                if (random.nextInt(100) < 10 && names.size() < MOST_NAMES) {
                    names.add(new Asked(name(line.title(), line.kind(), line.language(), random), index));
                }
            }
        }
    }

    /** Six lines of each of some titles. */
    static List<OpenLine> order(int number, int titles) {
        List<OpenLine> order = new ArrayList<>();
        var reference = "PO-" + number;
        var orderId = id(reference);
        for (int t = number * 50; t < number * 50 + titles; t++) {
            var title = title(t);
            for (int l = 0; l < 6; l++) {
                var kind = l < 4 ? Kind.SUBTITLE : l == 4 ? Kind.VIDEO : Kind.METADATA;
                order.add(new OpenLine(
                        id(title.reference() + "/" + l),
                        orderId,
                        reference,
                        title.reference() + "/" + l,
                        kind,
                        l < 4 ? LANGUAGES.get(l) : null,
                        l < 4 ? "FULL" : null,
                        null,
                        null,
                        DUE,
                        title));
            }
        }
        return order;
    }

    private static OpenLine.OrderedTitle title(int t) {
        var name = FIRST.get(t % 20) + " " + SECOND.get(t / 20 % 20) + " " + THIRD.get(t / 400 % 20)
                + (t < 8000 ? "" : " " + coined(t / 8000));
        var episode = t % 3 != 0;
        return new OpenLine.OrderedTitle(
                "NL-%05d".formatted(t),
                episode ? "EPISODE" : "MOVIE",
                episode ? "Part " + (t % 12 + 1) : name,
                null,
                List.of(),
                episode ? name : null,
                episode ? t / 8000 + 1 : null,
                episode ? t % 12 + 1 : null,
                episode ? null : 1990 + t / 8000 + t % 30,
                Duration.ofMinutes(episode ? 45 : 102),
                null);
    }

    /** A word that is no other. */
    private static String coined(int number) {
        var word = new StringBuilder();
        for (int n = number; n > 0; n /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(n % SYLLABLES.size()));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + "ra";
    }

    private static String name(OpenLine.OrderedTitle title, Kind kind, @Nullable String language, Random random) {
        var shown = title.series() == null ? title.name() : title.series();
        var separator = List.of(".", "_", " ", "-").get(random.nextInt(4));
        var number = title.isEpisode() ? "S%02dE%02d".formatted(title.season(), title.episode()) : "" + title.year();
        var stem = random.nextInt(4) == 0 ? title.reference() : shown.replace(" ", separator) + separator + number;
        var tail =
                switch (kind) {
                    case SUBTITLE -> separator + String.valueOf(language) + ".srt";
                    case METADATA -> separator + "metadata.xml";
                    default -> separator + "1080p" + separator + "ProRes422HQ.mov";
                };
        return random.nextInt(5) == 0 ? (stem + tail).toUpperCase(Locale.ROOT) : stem + tail;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return distributors.stream().mapToInt(LineIndex::size).sum();
    }

    public int names() {
        return names.size();
    }

    public String name(int number) {
        return names.get(number).name();
    }

    /** What the name says, read once, so that answering can be measured alone. */
    public Clues read(int number) {
        return naming.read(name(number), convention);
    }

    /** True when one line is found for the name. */
    public boolean isResolved(int number, Clues clues) {
        var asked = names.get(number);
        return decision.decide(asked.index(), asked.name(), clues, Witness.ABSENT, null, Set.of())
                        .outcome()
                == Outcome.MATCHED;
    }

    /** Takes another order into the index; returns a name that answers its last line. */
    public String add(int number, int titles) {
        var order = order(number, titles);
        distributors.get(0).replace(id("PO-" + number), order);
        var title = order.get(order.size() - 1).title();
        return title.reference() + "_metadata.xml";
    }
}

package media.waybill.matching;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
    private static final Instant DUE = Instant.parse("2027-01-01T22:59:00Z");

    private final Naming naming = new Naming("");
    private final NamingConvention convention = naming.convention("default");
    private final LineIndex index = new LineIndex();
    private final Decision decision = new Decision(new MatchingSettings(0.9, 0.3));
    private final List<String> names = new ArrayList<>();

    /** @param lines six of each title, fifty titles an order */
    public ManyLines(int lines) {
        var random = new Random(7);
        int titles = lines / 6;
        List<OpenLine> order = new ArrayList<>();
        for (int t = 0; t < titles; t++) {
            var title = title(t);
            int number = t / 50;
            for (int l = 0; l < 6; l++) {
                var language = l < 4 ? LANGUAGES.get(l) : null;
                var kind = l < 4 ? Kind.SUBTITLE : l == 4 ? Kind.VIDEO : Kind.METADATA;
                var reference = title.reference() + "/" + l;
                order.add(new OpenLine(
                        id(reference),
                        id("PO-" + number),
                        "PO-" + number,
                        reference,
                        kind,
                        language,
                        l < 4 ? "FULL" : null,
                        null,
                        null,
                        DUE,
                        title));
                if (random.nextInt(100) < 10) {
                    names.add(name(title, kind, language, random));
                }
            }
            if (t % 50 == 49 || t == titles - 1) {
                index.replace(id("PO-" + number), order);
                order = new ArrayList<>();
            }
        }
    }

    private static OpenLine.OrderedTitle title(int t) {
        var name = FIRST.get(t % 20) + " " + SECOND.get(t / 20 % 20) + " " + THIRD.get(t / 400 % 20);
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
        return index.size();
    }

    public List<String> names() {
        return names;
    }

    /** True when one line is found for the name. */
    public boolean isResolved(String name) {
        var clues = naming.read(name, convention);
        return decision.decide(index, name, clues, Witness.ABSENT, null, Set.of())
                        .outcome()
                == Outcome.MATCHED;
    }
}

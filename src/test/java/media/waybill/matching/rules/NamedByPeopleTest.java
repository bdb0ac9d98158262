package media.waybill.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import media.waybill.matching.Outcome;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.naming.Kind;
import media.waybill.naming.Naming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Orders of made-up distributors, and names as people of many countries write them: what a careful person would match
 * is matched, what they would ask about is never decided. Names marked {@code left} are still left to a person.
 */
class NamedByPeopleTest {

    private static final List<String> FILES = List.of(
            "levante",
            "krone",
            "lumen",
            "borea",
            "vistula",
            "pampas",
            "castellan",
            "corvus",
            "quayside",
            "strangers",
            "traps",
            "polarfox",
            "lumiere",
            "monsoon",
            "kystlys",
            "fjordlys",
            "kvarn",
            "brodarica");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Naming NAMING = new Naming("");
    private static final Decision DECISION = new Decision(new MatchingSettings(0.9, 0.3));

    /** @param line that is meant, or null where nobody can decide or nothing is ordered */
    private record Named(
            LineIndex index, String name, @Nullable UUID line, boolean left) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> names() {
        return FILES.stream().flatMap(file -> read(file).stream());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAnsweredAsACarefulPersonWould(Named named) {
        var answer = DECISION.decide(
                named.index,
                named.name,
                NAMING.read(named.name, NAMING.convention("default")),
                Witness.ABSENT,
                null,
                Set.of());
        if (named.line != null && !named.left) {
            assertThat(answer.line()).as("%s", answer.evidence()).isEqualTo(named.line);
        } else {
            // A name that is left to a person and is matched now has a mark too many.
            assertThat(answer.outcome()).as("%s", answer.evidence()).isNotEqualTo(Outcome.MATCHED);
        }
    }

    private static List<Named> read(String file) {
        Map<String, LineIndex> indexes = new HashMap<>();
        List<Named> names = new ArrayList<>();
        var path = "/media/waybill/matching/named/" + file + ".jsonl";
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NamedByPeopleTest.class.getResourceAsStream(path), path),
                StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var row = JSON.readTree(line);
                var order = row.path("order");
                if (order.isMissingNode()) {
                    names.add(new Named(
                            Objects.requireNonNull(
                                    indexes.get(row.path("distributor").asText())),
                            row.path("name").asText(),
                            row.has("line") ? OwedLines.id(row.path("line").asText()) : null,
                            row.path("left").asBoolean()));
                } else {
                    order(
                            order,
                            indexes.computeIfAbsent(order.path("distributor").asText(), LineIndex::new));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return names;
    }

    private static void order(JsonNode order, LineIndex index) {
        var reference = order.path("reference").asText();
        Map<String, OpenLine.OrderedTitle> titles = new HashMap<>();
        order.path("titles").forEach(title -> titles.put(title.path("reference").asText(), title(title)));
        List<OpenLine> lines = new ArrayList<>();
        for (var line : order.path("lines")) {
            lines.add(new OpenLine(
                    OwedLines.id(reference + "/" + line.path("reference").asText()),
                    OwedLines.id(reference),
                    reference,
                    line.path("reference").asText(),
                    Kind.valueOf(line.path("kind").asText()),
                    text(line, "language"),
                    text(line, "use"),
                    text(line, "version"),
                    text(line, "layout"),
                    Instant.parse("2027-03-01T22:59:59Z"),
                    Objects.requireNonNull(titles.get(line.path("title").asText()))));
        }
        index.replace(
                OwedLines.id(reference),
                lines,
                titles.values().stream().filter(OpenLine.OrderedTitle::isHead).toList());
    }

    private static OpenLine.OrderedTitle title(JsonNode title) {
        List<String> aliases = new ArrayList<>();
        title.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        var runtime = text(title, "runtime");
        return new OpenLine.OrderedTitle(
                title.path("reference").asText(),
                title.path("type").asText("MOVIE"),
                title.path("name").asText(),
                text(title, "originalName"),
                aliases,
                text(title, "series"),
                number(title, "season"),
                number(title, "episode"),
                number(title, "year"),
                runtime == null ? null : Duration.parse(runtime),
                text(title, "eidr"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        return node.hasNonNull(field) ? Integer.valueOf(node.path(field).asInt()) : null;
    }
}

package media.waybill.matching.rules;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import media.waybill.matching.Resolution;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.naming.Clues;
import media.waybill.naming.Kind;
import media.waybill.naming.Naming;
import org.jspecify.annotations.Nullable;

/** Orders in memory for the rules: what is owed, and what a name is answered with. */
public final class OwedLines {
    private static final Naming NAMING = new Naming("");
    private static final Instant DUE = Instant.parse("2026-12-01T22:59:59Z");

    private final Map<String, List<OpenLine>> orders = new LinkedHashMap<>();
    private final List<OpenLine.OrderedTitle> heads = new ArrayList<>();
    private final LineIndex index = new LineIndex();
    private final Decision decision = new Decision(new MatchingSettings(0.9, 0.3));
    private String convention = "default";

    public static OpenLine.OrderedTitle film(String reference, String name, int year, String... aliases) {
        return new OpenLine.OrderedTitle(
                reference,
                "MOVIE",
                name,
                null,
                List.of(aliases),
                null,
                null,
                null,
                year,
                Duration.ofMinutes(102),
                null);
    }

    public static OpenLine.OrderedTitle episode(String reference, String series, int season, int episode, String name) {
        return new OpenLine.OrderedTitle(
                reference,
                "EPISODE",
                name,
                null,
                List.of(),
                series,
                season,
                episode,
                null,
                Duration.ofMinutes(45),
                null);
    }

    /** A series or a season of which nothing itself is ordered; of all orders that follow. */
    OwedLines head(OpenLine.OrderedTitle title) {
        heads.add(title);
        return this;
    }

    OwedLines convention(String folder) {
        this.convention = folder;
        return this;
    }

    public OwedLines owed(
            String order, String line, OpenLine.OrderedTitle title, Kind kind, @Nullable String language) {
        return owed(order, line, title, kind, language, null, null);
    }

    public OwedLines owed(
            String order,
            String line,
            OpenLine.OrderedTitle title,
            Kind kind,
            @Nullable String language,
            @Nullable String use,
            @Nullable String version) {
        List<OpenLine> lines = orders.computeIfAbsent(order, key -> new ArrayList<>());
        lines.add(new OpenLine(
                id(order + "/" + line), id(order), order, line, kind, language, use, version, null, DUE, title));
        index.replace(id(order), lines, heads);
        return this;
    }

    public OwedLines owedSound(
            String order, String line, OpenLine.OrderedTitle title, Kind kind, String language, String layout) {
        List<OpenLine> lines = orders.computeIfAbsent(order, key -> new ArrayList<>());
        lines.add(new OpenLine(
                id(order + "/" + line), id(order), order, line, kind, language, null, null, layout, DUE, title));
        index.replace(id(order), lines, heads);
        return this;
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    LineIndex index() {
        return index;
    }

    public Resolution ask(String name) {
        return ask(name, Witness.ABSENT, null, Set.of());
    }

    public Resolution ask(String name, Witness witness, @Nullable String chosen, Set<UUID> denied) {
        return decision.decide(
                index,
                name,
                NAMING.read(name, NAMING.convention(convention)),
                witness,
                chosen == null ? null : id(chosen),
                denied);
    }

    /** The same with what the file's text is written in. */
    public Resolution askWithText(String name, String language) {
        var read = NAMING.read(name, NAMING.convention(convention));
        var text = new Clues.Evidence("language", language, language, "text", 0.8);
        return decision.decide(
                index,
                name,
                read.withLanguage(read.language(), read.languageAlternatives(), List.of(text)),
                new Witness("SUBTITLE", null, 0),
                null,
                Set.of());
    }
}

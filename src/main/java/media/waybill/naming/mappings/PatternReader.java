package media.waybill.naming.mappings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import media.waybill.naming.Kind;
import media.waybill.naming.findings.Findings;
import media.waybill.naming.shapes.CheckedIds;
import media.waybill.naming.shapes.Hit;
import media.waybill.naming.shapes.Shape;
import media.waybill.naming.text.Spelling;
import media.waybill.naming.text.Text;
import media.waybill.naming.vocabulary.Languages;
import media.waybill.naming.vocabulary.NamePattern;
import media.waybill.naming.vocabulary.Rules;
import media.waybill.naming.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads a name by a partner's own patterns, the first that fits; a word that its token cannot mean fits nothing. */
public final class PatternReader {
    private static final double WEIGHT = 0.9;

    private record Said(String clue, String value, int[] place) {}

    private final Rules rules;
    private final Findings findings;
    private final Spelling spelling;
    private final @Nullable Kind extension;

    public PatternReader(Rules rules, Findings findings, Spelling spelling, @Nullable Kind extension) {
        this.rules = rules;
        this.findings = findings;
        this.spelling = spelling;
        this.extension = extension;
    }

    /** Whether one of the patterns fitted and said everything. */
    public boolean read() {
        for (NamePattern pattern : rules.patterns()) {
            Optional<List<Said>> said = pattern.fits(spelling.text())
                    .flatMap(places -> meanings(places).stream())
                    .findFirst();
            if (said.isPresent()) {
                say(pattern, said.get());
                return true;
            }
        }
        return false;
    }

    private Optional<List<Said>> meanings(List<NamePattern.Place> places) {
        List<Said> all = new ArrayList<>();
        for (NamePattern.Place place : places) {
            String text = spelling.text().substring(place.from(), place.to());
            String token = place.token();
            int[] where = {place.from(), place.to()};
            if (NamePattern.NUMBERS.contains(token)) {
                all.add(new Said(token, String.valueOf(Integer.parseInt(text)), where));
            } else if (!token.equals("any") && !token.equals("rest") && !word(token, text, where, all)) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private boolean word(String token, String text, int[] place, List<Said> all) {
        switch (token) {
            case "title", "series" -> {
                String name = text.replace('_', ' ').strip();
                all.add(new Said(token, rules.title(name), place));
                return !name.isEmpty();
            }
            case "language" -> {
                Optional<Languages.Meaning> meaning = rules.languages().meaning(Text.phraseKey(text));
                meaning.ifPresent(m -> m.tags().forEach(tag -> all.add(new Said("language", tag, place))));
                return meaning.isPresent();
            }
            case "eidr" -> {
                Optional<String> id = CheckedIds.eidr(text);
                id.ifPresent(found -> all.add(new Said("eidr", found, place)));
                return id.isPresent();
            }
            case "reference", "order" -> {
                List<Shape> shapes = token.equals("order") ? rules.orders() : rules.references();
                String id = shapes.stream()
                        .filter(shape -> shape.isWhole(text))
                        .findFirst()
                        .map(shape -> shape.canonical(text))
                        .orElse(text);
                all.add(new Said(token, id, place));
                return true;
            }
            case "revision" -> {
                // "#{revision}" on #2: what stands in the place of a revision needs no sign of its own.
                if (text.length() < 4 && text.chars().allMatch(Character::isDigit)) {
                    all.add(new Said(token, "v" + Integer.parseInt(text), place));
                    return true;
                }
                return vocabulary(token, text, place, all);
            }
            case "orderLine", "date" -> {
                all.add(new Said(token, text, place));
                return true;
            }
            default -> {
                return vocabulary(token, text, place, all);
            }
        }
    }

    /** A word of the vocabulary that says the token's clue, with whatever else it says. */
    private boolean vocabulary(String token, String text, int[] place, List<Said> all) {
        Map<String, String> clues = new LinkedHashMap<>();
        List<Vocabulary.Meaning> meanings = rules.vocabulary().meanings(Text.phraseKey(text));
        if (meanings != null) {
            for (Vocabulary.Meaning meaning : meanings) {
                String kind =
                        meaning.clues().getOrDefault("kind", meaning.clues().getOrDefault("only", ""));
                if (kind.isEmpty() || Findings.allows(extension, true, Kind.valueOf(kind))) {
                    clues.putAll(meaning.clues());
                }
            }
        }
        for (Hit hit : rules.shapes().find(text, List.of(), List.of(), found -> false)) {
            clues.putAll(hit.clues());
        }
        if (clues.isEmpty() || !token.equals("word") && !clues.containsKey(token)) {
            return false;
        }
        clues.forEach((clue, value) -> all.add(new Said(clue, value, place)));
        return true;
    }

    private void say(NamePattern pattern, List<Said> said) {
        findings.add("pattern", pattern.written(), spelling.text(), "naming.yaml", WEIGHT, 0, 0);
        Map<String, Map<String, String>> together = new LinkedHashMap<>();
        List<String> open = said.stream()
                .filter(one -> one.clue().equals("language"))
                .map(Said::value)
                .toList();
        for (Said one : said) {
            int from = spelling.origin()[one.place()[0]];
            int to = spelling.origin()[one.place()[1]];
            String text = spelling.text().substring(one.place()[0], one.place()[1]);
            if (one.clue().equals("language") && open.size() > 1) {
                if (one.value().equals(open.getFirst())) {
                    findings.leaveOpen(open, text, "name", WEIGHT, from, to);
                }
            } else if (one.clue().equals("kind")
                    || one.clue().equals("use")
                    || one.clue().equals("only")) {
                together.computeIfAbsent(text + from, key -> new LinkedHashMap<>())
                        .put(one.clue(), one.value());
            } else {
                findings.add(one.clue(), one.value(), text, "name", WEIGHT, from, to);
            }
        }
        together.forEach((key, clues) -> findings.add(clues, key.replaceAll("\\d+$", ""), "name", WEIGHT, 0, 0));
    }
}

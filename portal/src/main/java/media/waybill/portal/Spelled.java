package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import media.waybill.naming.Clues;
import media.waybill.naming.Clues.Evidence;

/** A name with the clues on the very characters that they were read from. */
final class Spelled extends Div {

    private static final Set<String> HIDDEN = Set.of("extension", "code", "pattern", "only", "rejectedEidr");
    private static final Set<String> ALSO = Set.of("numberedTitle");

    Spelled(String path, Clues clues) {
        addClassName("spelled");
        var seen = clues.evidence().stream()
                .filter(one -> one.to() > one.from() && one.to() <= path.length() && !HIDDEN.contains(one.clue()))
                .toList();
        var cuts = new TreeSet<Integer>(Set.of(0, path.length()));
        seen.stream().filter(one -> !ALSO.contains(one.clue())).forEach(one -> {
            cuts.add(one.from());
            cuts.add(one.to());
        });
        var places = new ArrayList<>(cuts);
        for (int i = 0; i + 1 < places.size(); i++) {
            add(piece(path, places.get(i), places.get(i + 1), seen, clues));
        }
    }

    private static Span piece(String path, int from, int to, List<Evidence> seen, Clues clues) {
        // Marks that turn the reading direction, and the like, show as what they are: something that is not a letter.
        var span = new Span(path.substring(from, to).replaceAll("\\p{C}", "\uFFFD"));
        var here = seen.stream()
                .filter(one -> one.from() <= from && one.to() >= to)
                .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
                .toList();
        var first = here.stream().filter(one -> !ALSO.contains(one.clue())).findFirst();
        if (first.isPresent()) {
            span.addClassNames("says", group(first.get().clue()));
            var open = first.get().clue().equals("language")
                    && clues.languageAlternatives().contains(first.get().value());
            span.setClassName("open", open);
            span.setTitle(here.stream().map(Spelled::sentence).distinct().collect(Collectors.joining("\n")));
        }
        return span;
    }

    private static String sentence(Evidence one) {
        return Words.clue(one.clue()) + ": " + one.value() + " (" + percent(one.weight()) + ", from \"" + one.text()
                + "\" in the " + one.source() + ")";
    }

    private static String group(String clue) {
        return switch (clue) {
            case "title", "series" -> "title";
            case "season", "episode", "episodes", "seasons", "year", "date", "part" -> "number";
            case "language", "subtitles", "original" -> "language";
            case "kind", "use", "version", "revision", "content", "edition" -> "material";
            case "reference", "eidr", "isan", "order", "orderLine" -> "id";
            default -> "technical";
        };
    }

    private static String percent(double weight) {
        return Math.round(weight * 100) + " %";
    }

    /** The clues that were decided on, each with how sure it is and what else it could be. */
    static Component decided(Clues clues) {
        var list = new UnorderedList();
        list.addClassName("clues");
        values(clues).forEach((clue, value) -> {
            var item = new ListItem(of(Words.clue(clue)), new Span(value));
            var weight = clues.weight(clue);
            if (weight > 0) {
                var sure = new Span(percent(weight));
                sure.addClassName("sure");
                item.add(sure);
            }
            var others = clues.alternatives().getOrDefault(clue, List.of()).stream()
                    .map(other -> shown(clue, other))
                    .filter(other -> !other.equalsIgnoreCase(value))
                    .toList();
            if (!others.isEmpty()) {
                item.add(of("or " + String.join(", ", others)));
            }
            list.add(item);
        });
        return values(clues).isEmpty() ? Page.soft("Nothing could be read from it.") : list;
    }

    private static String shown(String clue, String value) {
        return switch (clue) {
            case "kind" -> Words.kind(value);
            case "use" -> value.equals("SDH") ? value : Words.plain(value);
            case "language" -> Words.language(value);
            default -> value;
        };
    }

    private static Span of(String words) {
        var span = new Span(words);
        span.addClassName("of");
        return span;
    }

    private static Map<String, String> values(Clues clues) {
        var values = new LinkedHashMap<String, String>();
        put(values, "series", clues.series());
        put(values, "title", clues.title());
        put(values, "season", clues.season());
        put(
                values,
                "episode",
                clues.episodes().size() > 1
                        ? clues.episodes().stream().map(String::valueOf).collect(Collectors.joining(", "))
                        : clues.episode());
        put(values, "year", clues.year());
        put(values, "reference", clues.reference());
        put(values, "eidr", clues.eidr());
        put(values, "order", clues.order());
        put(values, "orderLine", clues.orderLine());
        put(
                values,
                "language",
                clues.languageAlternatives().isEmpty()
                        ? clues.language() == null ? null : Words.language(clues.language())
                        : clues.languageAlternatives().stream()
                                        .map(Words::language)
                                        .collect(Collectors.joining(" or "))
                                + ", open");
        put(
                values,
                "kind",
                clues.kind() == null ? null : shown("kind", clues.kind().name()));
        put(values, "use", clues.use() == null ? null : shown("use", clues.use()));
        put(values, "version", clues.version());
        put(values, "revision", clues.revision());
        clues.technical().forEach((clue, value) -> {
            if (!clue.equals("numberedTitle") && values.size() < 20) {
                values.put(clue.toLowerCase(Locale.ROOT), value);
            }
        });
        return values;
    }

    private static void put(Map<String, String> values, String clue, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            values.put(clue, value.toString());
        }
    }
}

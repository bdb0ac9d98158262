package media.waybill.timedtext.fidelity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Standing;
import media.waybill.timedtext.findings.Findings;

/** What each written format holds beside text and times: a table, from which losses are told and tests expect. */
public final class Capabilities {

    /** How much of a trait a format holds. */
    public enum Held {
        /** For every run or cue. */
        YES,
        /** Where all of a line has it. */
        LINE,
        /** Where all of a cue has it. */
        CUE,
        /** Certain values; which were lost only the writer knows, and says. */
        SOME,
        /** Never: every use is a loss. */
        NO
    }

    private static final String FILE = "timedtext/capabilities.csv";

    private static final Map<String, Capabilities> ALL = read();

    private final String title;
    private final EnumMap<Trait, Held> held;
    /** Of these a loss may have to be said, in the order of the table. */
    private final List<Trait> scarce;

    private Capabilities(String title, EnumMap<Trait, Held> held) {
        this.title = title;
        this.held = held;
        this.scarce = held.entrySet().stream()
                .filter(e -> e.getValue() != Held.YES && e.getValue() != Held.SOME)
                .map(Map.Entry::getKey)
                .toList();
    }

    public static Map<String, Capabilities> all() {
        return ALL;
    }

    public static Capabilities of(String target) {
        return Objects.requireNonNull(ALL.get(target), target);
    }

    public Held held(Trait trait) {
        return Objects.requireNonNull(held.get(trait));
    }

    /** Says what the format cannot hold of a document, each with its cue. */
    public void say(Document document, String target, Findings losses) {
        var regions = Standing.regions(document);
        for (var cue : document.cues()) {
            boolean plain = isPlain(cue);
            if (plain && isUsual(cue)) {
                continue;
            }
            var standing = Standing.of(cue, regions);
            for (var trait : scarce) {
                boolean whole = trait == Trait.FONT || trait == Trait.OUTLINE;
                if (!whole && (trait.isOfRuns() ? !plain && isLost(trait, cue) : trait.of(cue, standing) != null)) {
                    losses.loss(target + "." + trait.key(), cue.number(), sentence(trait, cue));
                }
            }
        }
        // Fonts are the player's choice in most places: that they go is said once.
        for (var trait : List.of(Trait.FONT, Trait.OUTLINE)) {
            var first = scarce.contains(trait)
                    ? document.cues().stream().filter(trait::isIn).findFirst()
                    : Optional.<Cue>empty();
            first.ifPresent(c -> losses.loss(
                    target + "." + trait.key(), c.number(), title + " holds no " + trait.plural() + ", from here on"));
        }
        var area = document.metadata().get(Document.ACTIVE_AREA);
        if (area != null && held(Trait.ACTIVE_AREA) == Held.NO) {
            losses.loss(target + ".active-area", null, "the active area is not kept: " + area);
        }
        if (!document.notes().isEmpty() && held(Trait.NOTES) == Held.NO) {
            losses.loss(target + ".notes", null, document.notes().size() + " comments are not kept");
        }
    }

    private static boolean isPlain(Cue cue) {
        for (var span : cue.spans()) {
            if (!span.style().isPlain()) {
                return false;
            }
        }
        return true;
    }

    /** At the bottom, in the middle, in the document's language, as a cue without any trait is. */
    private static boolean isUsual(Cue cue) {
        return cue.region() == null
                && cue.language() == null
                && !cue.forced()
                && Placement.BOTTOM_CENTRE.equals(cue.placement());
    }

    private boolean isLost(Trait trait, Cue cue) {
        return switch (held(trait)) {
            case NO -> trait.isIn(cue);
            case LINE -> trait.isIn(cue) && !trait.isEven(cue, true);
            case CUE -> trait.isIn(cue) && !trait.isEven(cue, false);
            case YES, SOME -> false;
        };
    }

    private String sentence(Trait trait, Cue cue) {
        var how =
                switch (held(trait)) {
                    case LINE -> " for less than a line: ";
                    case CUE -> " for less than a whole subtitle: ";
                    default -> ": ";
                };
        var what = new StringBuilder();
        cue.spans().stream()
                .filter(s -> trait == Trait.RUBY
                        ? trait.of(s.style()) != null
                        : s.style().ruby() != Style.Ruby.TEXT)
                .forEach(s -> what.append(s.text()));
        return title + " holds no " + trait.plural() + (trait == Trait.TTML_STYLE ? properties(cue) : "") + how + what;
    }

    private static String properties(Cue cue) {
        var names = new TreeSet<String>();
        cue.spans().forEach(s -> names.addAll(s.style().look().properties().keySet()));
        return ", here " + String.join(" and ", names);
    }

    private static Map<String, Capabilities> read() {
        var all = new LinkedHashMap<String, Capabilities>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Capabilities.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            var columns = new ArrayList<Trait>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split(",", -1);
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                if (columns.isEmpty()) {
                    for (int i = 1; i < cells.length; i++) {
                        columns.add(
                                Trait.valueOf(cells[i].toUpperCase(Locale.ROOT).replace('-', '_')));
                    }
                    continue;
                }
                var held = new EnumMap<Trait, Held>(Trait.class);
                for (int i = 1; i < cells.length; i++) {
                    held.put(columns.get(i - 1), Held.valueOf(cells[i].toUpperCase(Locale.ROOT)));
                }
                if (held.size() != Trait.values().length) {
                    throw new IllegalStateException("a format does not say all it holds  format=" + cells[0]);
                }
                var title = Format.byKey(cells[0]).map(Format::title).orElse(cells[0]);
                all.put(cells[0], new Capabilities(title, held));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return all;
    }
}

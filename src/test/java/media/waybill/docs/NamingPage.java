package media.waybill.docs;

import java.util.SortedSet;
import java.util.stream.Collectors;
import media.waybill.naming.Naming;

/** docs/naming-rules.md: the shapes that are read in any name, in the order in which they claim its characters, and what words may say. */
final class NamingPage {

    private static final int MOST = 60;

    private NamingPage() {}

    static String text() {
        var page = new StringBuilder("""
                # Shapes and words in names

                Generated from `ShapeTable` and the mappings; do not edit. Rows claim characters from top to bottom, so a frame
                rate can never pass for an episode. Weight is from 0 to 1; words, languages and a distributor's own
                patterns are told in [naming.md](naming.md).

                | Shape | For example | Takes | Says | Weight |
                | --- | --- | --- | --- | --- |
                """);
        for (var rule : new Naming("").rules()) {
            var says = rule.says().entrySet().stream()
                    .map(clue -> clue.getKey() + " " + clue.getValue())
                    .collect(Collectors.joining(", "));
            page.append("| %s | `%s` | `%s` | %s | %.2f |\n"
                    .formatted(rule.name(), rule.example(), rule.text(), says, rule.weight()));
        }
        page.append("""

                ## Values

                What the words of `mappings/kinds.yaml` and `mappings/naming.yaml` say, by clue. A distributor's own
                words may say these and others; `kind`, `only`, `language` and the `use` of subtitles are closed.

                | Clue | Values |
                | --- | --- |
                """);
        new Naming("").values().forEach((clue, values) -> page.append("| %s | %s |\n".formatted(clue, shown(values))));
        return page.toString();
    }

    /** Values that are more than a screen holds are told by the first of them. */
    private static String shown(SortedSet<String> values) {
        return values.stream().limit(MOST).map(value -> "`" + value + "`").collect(Collectors.joining(" "))
                + (values.size() > MOST ? " … " + values.size() + " in all" : "");
    }
}

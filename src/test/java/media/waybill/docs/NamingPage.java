package media.waybill.docs;

import java.util.stream.Collectors;
import media.waybill.naming.Naming;

/** docs/naming-rules.md: the shapes that are read in any name, in the order in which they claim its characters. */
final class NamingPage {

    private NamingPage() {}

    static String text() {
        var page = new StringBuilder("""
                # Shapes in names

                Generated from the table in `ShapeTable`; do not edit. Rows claim characters from top to bottom, so a frame
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
        return page.toString();
    }
}

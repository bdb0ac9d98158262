package media.waybill.naming.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers the rows of the table of shapes, in the order in which they claim characters. */
final class ShapeRows {
    /** behind a shape no letter or digit may follow */
    static final String TO = "(?![\\p{L}\\p{N}])";

    private final List<ShapeRule> rules = new ArrayList<>();

    List<ShapeRule> rules() {
        return List.copyOf(rules);
    }

    void add(String name, String example, String first, String regex, ShapeRule.Reading reading) {
        add(name, example, first, regex, false, Pattern.CASE_INSENSITIVE, reading);
    }

    void add(String name, String example, String first, String regex, boolean inside, ShapeRule.Reading reading) {
        add(name, example, first, regex, inside, Pattern.CASE_INSENSITIVE, reading);
    }

    void add(String name, String example, String first, String regex, int flags, ShapeRule.Reading reading) {
        add(name, example, first, regex, false, flags, reading);
    }

    private void add(
            String name,
            String example,
            String first,
            String regex,
            boolean inside,
            int flags,
            ShapeRule.Reading reading) {
        boolean ascii = regex.chars().allMatch(c -> c < 0x80);
        int all = ascii || flags != Pattern.CASE_INSENSITIVE ? flags : flags | Pattern.UNICODE_CASE;
        rules.add(new ShapeRule(name, example, first, inside, Pattern.compile(regex, all), Beginnings.ANY, reading));
    }

    /** The last rule begins with one of these alternatives. */
    void beginsWith(String alternatives) {
        ShapeRule last = rules.removeLast();
        rules.add(new ShapeRule(
                last.name(),
                last.example(),
                last.first(),
                last.inside(),
                last.pattern(),
                new Beginnings(EpisodeWords.words(alternatives)),
                last.reading()));
    }
}

package media.waybill.naming;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the mappings of one partner compile to. */
record Rules(
        Languages languages,
        Vocabulary vocabulary,
        Patterns patterns,
        Map<String, Kind> extensions,
        Set<String> loose,
        Set<String> noise,
        Map<String, String> titles,
        List<Shape> references,
        List<Shape> orders) {

    Rules with(Languages other) {
        return new Rules(other, vocabulary, patterns, extensions, loose, noise, titles, references, orders);
    }
}

package media.waybill.naming.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.Kind;
import media.waybill.naming.shapes.Shape;
import media.waybill.naming.shapes.Shapes;
import media.waybill.naming.text.Text;

/**
 * What the mappings of one partner compile to.
 *
 * @param own how the partner itself is called, as words are looked up; empty where nobody's convention is meant
 */
public record Rules(
        String own,
        Languages languages,
        Vocabulary vocabulary,
        Shapes shapes,
        Map<String, Kind> extensions,
        Set<String> loose,
        Set<String> formats,
        Set<String> noise,
        Set<String> opening,
        Map<String, String> titles,
        List<Shape> references,
        List<Shape> orders,
        List<NamePattern> patterns,
        Defaults defaults) {

    /** What a short form stands for, however its capitals were parted (SnE); the words themselves where they are none. */
    public String title(String written) {
        String key = Text.phraseKey(written);
        String whole = titles.get(key);
        return whole != null ? whole : titles.getOrDefault(key.replace(" ", ""), written);
    }

    public Rules with(Languages other) {
        return new Rules(
                own,
                other,
                vocabulary,
                shapes,
                extensions,
                loose,
                formats,
                noise,
                opening,
                titles,
                references,
                orders,
                patterns,
                defaults);
    }
}

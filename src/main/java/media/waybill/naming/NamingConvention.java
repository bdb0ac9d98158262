package media.waybill.naming;

import java.util.Map;

/**
 * How one partner builds names: the shapes of its identifiers, its words and its languages over everybody's.
 *
 * @param folder the folder under {@code mappings/distributors}, or {@code default}
 * @param rules what its mappings compile to
 */
public record NamingConvention(String folder, Rules rules) {

    /** The same with a partner's own language words, as its record in the portal has them, above all others. */
    public NamingConvention withLanguages(Map<String, String> aliases) {
        return aliases.isEmpty()
                ? this
                : new NamingConvention(folder, rules.with(rules.languages().with(aliases)));
    }
}

package media.waybill.naming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import media.waybill.naming.mappings.PatternFinder;
import media.waybill.naming.vocabulary.Rules;

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

    /** The same with what people taught the hub of this partner, above all that its mappings say. */
    public NamingConvention learned(List<LearnedRule> learned) {
        return learned.isEmpty() ? this : new NamingConvention(folder, LearnedRules.over(rules, learned));
    }

    /**
     * The pattern by which a name says what is known of its file; nothing where it says no number or no title of
     * them in words of their own.
     *
     * @param known values by token: season, episode, year, language, kind, use, version, reference, order, orderLine
     * @param titles names of the title and its series
     */
    public Optional<String> pattern(String path, Map<String, String> known, List<String> titles) {
        return PatternFinder.find(rules, path, known, titles);
    }
}

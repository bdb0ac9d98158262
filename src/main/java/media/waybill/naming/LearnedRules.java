package media.waybill.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.text.Text;
import media.waybill.naming.vocabulary.Defaults;
import media.waybill.naming.vocabulary.NamePattern;
import media.waybill.naming.vocabulary.Rules;
import media.waybill.naming.vocabulary.Vocabulary;

/** Lays learned rules over what a partner's mappings compile to. */
final class LearnedRules {
    private LearnedRules() {}

    /** A rule that cannot be used is left out; nothing else is read otherwise for it. */
    static Rules over(Rules rules, List<LearnedRule> learned) {
        Map<String, String> languages = new HashMap<>();
        Map<String, String> titles = new HashMap<>(rules.titles());
        Set<String> noise = new HashSet<>(rules.noise());
        Vocabulary vocabulary = new Vocabulary(rules.vocabulary());
        List<NamePattern> patterns = new ArrayList<>();
        Map<String, Map<String, String>> folders =
                new HashMap<>(rules.defaults().folders());
        Map<String, Map<String, String>> byKind = new HashMap<>(rules.defaults().byKind());
        for (LearnedRule rule : learned) {
            String key = Text.phraseKey(rule.word());
            switch (rule.type()) {
                case LANGUAGE -> languages.put(rule.word(), rule.means().getOrDefault("language", "und"));
                case TITLE -> titles.put(key, rule.means().getOrDefault("title", rule.word()));
                case NOISE -> noise.add(key);
                case WORD -> vocabulary.replace(rule.word(), rule.means(), true);
                case FOLDER -> folders.put(key, rule.means());
                case DEFAULT -> {
                    Map<String, String> clues = new HashMap<>(byKind.getOrDefault(rule.word(), Map.of()));
                    clues.putAll(rule.means());
                    byKind.put(rule.word(), Map.copyOf(clues));
                }
                case PATTERN -> pattern(rule.word(), rules, patterns);
            }
        }
        patterns.addAll(rules.patterns());
        return new Rules(
                rules.own(),
                rules.languages().with(languages),
                vocabulary,
                rules.shapes(),
                rules.extensions(),
                rules.loose(),
                rules.formats(),
                Set.copyOf(noise),
                rules.opening(),
                Map.copyOf(titles),
                rules.references(),
                rules.orders(),
                List.copyOf(patterns),
                new Defaults(Map.copyOf(folders), Map.copyOf(byKind)));
    }

    private static void pattern(String written, Rules rules, List<NamePattern> patterns) {
        try {
            patterns.add(NamePattern.of(written, rules.references(), rules.orders()));
        } catch (IllegalArgumentException e) {
            // Written by hand into the database, or by an older version: a name is read without it.
            return;
        }
    }
}

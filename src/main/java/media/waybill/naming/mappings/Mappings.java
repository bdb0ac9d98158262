package media.waybill.naming.mappings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.Kind;
import media.waybill.naming.shapes.EpisodeWords;
import media.waybill.naming.shapes.Shape;
import media.waybill.naming.shapes.ShapeTable;
import media.waybill.naming.shapes.Shapes;
import media.waybill.naming.text.Text;
import media.waybill.naming.vocabulary.Defaults;
import media.waybill.naming.vocabulary.Languages;
import media.waybill.naming.vocabulary.NamePattern;
import media.waybill.naming.vocabulary.Rules;
import media.waybill.naming.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the naming side of {@code mappings/}: from a folder where one is given, from the jar otherwise. */
public final class Mappings {
    private static final Logger LOG = LoggerFactory.getLogger(Mappings.class);

    private final @Nullable Path folder;

    public Mappings(@Nullable Path folder) {
        this.folder = folder;
    }

    /** What changes when a file that a convention is made of changes. */
    public long stamp(String partner) {
        if (folder == null) {
            return 0;
        }
        long stamp = 0;
        for (String file : files(partner)) {
            try {
                stamp = stamp * 31
                        + Files.getLastModifiedTime(folder.resolve(file)).toMillis();
            } catch (IOException e) {
                stamp = stamp * 31;
            }
        }
        return stamp;
    }

    public Rules load(String partner) {
        return load(partner, parse(own(partner)));
    }

    /** The shared rules alone, under the partner's name. */
    public Rules shared(String partner) {
        return load(partner, Map.of());
    }

    /** Whether a folder is named that holds no naming.yaml. */
    public boolean isMissing(String partner) {
        try (InputStream in = files(partner).size() > 3 ? open(files(partner).get(3)) : InputStream.nullInputStream()) {
            return in == null;
        } catch (IOException e) {
            throw new IllegalStateException("mappings of " + partner + " cannot be read", e);
        }
    }

    /** The partner's naming.yaml as it lies there; empty where there is none. */
    public String own(String partner) {
        List<String> files = files(partner);
        return files.size() > 3 ? text(files.get(3)) : "";
    }

    /** A convention of which only the text is there. */
    public Rules draft(String text) {
        return load("draft", parse(text));
    }

    private Rules load(String partner, Map<?, ?> own) {
        Map<?, ?> languages = yaml("languages.yaml");
        Map<?, ?> kinds = yaml("kinds.yaml");
        Map<?, ?> shared = yaml("naming.yaml");

        Vocabulary vocabulary = new Vocabulary(strings(kinds.get("compounds")));
        words(kinds, vocabulary, false);
        map(shared.get("technical")).forEach((clue, lists) -> {
            strings(map(lists).get("strong")).forEach(word -> technical(vocabulary, clue, word, true));
            strings(map(lists).get("weak")).forEach(word -> technical(vocabulary, clue, word, false));
        });
        words(own, vocabulary, true);

        Map<String, Kind> extensions = new HashMap<>();
        map(kinds.get("extensions"))
                .forEach((kind, list) -> strings(list).forEach(e -> extensions.put(e, Kind.valueOf(kind))));
        Set<String> noise = new HashSet<>();
        strings(shared.get("noise")).forEach(word -> noise.add(Text.phraseKey(word)));
        strings(own.get("noise")).forEach(word -> noise.add(Text.phraseKey(word)));
        Map<String, String> titles = new HashMap<>();
        map(own.get("titles")).forEach((shortForm, title) -> titles.put(Text.phraseKey(shortForm), scalar(title)));
        Map<String, String> aliases = new HashMap<>();
        map(own.get("languages")).forEach((word, tag) -> {
            if (Usable.language(scalar(tag)) == null) {
                aliases.put(word, scalar(tag));
            }
        });

        List<Shape> references = shapes(own.get("references"), shared.get("references"));
        List<Shape> orders = shapes(own.get("orders"), shared.get("orders"));
        return new Rules(
                own.isEmpty() ? "" : Text.phraseKey(partner),
                Languages.of(
                                lists(languages.get("words")),
                                lists(languages.get("countries")),
                                lists(languages.get("open")),
                                strings(languages.get("common")),
                                strings(languages.get("everyday")),
                                lists(languages.get("shortened")),
                                strings(languages.get("endings")),
                                strings(languages.get("versions")))
                        .with(aliases),
                vocabulary,
                new Shapes(ShapeTable.of(episodeWords(map(shared.get("episodes"))))),
                Map.copyOf(extensions),
                Set.copyOf(strings(kinds.get("loose"))),
                Set.copyOf(strings(kinds.get("formats"))),
                Set.copyOf(noise),
                Set.copyOf(strings(shared.get("opening"))),
                Map.copyOf(titles),
                references,
                orders,
                patterns(own.get("patterns"), references, orders),
                new Defaults(clues(own.get("folders"), true), clues(own.get("defaults"), false)));
    }

    private static EpisodeWords episodeWords(Map<String, Object> episodes) {
        List<List<String>> ordinals = new ArrayList<>();
        if (episodes.get("ordinals") instanceof List<?> rows) {
            rows.forEach(row -> ordinals.add(strings(row)));
        }
        return EpisodeWords.of(lists(episodes), ordinals);
    }

    /** A pattern that cannot be used is left out here; the linter says so with its line. */
    private static List<NamePattern> patterns(@Nullable Object own, List<Shape> references, List<Shape> orders) {
        List<NamePattern> patterns = new ArrayList<>();
        for (String written : strings(own)) {
            try {
                patterns.add(NamePattern.of(written, references, orders));
            } catch (IllegalArgumentException e) {
                LOG.warn("naming pattern is not used  pattern={} reason={}", written, e.getMessage());
            }
        }
        return List.copyOf(patterns);
    }

    private static Map<String, Map<String, String>> clues(@Nullable Object own, boolean folders) {
        Map<String, Map<String, String>> clues = new HashMap<>();
        map(own).forEach((key, said) -> {
            clues.put(folders ? Text.phraseKey(key) : key, meant(said));
        });
        return Map.copyOf(clues);
    }

    private static Map<String, String> said(@Nullable Object means) {
        Map<String, String> clues = new LinkedHashMap<>();
        map(means).forEach((clue, value) -> clues.put(clue, scalar(value)));
        return clues;
    }

    /** What a partner's words say together; a clue with a value that it cannot have says nothing, and the linter says why. */
    private static Map<String, String> meant(@Nullable Object means) {
        Map<String, String> clues = said(means);
        clues.entrySet().removeIf(one -> Usable.fault(one.getKey(), one.getValue()) != null);
        return Map.copyOf(clues);
    }

    /** {@code 51=5.1}: what is written, and what it means; one word where both are the same. */
    private static void technical(Vocabulary vocabulary, String clue, String entry, boolean strong) {
        int equals = entry.indexOf('=');
        String written = equals < 0 ? entry : entry.substring(0, equals);
        vocabulary.add(written, Map.of(clue, entry.substring(equals + 1)), strong);
    }

    private static void words(Map<?, ?> file, Vocabulary vocabulary, boolean own) {
        Object entries = file.get("words");
        if (!(entries instanceof List<?> list)) {
            return;
        }
        for (Object entry : list) {
            Map<String, Object> one = map(entry);
            Map<String, String> means = own ? meant(one.get("means")) : said(one.get("means"));
            for (boolean strong : new boolean[] {true, false}) {
                for (String word : strings(one.get(strong ? "strong" : "weak"))) {
                    if (own) {
                        vocabulary.replace(word, means, strong);
                    } else {
                        vocabulary.add(word, means, strong);
                    }
                }
            }
        }
    }

    private static List<Shape> shapes(@Nullable Object own, @Nullable Object shared) {
        List<Shape> shapes = new ArrayList<>();
        strings(own).stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Shape::of)
                .forEach(shapes::add);
        strings(shared).stream().map(Shape::strict).forEach(shapes::add);
        return List.copyOf(shapes);
    }

    private static List<String> files(String partner) {
        List<String> files = new ArrayList<>(List.of("languages.yaml", "kinds.yaml", "naming.yaml"));
        if (!partner.equals("default") && partner.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            files.add("distributors/" + partner + "/naming.yaml");
        }
        return files;
    }

    private Map<?, ?> yaml(String file) {
        return parse(text(file));
    }

    private String text(String file) {
        try (InputStream in = open(file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("mappings/" + file + " cannot be read", e);
        }
    }

    /** Mappings with every scalar as text: NO is a language here, not a truth value. */
    private static Map<?, ?> parse(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(10);
        Yaml yaml = new Yaml(
                new SafeConstructor(limits),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                limits,
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {
                        addImplicitResolver(Tag.MERGE, MERGE, "<");
                    }
                });
        return yaml.load(text) instanceof Map<?, ?> map ? map : Map.of();
    }

    private @Nullable InputStream open(String file) throws IOException {
        if (folder != null) {
            Path path = folder.resolve(file);
            return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
        }
        return Mappings.class.getClassLoader().getResourceAsStream("mappings/" + file);
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> found) {
            found.forEach((k, v) -> {
                if (v != null) {
                    map.put(String.valueOf(k), v);
                }
            });
        }
        return map;
    }

    private static Map<String, List<String>> lists(@Nullable Object value) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        map(value).forEach((key, list) -> lists.put(key, strings(list)));
        return lists;
    }

    private static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.stream().map(Mappings::scalar).filter(one -> !one.isBlank()).forEach(strings::add);
        }
        return strings;
    }

    /** A list or a map where a word belongs is no word; one may even hold itself. */
    private static String scalar(@Nullable Object value) {
        return value == null || value instanceof Iterable<?> || value instanceof Map<?, ?> ? "" : value.toString();
    }
}

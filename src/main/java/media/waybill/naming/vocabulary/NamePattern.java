package media.waybill.naming.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import media.waybill.naming.shapes.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A partner's way to build a name, as mappings write it: {@code {series}_{season:2}{episode:2}_{language}[_{use}]}.
 * Braces hold a token, with the number of its digits where it has them; square brackets what may be absent. The
 * whole name without its extension must fit, and each word must mean what its token says.
 *
 * @param forms with and without what may be absent, the fullest first
 */
public record NamePattern(String written, List<Form> forms) {
    public static final Set<String> NUMBERS = Set.of("season", "episode", "year", "part");
    static final Set<String> TEXTS =
            Set.of("title", "series", "reference", "order", "orderLine", "eidr", "any", "rest");
    static final Set<String> WORDS =
            Set.of("language", "kind", "use", "version", "revision", "layout", "rate", "resolution", "date", "word");
    /** Tokens that take any characters. */
    private static final Set<String> OPEN = Set.of("title", "series", "rest");
    /** Tokens that say no clue of their own may stand again. */
    private static final Set<String> AGAIN = Set.of("any", "word");

    private static final int LONGEST = 255;
    private static final int MOST_FORMS = 64;
    private static final Pattern TOKEN = Pattern.compile("\\{([A-Za-z]+)(?::(\\d{1,2}))?\\}");

    /** The pattern with some of what may be absent. */
    record Form(Pattern regex, List<String> tokens) {}

    /** Where a token stands in a name that fits. */
    public record Place(String token, int from, int to) {}

    /** @throws IllegalArgumentException with the reason, where the pattern cannot be used */
    public static NamePattern of(String written) {
        return of(written, List.of(), List.of());
    }

    /**
     * @param references what {@code {reference}} looks like, where the partner says it; otherwise it is any text
     * @param orders what {@code {order}} looks like, likewise
     */
    public static NamePattern of(String written, List<Shape> references, List<Shape> orders) {
        List<Form> forms = new ArrayList<>();
        for (String plain : plain(written)) {
            forms.add(form(plain, token -> switch (token) {
                case "reference" -> outlines(references);
                case "order" -> outlines(orders);
                default -> "";
            }));
        }
        return new NamePattern(written, List.copyOf(forms));
    }

    /** The pattern without brackets, once for each choice of what is absent. */
    private static List<String> plain(String written) {
        int close = written.indexOf(']');
        int open = close < 0 ? written.indexOf('[') : written.lastIndexOf('[', close);
        if (close < 0 && open < 0) {
            return List.of(written);
        }
        if (open < 0) {
            throw new IllegalArgumentException("a ] without its [, at character " + (close + 1));
        }
        if (close < 0) {
            throw new IllegalArgumentException("a [ without its ]");
        }
        String before = written.substring(0, open);
        String after = written.substring(close + 1);
        List<String> all = Stream.of(written.substring(open + 1, close), "")
                .flatMap(part -> plain(before + part + after).stream())
                .distinct()
                .toList();
        if (all.size() > MOST_FORMS) {
            throw new IllegalArgumentException("too much of it may be absent; write two patterns");
        }
        return all;
    }

    private static String outlines(List<Shape> shapes) {
        return shapes.stream()
                .filter(shape -> !shape.strict())
                .map(Shape::regex)
                .collect(Collectors.joining("|"));
    }

    private static Form form(String plain, Function<String, String> outline) {
        StringBuilder regex = new StringBuilder();
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(plain);
        for (int at = 0; at < plain.length(); ) {
            if (plain.charAt(at) != '{') {
                regex.append(Pattern.quote(plain.substring(at, at + 1)));
                at++;
                continue;
            }
            if (!token.find(at) || token.start() != at) {
                throw new IllegalArgumentException("a token is {name} or {name:digits}, at character " + (at + 1));
            }
            String name = token.group(1);
            if (OPEN.contains(name) && at > 0 && plain.charAt(at - 1) == '}' && OPEN.contains(tokens.getLast())) {
                throw new IllegalArgumentException("{" + tokens.getLast() + "} and {" + name
                        + "} touch, so nothing tells where one ends and the other begins");
            }
            regex.append('(')
                    .append(shape(name, token.group(2), tokens, outline.apply(name)))
                    .append(')');
            tokens.add(name);
            at = token.end();
        }
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a pattern needs a token in braces that is never absent");
        }
        try {
            return new Form(
                    Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    List.copyOf(tokens));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    private static String shape(String name, @Nullable String digits, List<String> before, String outline) {
        if (!NUMBERS.contains(name) && !TEXTS.contains(name) && !WORDS.contains(name)) {
            throw new IllegalArgumentException("there is no token {" + name + "}");
        }
        if (before.contains(name) && !AGAIN.contains(name)) {
            throw new IllegalArgumentException("{" + name + "} stands twice");
        }
        if (digits != null && !NUMBERS.contains(name)) {
            throw new IllegalArgumentException("{" + name + "} is no number, so it has no count of digits");
        }
        if (NUMBERS.contains(name)) {
            return digits == null ? "\\d{1,4}" : "\\d{" + digits + "}";
        }
        if (WORDS.contains(name)) {
            return "[\\p{L}\\p{N}&.+-]{1,24}?";
        }
        return !outline.isEmpty() ? outline : name.equals("any") ? "[^_]{0,40}?" : "[^/]{1,120}?";
    }

    /** Where the tokens stand in a name, for each form that fits it, the fullest first. */
    public Stream<List<Place>> fits(String stem) {
        return stem.length() > LONGEST ? Stream.empty() : forms.stream().flatMap(form -> places(form, stem));
    }

    private static Stream<List<Place>> places(Form form, String stem) {
        Matcher matcher = form.regex.matcher(stem);
        if (!matcher.matches()) {
            return Stream.empty();
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < form.tokens.size(); i++) {
            if (matcher.end(i + 1) > matcher.start(i + 1)) {
                places.add(new Place(form.tokens.get(i), matcher.start(i + 1), matcher.end(i + 1)));
            }
        }
        return Stream.of(places);
    }
}

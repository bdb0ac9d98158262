package media.waybill.naming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A partner's way to build a name, as mappings write it: {@code {series}_{season:2}{episode:2}_{language}[_{use}]}.
 * Braces hold a token, with the number of its digits where it has them; square brackets what may be absent. The
 * whole name without its extension must fit, and each word must mean what its token says.
 */
record NamePattern(String written, Pattern regex, List<String> tokens) {
    static final Set<String> NUMBERS = Set.of("season", "episode", "year", "part");
    static final Set<String> TEXTS =
            Set.of("title", "series", "reference", "order", "orderLine", "eidr", "any", "rest");
    static final Set<String> WORDS =
            Set.of("language", "kind", "use", "version", "revision", "layout", "rate", "resolution", "date", "word");
    private static final int LONGEST = 255;
    private static final Pattern TOKEN = Pattern.compile("\\{([A-Za-z]+)(?::(\\d{1,2}))?\\}");

    /** @throws IllegalArgumentException with the reason, where the pattern cannot be used */
    static NamePattern of(String written) {
        StringBuilder regex = new StringBuilder();
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(written);
        int at = 0;
        int open = 0;
        while (at < written.length()) {
            char c = written.charAt(at);
            if (c == '{') {
                if (!token.find(at) || token.start() != at) {
                    throw new IllegalArgumentException("a token is {name} or {name:digits}, at character " + (at + 1));
                }
                tokens.add(group(token.group(1), token.group(2), tokens, regex));
                at = token.end();
                continue;
            }
            switch (c) {
                case '[' -> {
                    regex.append("(?:");
                    open++;
                }
                case ']' -> {
                    regex.append(")?");
                    open--;
                }
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
            if (open < 0) {
                throw new IllegalArgumentException("a ] without its [, at character " + (at + 1));
            }
            at++;
        }
        if (open > 0) {
            throw new IllegalArgumentException("a [ without its ]");
        }
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a pattern needs a token in braces");
        }
        try {
            return new NamePattern(
                    written,
                    Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    List.copyOf(tokens));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    private static String group(String name, String digits, List<String> tokens, StringBuilder regex) {
        if (!NUMBERS.contains(name) && !TEXTS.contains(name) && !WORDS.contains(name)) {
            throw new IllegalArgumentException("there is no token {" + name + "}");
        }
        if (tokens.contains(name) && !name.equals("any") && !name.equals("word")) {
            throw new IllegalArgumentException("{" + name + "} stands twice");
        }
        String shape = NUMBERS.contains(name)
                ? digits == null ? "\\d{1,4}" : "\\d{" + digits + "}"
                : WORDS.contains(name)
                        ? "[\\p{L}\\p{N}&.+-]{1,24}?"
                        : name.equals("any") ? "[^_]{0,40}?" : "[^/]{1,120}?";
        regex.append('(').append(shape).append(')');
        return name;
    }

    /** Where each token stands in a name that fits, by the token. */
    Optional<Map<String, int[]>> fit(String stem) {
        Matcher matcher = regex.matcher(stem);
        if (stem.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        Map<String, int[]> places = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (matcher.start(i + 1) >= 0 && matcher.end(i + 1) > matcher.start(i + 1)) {
                places.put(tokens.get(i), new int[] {matcher.start(i + 1), matcher.end(i + 1)});
            }
        }
        return Optional.of(places);
    }
}

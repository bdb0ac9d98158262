package media.waybill.learning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import media.waybill.naming.Clues;
import media.waybill.naming.FoldedTitle;

/** The words of a file's name that nothing was read from, or that passed for a title and are none. */
final class Unread {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Set<String> HEADINGS = Set.of("title", "series", "numberedTitle", "code");

    private Unread() {}

    static List<String> words(DecidedFile decided) {
        String path = decided.path();
        int name = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
        int dot = path.lastIndexOf('.');
        int end = dot > name ? dot : path.length();
        Set<String> titles = decided.line().names().stream()
                .flatMap(title -> FoldedTitle.of(title).words().stream())
                .collect(Collectors.toSet());
        String whole = decided.line().names().stream()
                .map(title -> FoldedTitle.of(title).squashed())
                .collect(Collectors.joining(" "));
        Set<String> unread = new LinkedHashSet<>();
        Matcher word = WORD.matcher(path);
        int at = name;
        while (at < end && word.find(at) && word.start() < end) {
            int to = Math.min(word.end(), end);
            String text = path.substring(word.start(), to);
            String folded = FoldedTitle.of(text).squashed();
            boolean ofTitle = titles.contains(folded) || folded.length() > 3 && whole.contains(folded);
            if (text.length() > 1
                    && text.length() <= 24
                    && text.chars().anyMatch(Character::isLetter)
                    && !ofTitle
                    && !isRead(decided.clues(), word.start(), to)) {
                unread.add(text.toUpperCase(Locale.ROOT));
            }
            at = word.end();
        }
        return new ArrayList<>(unread);
    }

    private static boolean isRead(Clues clues, int from, int to) {
        return clues.evidence().stream()
                .anyMatch(seen -> seen.from() < to && seen.to() > from && !HEADINGS.contains(seen.clue()));
    }
}

package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import media.waybill.matching.lines.Labels;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.NameIndex;
import media.waybill.matching.lines.Postings;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Names of what is ordered that stand in a path letter by letter, whatever the parser took their words for: a title
 * can hold a year, a language or the word Forced, and vendors write their own name before it and labels behind.
 */
final class WrittenNames {

    /** Behind a title these are no part of it. */
    static final Set<String> KINDS = Stream.of(Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    /** What vendors put between the fields of a name. */
    private static final Set<Character> FIELDS = Set.of('_', '-', ' ', '.', '(', '[', ')', ']', '~', '#', ',');

    /** 2.0, 5.1 and 7.1 as they are written in names. */
    private static final Set<String> LAYOUTS = Set.of("20", "51", "71");

    private static final int LONGEST = 9;
    static final int SHORTEST = 4;
    /** A word longer than this may be several. */
    private static final int JOINED = 7;

    private static final double LEAST_SHARE = 0.4;
    private static final Pattern UNSAYABLE = Pattern.compile("[B-DF-HJ-NP-TV-XZ]{2,5}");

    /**
     * A run of words that is a name of something ordered.
     *
     * @param before words of a title that stand before the run, and may belong to another one
     * @param after the same behind it
     * @param number the numbers among them
     * @param share of all of these letters that are the run's
     */
    record Run(
            List<Integer> names,
            int from,
            int to,
            String letters,
            boolean before,
            boolean after,
            String number,
            double share) {

        /** Whether it is much of what could be a title. */
        boolean isTelling() {
            return share >= LEAST_SHARE;
        }

        Found found(Said said, PathWords words, boolean severalWords) {
            String text = words.between(from, to);
            String source = words.isInFolder(from) ? "folder" : "name";
            Evidence seen = new Evidence("title", text, text, source, 1, words.start(from), words.end(to - 1));
            Sign sign;
            if (!number.isEmpty()) {
                sign = Sign.PART_BESIDE_NUMBER;
            } else if (after) {
                sign = Sign.PART_IN_FRONT;
            } else if (before) {
                sign = severalWords && isFieldOfItsOwn(words) ? Sign.PART_IN_FIELD : Sign.PART_AT_END;
            } else {
                sign = words.isInFolder(from) ? Sign.FOLDER_NAME : Sign.NAME;
            }
            return Found.named(sign, seen)
                    .withAmount(1 - share)
                    .ofShort(letters.length() < 5)
                    .beside(number);
        }

        /** Vendors divide names into fields: ACME_QuietFjord has the title in one of its own, Beyond_Quiet_Fjord has not. */
        private boolean isFieldOfItsOwn(PathWords words) {
            int first = from > 0 && NameIndex.isArticle(words.folded(from - 1)) ? from - 1 : from;
            if (first == 0 || words.segment(first - 1) != words.segment(first)) {
                return true;
            }
            String divider = words.path().substring(words.end(first - 1), words.start(first));
            if (divider.isEmpty()
                    || divider.indexOf('+') >= 0 // two titles in one file
                    || !FIELDS.contains(divider.charAt(divider.length() - 1))) {
                return false; // a middle dot, an apostrophe or an ampersand joins words of one title
            }
            for (int w = from; w + 1 < to; w++) {
                if (words.path().substring(words.end(w), words.start(w + 1)).equals(divider)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final NameIndex names;
    private final Labels labels;
    private final PathWords words;
    private final boolean[] ids;
    private final boolean sound;

    /** @param sound whether the file is sound, where 51 is how it is laid out and no part of a title */
    WrittenNames(LineIndex index, PathWords words, boolean[] ids, boolean sound) {
        this.names = index.names;
        this.labels = index.labels;
        this.words = words;
        this.ids = ids;
        this.sound = sound;
    }

    /** The longest run that begins at a word is taken. */
    void find(Consumer<Run> taker) {
        for (int from = 0; from < words.count(); from++) {
            Run best = from(from, 0);
            String word = words.folded(from);
            for (String article : word.length() > JOINED ? NameIndex.ARTICLES : List.<String>of()) {
                // Names that are written together have their article with them.
                Run bare = word.startsWith(article) ? from(from, article.length()) : null;
                best = bare != null && (best == null || bare.to() > best.to()) ? bare : best;
            }
            if (best != null) {
                taker.accept(best);
            }
        }
    }

    /** A title of two or three letters or digits that begins the file's own name; where nothing else was found. */
    @Nullable
    Run opening() {
        int first = words.nextIn(words.nameStart());
        StringBuilder letters = new StringBuilder();
        Run best = null;
        for (int to = first; first >= 0 && to < words.count() && letters.length() < SHORTEST; to++) {
            letters.append(words.folded(to));
            List<Integer> found = letters.length() > 1 ? names.whole(letters.toString()) : List.of();
            best = found.isEmpty() ? best : run(found, first, to + 1, letters.toString());
        }
        return best;
    }

    /** @param skipped letters of the first word */
    private @Nullable Run from(int from, int skipped) {
        Run best = null;
        long hash = NameIndex.WHOLE;
        StringBuilder letters = new StringBuilder();
        for (int to = from; to < Math.min(words.count(), from + LONGEST); to++) {
            if (ids[to] || words.segment(to) != words.segment(from)) {
                break;
            }
            String word = words.folded(to);
            if (!word.equals("and")) {
                for (int i = to == from ? skipped : 0; i < word.length(); i++) {
                    hash = Postings.step(hash, word.charAt(i));
                    letters.append(word.charAt(i));
                }
            }
            if (letters.length() >= SHORTEST) {
                List<Integer> found = names.whole(Postings.end(hash));
                if (!found.isEmpty()) {
                    best = run(found, from, to + 1, letters.toString());
                }
            }
        }
        return best;
    }

    /** Other words beside the run that nothing explains, or that are of the same title; all where it is in none. */
    private Run run(List<Integer> found, int from, int to, String letters) {
        List<Integer> mine = new ArrayList<>(1);
        for (int w = from; w < to; w++) {
            if (words.title(w) >= 0 && !mine.contains(words.title(w))) {
                mine.add(words.title(w));
            }
        }
        boolean before = false;
        boolean after = false;
        String number = "";
        int left = 0;
        for (int w = 0; w < words.count(); w++) {
            boolean outside = w < from || w >= to;
            int title = words.title(w);
            boolean besides = outside
                    && !ids[w]
                    && !words.isExplained(w)
                    && words.segment(w) == words.segment(from)
                    && (mine.isEmpty() || title < 0 || mine.contains(title));
            if (besides && !isLayout(w) && !isArticle(w, from) && !isOfKind(w, from, to) && !isLabel(w, from, to)) {
                String word = words.folded(w);
                before |= w < from;
                after |= w >= to;
                left += word.length();
                number = isNumber(word) ? number + word : number;
            }
        }
        double share = (double) letters.length() / (letters.length() + left);
        return new Run(found, from, to, letters, before, after, number, share);
    }

    /** A kind, or "series" beside the title; whether it is one, the line's own title tells. */
    private boolean isOfKind(int word, int from, int to) {
        String folded = words.folded(word);
        return KINDS.contains(folded)
                || word >= to && FieldWords.FILLER.has(folded)
                || (word == from - 1 || word == to) && FieldWords.HEAD.has(folded);
    }

    /**
     * Who sends it, in front of a title: {@code LAB_The_Salt_Road}, {@code LVT_The_Salt_Road} of Levante. Capitals that
     * nobody could say as a word are a house's or a broadcaster's, before a title of several words.
     */
    private boolean isLabel(int word, int from, int to) {
        if (word >= from || word > 0 && words.isOfName(word - 1) || to - from < 2 && !isLong(from)) {
            return false;
        }
        String folded = words.folded(word);
        return FieldWords.SENDER.has(folded)
                || isInitials(folded, from, to)
                || labels.has(folded)
                || UNSAYABLE.matcher(words.word(word)).matches();
    }

    /** TGO_The_Glass_Orchard: the title's initials, with its article or without. */
    private boolean isInitials(String folded, int from, int to) {
        StringBuilder initials = new StringBuilder();
        for (int w = from; w < to; w++) {
            initials.append(words.folded(w).isEmpty() ? "" : words.folded(w).substring(0, 1));
        }
        boolean article = from > 0 && NameIndex.isArticle(words.folded(from - 1));
        return initials.length() > 1
                && (folded.contentEquals(initials)
                        || article && folded.equals(words.folded(from - 1).charAt(0) + initials.toString()));
    }

    private boolean isLong(int word) {
        return words.folded(word).length() > JOINED;
    }

    private boolean isLayout(int word) {
        return sound && LAYOUTS.contains(words.folded(word));
    }

    private boolean isArticle(int word, int from) {
        return word == from - 1 && NameIndex.isArticle(words.folded(word));
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import media.waybill.matching.lines.NameIndex;
import org.jspecify.annotations.Nullable;

/** The words of a path that nothing explains: what they may be is asked before anything is matched. */
final class OpenWords {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    /** Facilities and studios are written in two to four letters. */
    private static final int LONGEST_CODE = 4;

    private static final int SHORTEST_WORD = 3;

    private final PathWords words;

    OpenWords(PathWords words) {
        this.words = words;
    }

    /**
     * Whether brackets in the name hold a word that nothing was seen in, such as (Making of). Square ones in front of a
     * name are its maker's, and what belongs to the title is none.
     */
    boolean hasBracketed(int from, int to, Set<String> own) {
        int maker = words.path().lastIndexOf('/') + 1;
        for (int w = 0; w < words.count(); w++) {
            boolean unseen = words.isOfName(w) && words.isOpen(w) && words.end(w) - words.start(w) > 2;
            if (unseen
                    && !(words.start(w) >= from && words.end(w) <= to)
                    && !NameIndex.isArticle(words.folded(w))
                    && !own.contains(words.folded(w))) {
                int open = Math.max(
                        words.path().lastIndexOf('(', words.start(w)),
                        words.path().lastIndexOf('[', words.start(w)));
                int close = Math.max(
                        words.path().lastIndexOf(')', words.start(w)),
                        words.path().lastIndexOf(']', words.start(w)));
                boolean letters = words.word(w).chars().allMatch(Character::isLetter);
                boolean made = open == maker && words.path().charAt(maker) == '[';
                if (open > close && open > words.path().lastIndexOf('/', words.start(w)) && letters && !made) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Words of the name behind a place that nothing explains. Capitals at the very end of a name that has small letters
     * are a house's label, as is a short code in the middle of technical words; what holds digits is a number of its own.
     *
     * @param ids words that belong to identifiers
     * @param titles whether words that were read as a title count too
     */
    List<Integer> strayBehind(int place, boolean[] ids, boolean titles) {
        List<Integer> stray = new ArrayList<>(2);
        int last = last();
        int explained = 0;
        for (int w = 0; w < words.count(); w++) {
            boolean behind = words.isOfName(w) && words.start(w) >= place;
            explained += behind && words.isExplained(w) ? 1 : 0;
            boolean open = words.isOpen(w) || titles && words.isOfTitle(w);
            if (open && words.isOfName(w) && words.start(w) >= place && !ids[w] && isWord(w)) {
                boolean capitals = words.word(w).chars().noneMatch(Character::isLowerCase);
                boolean label = w == last && hasSmallLetters() || explained > 1 && isCodeAmongWords(w);
                if (!capitals || !label) {
                    stray.add(w);
                }
            }
        }
        return stray;
    }

    /** FAC in {@code 51_2K_FAC_20250301}: who made it, or for whom. */
    private boolean isCodeAmongWords(int w) {
        boolean after = w > 0 && words.isExplained(w - 1);
        boolean before = w + 1 < words.count() && words.isExplained(w + 1);
        return words.end(w) - words.start(w) <= LONGEST_CODE && after && before;
    }

    /** The last word before the ending. */
    private int last() {
        int last = words.count() - 1;
        while (last > 0
                && words.isExplained(last)
                && words.start(last) > words.path().lastIndexOf('.')) {
            last--;
        }
        return last;
    }

    private boolean hasSmallLetters() {
        int from = words.path().lastIndexOf('/') + 1;
        return words.path()
                .substring(from, Math.max(from, words.path().lastIndexOf('.')))
                .chars()
                .anyMatch(Character::isLowerCase);
    }

    /** The first word of two letters or more behind a place in the name that nothing explains; null where there is none. */
    @Nullable
    String unexplainedBehind(int place, boolean[] ids) {
        for (int w = 0; w < words.count(); w++) {
            boolean letters =
                    words.end(w) - words.start(w) > 1 && words.word(w).chars().allMatch(Character::isLetter);
            if (letters && words.isOfName(w) && words.start(w) >= place && words.isOpen(w) && !ids[w]) {
                return words.word(w);
            }
        }
        return null;
    }

    private boolean isWord(int w) {
        for (int i = words.start(w); i < words.end(w); i++) {
            if (!Character.isLetter(words.path().charAt(i))) {
                return false;
            }
        }
        return words.end(w) - words.start(w) >= SHORTEST_WORD
                && !(w + 1 < words.count() && words.start(w + 1) == words.end(w))
                && !(w > 0 && words.end(w - 1) == words.start(w));
    }

    /**
     * A word that nothing was seen in and that is a language's code of two letters, or capitals before or behind a
     * title that has none, such as LAS or CAST; null where there is neither.
     */
    @Nullable
    String loneCode(boolean[] ids) {
        for (int w = words.count() - 1; w >= 0; w--) {
            boolean two = words.end(w) - words.start(w) == 2 && words.isOfName(w) && words.isOpen(w) && !ids[w];
            if (two && !isPart(w) && CODES.contains(words.word(w).toLowerCase(Locale.ROOT))) {
                return words.word(w);
            }
        }
        return capitals(ids);
    }

    /** Sichuan Yi is ii, and so is every second part. */
    private boolean isPart(int w) {
        return w >= 0 && words.word(w).equals("II");
    }

    private @Nullable String capitals(boolean[] ids) {
        int first = -1;
        int last = -1;
        boolean small = false;
        for (int w = 0; w < words.count(); w++) {
            if (words.isOfName(w) && words.isOfTitle(w) && !ids[w]) {
                first = first < 0 ? w : first;
                last = w;
                small |= words.word(w).chars().anyMatch(Character::isLowerCase);
            }
        }
        for (int w : new int[] {first, last}) {
            String word = w < 0 ? "" : words.word(w);
            boolean code =
                    word.length() > 1 && word.length() < 5 && word.chars().allMatch(Character::isUpperCase);
            if (small && code && !isPart(w)) {
                return word;
            }
        }
        return null;
    }
}

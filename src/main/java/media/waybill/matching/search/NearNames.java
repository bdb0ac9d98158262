package media.waybill.matching.search;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import media.waybill.matching.lines.Likeness;
import media.waybill.matching.lines.NameIndex;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;

/** Ordered names that a title is not, and may have been meant for. */
final class NearNames {

    /** A word that stands in more names than this finds nothing. */
    private static final int COMMON = 200;

    private static final int MOST_INITIALS = 40;
    private static final double ALIKE = 0.6;
    private static final int TELLING = 6;
    private static final int FEW = 4;

    private final NameIndex names;
    private final BiConsumer<Integer, Found> taker;

    /** @param taker takes each name with how it was found */
    NearNames(NameIndex names, BiConsumer<Integer, Found> taker) {
        this.names = names;
        this.taker = taker;
    }

    void misspelled(FoldedTitle folded, Evidence seen) {
        String written = folded.squashed();
        if (written.length() < 5) {
            return;
        }
        misspelled(written, folded, seen);
        for (String article : NameIndex.ARTICLES) {
            if (folded.words().size() == 1 && written.length() > 10 && written.startsWith(article)) {
                misspelled(written.substring(article.length()), folded, seen);
            }
        }
    }

    private void misspelled(String written, FoldedTitle folded, Evidence seen) {
        for (NameIndex.Alike alike : names.alike(written)) {
            boolean real = Slips.couldBeMeant(folded.words(), names.spaced(alike.name()), names);
            taker.accept(
                    alike.name(),
                    Found.named(Sign.MISSPELLED, seen)
                            .withEdits(alike.edits(), real)
                            .ofShort(written.length() < 8));
        }
    }

    /** Names that share a telling word and are spelled nearly alike. */
    void alike(FoldedTitle folded, Evidence seen) {
        int[] pairs = Likeness.pairs(folded.squashed());
        String digits = Likeness.digits(folded.squashed());
        folded.words().stream()
                .distinct()
                .filter(word -> word.length() > 2)
                .map(word -> names.byWord(word, COMMON))
                .filter(names -> !names.isEmpty())
                .sorted((a, b) -> Integer.compare(a.size(), b.size()))
                .limit(2)
                .flatMap(List::stream)
                .distinct()
                .forEach(name -> {
                    String other = names.squashed(name);
                    double like = Likeness.dice(pairs, Likeness.pairs(other));
                    boolean sameNumbers = Likeness.digits(other).equals(digits);
                    if (like >= ALIKE && sameNumbers) {
                        taker.accept(name, Found.named(Sign.ALIKE, seen).withAmount(1 - like));
                    } else if (begins(folded, names.spaced(name)) || isTelling(folded)) {
                        taker.accept(name, Found.named(Sign.ALIKE, seen).withAmount(1 - ALIKE));
                    }
                });
    }

    /** Kill Shot, of Kill Shot: Volume 1; which of its parts is meant, a person tells. */
    private static boolean begins(FoldedTitle folded, String name) {
        return folded.words().size() > 1 && name.startsWith(String.join(" ", folded.words()) + ' ');
    }

    /** BRAGADIN, of Il commissario Bragadin: one long word that hardly any other name holds. */
    private boolean isTelling(FoldedTitle folded) {
        return folded.words().size() == 1
                && folded.squashed().length() >= TELLING
                && names.byWord(folded.squashed(), COMMON).size() <= FEW;
    }

    void initials(FoldedTitle folded, Evidence seen) {
        String letters = folded.squashed();
        if (folded.words().size() == 1 && letters.length() > 1 && letters.length() <= 6) {
            List<Integer> few = names.byInitials(letters.toLowerCase(Locale.ROOT));
            if (few.size() <= MOST_INITIALS) {
                few.forEach(name -> taker.accept(name, Found.named(Sign.INITIALS, seen)));
            }
        }
    }
}

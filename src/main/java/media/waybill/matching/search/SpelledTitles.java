package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.matching.lines.NameIndex;
import media.waybill.matching.lines.Spellings;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;

/** Ordered names that a title spells in full, with the number of its part, a country, or the number of a sequel. */
final class SpelledTitles {

    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}*)([2-9]|1[0-2])");
    private static final Pattern COPY = Pattern.compile("\\([2-9]\\)");
    private static final int PART_OF_NAME = 4;

    private final NameIndex index;
    private final Said said;
    private final PathWords words;
    private final BiConsumer<Integer, Found> taker;

    /** @param taker takes each name with how it was found */
    SpelledTitles(NameIndex index, Said said, PathWords words, BiConsumer<Integer, Found> taker) {
        this.index = index;
        this.said = said;
        this.words = words;
        this.taker = taker;
    }

    void find(FoldedTitle folded, Evidence seen) {
        if (folded.isEmpty()) {
            return;
        }
        List<Integer> names = index.whole(folded.squashed());
        if (names.isEmpty() && folded.words().size() > 2) {
            names = index.whole(NameIndex.loose(folded.words()));
        }
        if (names.isEmpty()) {
            names = index.whole(Spellings.of(folded.words()));
        }
        Sign sign = seen.source().startsWith("folder") ? Sign.FOLDER_NAME : Sign.NAME;
        boolean small = folded.squashed().length() < 5;
        Found found = Found.named(sign, seen).ofShort(small);
        int country = names.isEmpty() ? -1 : words.nextIn(seen.to());
        if (country >= 0 && Countries.has(words.folded(country))) {
            List<Integer> longer = index.whole(folded.squashed() + words.folded(country));
            names = longer.isEmpty() ? names : longer;
            found = longer.isEmpty() ? found : found.at(seen.from(), words.end(country));
        }
        Evidence part = said.why("part");
        if (part != null && part.from() >= seen.to()) {
            List<Integer> longer = part(folded.words(), part.value());
            for (int name : longer.isEmpty() ? numbered(folded.words(), part.value()) : List.<Integer>of()) {
                // A second part may be half of the first film as well.
                taker.accept(name, found.by(Sign.ALIKE).at(seen.from(), part.to()));
            }
            names = longer.isEmpty() ? names : longer;
            found = longer.isEmpty() ? found : found.at(seen.from(), part.to());
        } else if (names.isEmpty() && folded.words().size() > 1) {
            int last = folded.words().size() - 1;
            names = part(folded.words().subList(0, last), folded.words().get(last));
        }
        Evidence copy = said.why("revision");
        if (!names.isEmpty() && copy != null && COPY.matcher(copy.text()).matches()) {
            for (int name : numbered(folded.words(), copy.text().substring(1, 2))) {
                taker.accept(name, found.by(Sign.ALIKE).at(seen.from(), copy.to()));
            }
        }
        names = names.isEmpty() ? names : withoutLetter(folded.words(), names);
        if (names.isEmpty()) {
            names = sequel(folded.words());
        }
        for (int name : names) {
            taker.accept(name, found);
        }
    }

    /** Silver_Crane_S is not yet Silver Cranes where Silver Crane is ordered too. */
    private List<Integer> withoutLetter(List<String> title, List<Integer> names) {
        int last = title.size() - 1;
        if (last < 1
                || title.get(last).length() > 1
                || !Character.isLetter(title.get(last).charAt(0))) {
            return names;
        }
        List<Integer> all = new ArrayList<>(names);
        all.addAll(index.whole(String.join("", title.subList(0, last))));
        return all;
    }

    /** the-drowned-bell-part-2 and the-drowned-bell-2, where The Drowned Bell Part II is ordered. */
    private List<Integer> part(List<String> title, String number) {
        if (number.length() > 2 || !Character.isDigit(number.charAt(0))) {
            return List.of();
        }
        List<String> words = new ArrayList<>(title);
        words.add("part");
        words.add(number);
        return index.whole(Spellings.of(words));
    }

    /** Drishti Part 2, where Drishti 2 is ordered. */
    private List<Integer> numbered(List<String> title, String number) {
        List<String> words = new ArrayList<>(title);
        words.add(number);
        return index.whole(Spellings.of(words));
    }

    /** Night Servants 2 and NightServants2, where Night Servants 2: The Return is ordered, and no other of that number. */
    private List<Integer> sequel(List<String> title) {
        Matcher last = NUMBERED.matcher(title.isEmpty() ? "" : title.getLast());
        if (!last.matches() || title.getFirst().length() < PART_OF_NAME) {
            return List.of();
        }
        String begin = String.join(" ", title.subList(0, title.size() - 1)) + ' ' + last.group(1) + ' ' + last.group(2);
        String spaced = begin.strip().replaceAll(" +", " ") + ' ';
        List<Integer> longer = index.byWord(spaced.substring(0, spaced.indexOf(' ')), Search.SAME_NAME).stream()
                .filter(name -> index.spaced(name).startsWith(spaced))
                .toList();
        return longer.size() == 1 ? longer : List.of();
    }
}

package media.waybill.naming.cells;

import java.util.List;
import java.util.Set;
import media.waybill.naming.Kind;
import media.waybill.naming.text.Text;
import media.waybill.naming.vocabulary.Languages;
import org.jspecify.annotations.Nullable;

/** Where a title ends: whether the last word of a run is of the title or a label behind it. */
public final class TitleEnd {
    /** Clients' words that titles end with: No Way Out. */
    private static final Set<String> ENDS = Set.of("in", "out", "open", "ready", "prime", "apple");

    private final String text;
    private final List<Cell> cells;
    private final @Nullable Kind extension;
    private final boolean mixed;

    TitleEnd(String text, List<Cell> cells, @Nullable Kind extension, boolean mixed) {
        this.text = text;
        this.cells = cells;
        this.extension = extension;
        this.mixed = mixed;
    }

    /** A long number between plain words is part of what they say: The 100000 Dollar Man. */
    boolean withinTitle(int at) {
        boolean before = at > 0 && cells.get(at - 1).word != null && !cells.get(at - 1).strong;
        boolean after = at + 1 < cells.size()
                && (cells.get(at + 1).plain()
                        || cells.get(at + 1).says("season")
                        || cells.get(at + 1).says("year"));
        String parted = cells.get(at).before;
        return before
                && after
                && cells.get(at).number()
                && (parted.equals(" ") || parted.equals("."))
                && parted.equals(cells.get(at + 1).before);
    }

    /** "Title - Picture master", "Title - English dub 51": behind the last dash stand nothing but labels. */
    int behindDash(int start, int end) {
        boolean says = false;
        for (int i = end - 1; i > start; i--) {
            Cell cell = cells.get(i);
            boolean label = cell.meanings != null || cell.language != null && !cell.language.everyday();
            if (!label && !cell.continued) {
                return end;
            }
            says |= Asides.means(cell, "kind") || cell.language != null;
            if (cell.before.contains(" - ") || cell.before.contains("_-_")) {
                return says && end - i > 1 ? i : end;
            }
        }
        return end;
    }

    /** HD master, norsk tekst: behind a label in capitals, or a language, a small word is one as well. */
    private boolean behindLabel(int start, int at) {
        Cell before = cells.get(at - 1);
        Cell cell = cells.get(at);
        boolean shouted = mixed && before.meanings != null && before.upper() && Asides.means(cell, "kind");
        boolean spoken = before.language != null
                && !before.language.everyday()
                && (Asides.means(cell, "kind", "SUBTITLE") || Asides.means(cell, "kind", "DUB"));
        return at - 1 > start && (shouted || spoken);
    }

    /** Whether the last word of a run is vocabulary rather than the end of the title. */
    boolean takenOff(int start, int end, boolean others) {
        Cell last = cells.get(end - 1);
        if (isComplete(end - 1)
                || isComplete(end) && last.word != null && last.word.key().equals("the")) {
            return true;
        }
        if (last.noise) {
            boolean small = mixed
                    && last.word != null
                    && Character.isLowerCase(last.word.text().charAt(0))
                    && end < cells.size() + 1;
            boolean compound = last.before.equals("-") && text.indexOf('_') >= 0;
            boolean hyphen = !compound
                    && last.before.contains("-")
                    && !(mixed
                            && Character.isUpperCase(
                                    last.word == null ? ' ' : last.word.text().charAt(0)));
            boolean ends = last.word != null && ENDS.contains(last.word.key()) && !(mixed && small(last));
            if (ends && end - 1 > start && end < cells.size()) {
                return false;
            }
            return last.before.contains("_")
                    || hyphen
                    || end - 1 == start
                    || small && end == cells.size()
                    || behindLabel(start, end - 1);
        }
        if (last.code) {
            return !withinTitle(end - 1);
        }
        if (last.number() && !last.labelled() && end - 1 > start && counts(end - 1)) {
            return true;
        }
        if (!last.labelled()) {
            return false;
        }
        if (last.hit != null) {
            // Fjord Part 2 (2024): the part is of the title, where a year or an episode follows.
            if (last.says("part")
                    && end - 1 > start
                    && !Character.isDigit(text.charAt(last.end - 1))
                    && end < cells.size()) {
                return false;
            }
            boolean spoken = last.before.equals(" ") || last.before.equals(".") || last.before.equals(" - ");
            return !(last.says("part") && spoken && end - 1 > start && numbersFollow(end));
        }
        if (last.continued) {
            return true;
        }
        if (last.word == null || end - 1 == start) {
            boolean counted = end - 1 == start && numbersFollow(end) && (last.number() || isWordOfATitle(last));
            return !counted && (end - 1 != start || others || !isOnlyWord(last));
        }
        Cell first = cells.get(start);
        boolean otherSeparator = !last.before.isBlank();
        boolean shouts = last.upper() && (!first.upper() || mixed && first.length() == 1);
        boolean spoken = extension == Kind.SUBTITLE || extension == Kind.AUDIO;
        Languages.Meaning language = last.language;
        if (language != null && language.everyday()) {
            boolean title = mixed
                    && last.length() > 1
                    && Character.isUpperCase(last.word.text().charAt(0))
                    && Character.isLowerCase(last.word.text().charAt(1));
            boolean article =
                    end - 2 >= start && TitleRun.isArticle(cells.get(end - 2).key());
            if (article || spokenElsewhere(start, end) || title && !(spoken && end == cells.size())) {
                return false;
            }
            boolean code = last.length() == 2
                    || last.length() == 3
                    || spoken && last.key().equals("cast");
            return otherSeparator && (shouts || code && (spoken || last.upper() && mixed || labelFollows(end)));
        }
        boolean fielded = last.before.contains("_")
                || last.before.contains("(")
                || last.before.contains("[")
                || last.before.contains(" - ");
        if (language != null && language.name()) {
            return fielded
                    || shouts
                    || end == cells.size() && saysItself(start, end)
                    || spoken && (otherSeparator || others || end == cells.size())
                    || others
                            && end - start > 1
                            && !numbersFollow(end)
                            && !language.tags().get(0).contains("-");
        }
        if (language != null) {
            boolean code = spoken
                    || labelFollows(end)
                    || last.upper() && mixed
                    || last.before.contains("_")
                    || shouts
                    || otherSeparator && !mixed;
            // De Nachtboot NL: the only word in capitals, at the end.
            boolean alone = shouts && mixed && end == cells.size() && end - start > 1 && onlyShout(start, end);
            return code && (otherSeparator || others && last.upper() || spoken && end == cells.size() || alone);
        }
        boolean simple = last.before.equals(".") || last.before.equals(" ");
        // Area_51_S01E02: technical numbers stand behind an episode, not before it.
        boolean episodic = end < cells.size()
                && (cells.get(end).says("season") || cells.get(end).says("episode"));
        boolean dashed = end < cells.size()
                && last.before.equals(" ")
                && cells.get(end).before.contains(" - ");
        if (last.number() && (episodic || dashed || end < cells.size() && isFilm(cells.get(end)))) {
            return false;
        }
        boolean titled =
                mixed && !last.upper() && Character.isUpperCase(last.word.text().charAt(0));
        if (simple && numbersFollow(end) && (titled || last.number() || !mixed)) {
            return false;
        }
        if (simple && titled && last.length() <= 3 && !spoken) {
            return false;
        }
        if (Character.isDigit(last.word.text().charAt(0))) {
            return others || otherSeparator && (end - start > 2 || spoken);
        }
        return otherSeparator || shouts || others || behindLabel(start, end - 1);
    }

    /** "The Complete" before seasons says how many of them there are. */
    private boolean isComplete(int at) {
        return at > 0
                && at + 1 < cells.size()
                && cells.get(at).key().equals("complete")
                && (cells.get(at + 1).says("seasons") || cells.get(at + 1).says("season"));
    }

    /** Whether a code that can be nothing else stands behind the run. */
    private boolean spokenElsewhere(int start, int end) {
        for (int i = end; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.language != null && !cell.language.everyday() && !cell.continued) {
                return end - start > 1 || i > end || !cell.before.contains("-");
            }
        }
        return false;
    }

    private static boolean small(Cell cell) {
        return cell.word != null && Character.isLowerCase(cell.word.text().charAt(0));
    }

    private boolean onlyShout(int start, int end) {
        for (int i = start; i < end - 1; i++) {
            if (cells.get(i).upper() && cells.get(i).length() > 1) {
                return false;
            }
        }
        return true;
    }

    /** still_001, NF_014.jpg: a number that counts pictures. */
    private boolean counts(int at) {
        boolean labelled = Asides.means(cells.get(at - 1), "kind");
        boolean padded =
                extension == Kind.ARTWORK && cells.get(at).length() > 2 && text.charAt(cells.get(at).start) == '0';
        return (labelled || padded) && !numbersFollow(at + 1);
    }

    /** "Movie Title latino": a language in small letters behind words that all have capitals. */
    private boolean saysItself(int start, int end) {
        boolean small = cells.get(end - 1).word != null && mixedOrSmall(cells.get(end - 1));
        for (int i = start; i < end; i++) {
            Text.Word word = cells.get(i).word;
            small &= word != null && Character.isUpperCase(word.text().charAt(0)) == i < end - 1;
        }
        return small && end - start > 2;
    }

    boolean numbersFollow(int end) {
        if (end >= cells.size()) {
            return false;
        }
        Cell next = cells.get(end);
        return isFilm(next)
                || next.says("year")
                || next.says("episode")
                || next.says("season")
                || next.says("seasons")
                || next.says("date");
    }

    /** FTR, behind the title of a film. */
    public static boolean isFilm(Cell cell) {
        return cell.word != null && cell.word.key().equals("ftr");
    }

    /** FIN_DUB, no_51: what follows says sound or text, so a code before it says whose. */
    private boolean labelFollows(int end) {
        if (end >= cells.size() || cells.get(end).before.isBlank()) {
            return false;
        }
        Cell next = cells.get(end);
        return next.says("layout")
                || (next.meanings != null
                        && next.meanings.stream()
                                .anyMatch(m -> m.clues().containsKey("use")
                                        || m.clues().containsKey("kind")
                                        || m.clues().containsKey("layout")));
    }

    /** "It (2017)", "Up S01E02": a small word before a year or an episode is the title, a code in capitals is not. */
    boolean isWordOfATitle(Cell cell) {
        boolean everyday = cell.language == null || cell.language.everyday() || cell.language.name();
        return cell.word != null
                && everyday
                && !cell.strong
                && (mixedOrSmall(cell) || !mixed && cell.language != null && cell.language.everyday());
    }

    private static boolean mixedOrSmall(Cell cell) {
        return cell.word != null
                && !cell.upper()
                && cell.word.text().codePoints().allMatch(Character::isLetter);
    }

    private boolean isOnlyWord(Cell cell) {
        return cells.size() == 1 && !cell.strong && extension != Kind.SUBTITLE && extension != Kind.AUDIO;
    }
}

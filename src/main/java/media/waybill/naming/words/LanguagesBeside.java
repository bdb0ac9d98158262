package media.waybill.naming.words;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import media.waybill.naming.Kind;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.cells.TitleRun;
import media.waybill.naming.vocabulary.Languages;
import media.waybill.naming.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Words that say a language because of the word for text or speech beside them: "Deutsche Untertitel", "Sottotitoli
 * italiani", "subtítulos en castellano". Where the name says a language otherwise, they say none.
 */
final class LanguagesBeside {
    /** What may stand between the two: in, of. */
    private static final Set<String> PREPOSITIONS =
            Set.of("en", "em", "in", "im", "på", "pa", "auf", "po", "na", "v", "w", "i", "a");

    private static final Set<String> WITH =
            Set.of("with", "mit", "avec", "con", "com", "med", "met", "z", "ze", "se", "ile");

    private static final Set<String> MEDIA = Set.of("SUBTITLE", "DUB", "AUDIO");

    private static final int SHORT = 4;

    private final List<Cell> cells;
    private final Languages languages;

    private final boolean mixed;
    private final @Nullable Kind extension;

    LanguagesBeside(List<Cell> cells, Languages languages, boolean mixed, @Nullable Kind extension) {
        this.cells = cells;
        this.languages = languages;
        this.mixed = mixed;
        this.extension = extension;
    }

    void read() {
        for (int i = 0; i + 2 < cells.size(); i++) {
            preposition(i);
        }
        for (int i = 1; i + 1 < cells.size(); i++) {
            coded(i);
            with(i);
        }
        for (int i = 1; i < cells.size(); i++) {
            boolean before = isName(i - 1) && leavesTitle(i - 1, i);
            boolean named = before || i + 1 < cells.size() && isName(i + 1) && leavesTitle(i, i + 1);
            if (named && isVersion(i)) {
                version(i);
            } else if (named && saysMedia(cells.get(i))) {
                cells.get(i).strong = true;
            }
        }
        LanguagesAtEnd end = new LanguagesAtEnd(cells, languages, mixed, extension);
        end.beforeLayout();
        boolean said = IntStream.range(0, cells.size()).anyMatch(this::saysLanguage);
        if (!said) {
            for (int i = 1; i < cells.size(); i++) {
                shouted(i);
            }
            end.last();
        } else {
            twice();
        }
        for (int i = 0; i < cells.size() && !said; i++) {
            if (isVersion(i)) {
                said = leavesTitle(i - 1, i) && inflected(i - 1, cells.get(i).before)
                        || i + 1 < cells.size() && leavesTitle(i, i + 1) && inflected(i + 1, cells.get(i + 1).before);
                if (said) {
                    version(i);
                }
            } else if (saysMedia(cells.get(i))) {
                int after = i + 1;
                while (after < cells.size() && cells.get(after).continued) {
                    after++;
                }
                said = inflected(i - 1, cells.get(i).before)
                        || after < cells.size() && inflected(after, cells.get(after).before)
                        || after + 1 < cells.size()
                                && PREPOSITIONS.contains(cells.get(after).key())
                                && inflected(after + 1, cells.get(after + 1).before);
                // "La maison st anglais": a short word for text that has its language is none of the title.
                cells.get(i).strong |= said && i > 0 && leavesTitle(i, i + 1);
            }
        }
        if (!said) {
            end.shortened();
        }
    }

    /** "napisy ukraińskie (UKR)": the language is said elsewhere too, so the word beside is no title. */
    private void twice() {
        for (int i = 1; i + 1 < cells.size(); i++) {
            Cell after = cells.get(i + 1);
            if (saysMedia(cells.get(i)) && after.plain() && leavesTitle(i, i + 1)) {
                languages
                        .inflection(after.key())
                        .filter(meaning -> Cell.any(
                                cells,
                                cell -> cell.language != null
                                        && cell.language.tags().equals(meaning.tags())))
                        .ifPresent(meaning -> {
                            after.noise = true;
                            after.strong = true;
                            cells.get(cells.indexOf(after) - 1).strong = true;
                        });
            }
        }
    }

    /** "Norsk tale": the language is known without the word beside it, which then is no title. */
    private boolean isName(int at) {
        Cell cell = cells.get(at);
        return at > 0 && cell.language != null && cell.language.name() && !cell.continued;
    }

    private boolean isVersion(int at) {
        Cell cell = cells.get(at);
        return cell.word != null && cell.hit == null && !cell.continued && languages.isVersion(cell.key());
    }

    /** Whether a word is left outside; "The Norwegian Version" is a title. */
    private boolean leavesTitle(int from, int to) {
        return leavesTitle(cells, from, to);
    }

    static boolean leavesTitle(List<Cell> cells, int from, int to) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if ((i < from || i > to) && cell.plain() && !TitleRun.isArticle(cell.key())) {
                return true;
            }
        }
        return false;
    }

    /** Ends the title, as the language beside it does: "Wersja polska", "polska wersja językowa". */
    private void version(int at) {
        for (int i = at - 1; i <= at + 2 && i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (i > 0 && (isVersion(i) || isName(i) && i < at + 2)) {
                cell.strong = true;
                cell.noise = isVersion(i);
                cell.meanings = isVersion(i) ? null : cell.meanings;
            }
        }
    }

    /** Whether a language is said there; the "de" of "Oiseaux de nuit" is none. */
    private boolean saysLanguage(int at) {
        Cell cell = cells.get(at);
        boolean within = at > 0
                && at + 1 < cells.size()
                && cells.get(at - 1).plain()
                && cells.get(at + 1).plain()
                && cell.before.equals(cells.get(at + 1).before);
        return cell.language != null && !cell.language.everyday() && !cell.continued && !(within && !cell.upper());
    }

    /** "Legendas em português": the word between is no code of a language. */
    private void preposition(int i) {
        int at = i + 1;
        while (at < cells.size() && cells.get(at).continued) {
            at++;
        }
        if (at + 1 < cells.size()
                && saysMedia(cells.get(i))
                && PREPOSITIONS.contains(cells.get(at).key())
                && cells.get(at).before.equals(" ")
                && cells.get(at + 1).before.equals(" ")
                && (cells.get(at + 1).language != null
                        || languages.inflection(cells.get(at + 1).key()).isPresent())) {
            Cell cell = cells.get(at);
            cell.language = null;
            cell.meanings = null;
            cell.noise = true;
            cell.strong = true;
        }
    }

    /** "106 cs subtitle": right between an episode and a word for text or speech nothing but a code can stand. */
    private void coded(int i) {
        Cell cell = cells.get(i);
        Cell before = cells.get(i - 1);
        // "Night Ferry Eng Subs", "Night Ferry fr subs"
        if (cell.language != null
                && !cell.language.everyday()
                && !cell.continued
                && cell.length() < SHORT
                && saysMedia(cells.get(i + 1))
                && leavesTitle(i, i + 1)) {
            cell.strong = true;
        }
        boolean counts = before.says("episode") || before.number() && before.length() > 2;
        if (cell.language != null
                && cell.language.everyday()
                && cell.length() < SHORT
                && counts
                && saysMedia(cells.get(i + 1))) {
            cell.listed = true;
            cell.strong = true;
        }
    }

    /** "with English subtitles" says no more than English subtitles. */
    private void with(int i) {
        Cell next = cells.get(i + 1);
        boolean language = next.language != null && i + 2 < cells.size() && saysMedia(cells.get(i + 2));
        if (WITH.contains(cells.get(i).key())
                && cells.get(i).plain()
                && (language || saysMedia(next))
                && leavesTitle(i, i + 2)) {
            cells.get(i).noise = true;
            cells.get(i).strong = true;
            next.strong = true;
        }
    }

    /** "House of Wind BRA DUB", "La casa SUB LAS": three capitals beside such a word, in a name that has small letters. */
    private void shouted(int i) {
        Cell cell = cells.get(i);
        if (mixed
                && cell.language != null
                && cell.language.everyday()
                && !cell.language.name()
                && cell.upper()
                && cell.length() == 3
                && (saysMedia(cells.get(i - 1)) || i + 1 < cells.size() && saysMedia(cells.get(i + 1)))) {
            cell.listed = true;
            cell.strong = true;
            cells.get(i - 1).strong |= saysMedia(cells.get(i - 1));
        }
    }

    private boolean inflected(int at, String between) {
        if (at < 0 || !between.equals(". ") && (between.length() != 1 || " _.".indexOf(between) < 0)) {
            return false;
        }
        Cell cell = cells.get(at);
        boolean open = cell.word != null
                && cell.hit == null
                && cell.language == null
                && !cell.continued
                && !cell.aside
                && !cell.number()
                && (cell.meanings == null || cell.length() < SHORT)
                && (at > 0 || cells.size() == 2 && cell.length() < SHORT || titled());
        if (!open) {
            return false;
        }
        languages.inflection(cell.key()).ifPresent(meaning -> {
            cell.language = meaning;
            cell.meanings = null;
            cell.strong = true;
            cell.inflected = true;
        });
        return cell.inflected;
    }

    /** Whether another word is left for the title. */
    private boolean titled() {
        return cells.stream().filter(Cell::plain).count() > 1;
    }

    private static boolean saysMedia(Cell cell) {
        if (cell.meanings == null || cell.continued) {
            return false;
        }
        for (Vocabulary.Meaning meaning : cell.meanings) {
            String kind = meaning.clues().get("kind");
            if (kind != null && MEDIA.contains(kind)) {
                return true;
            }
        }
        return false;
    }
}

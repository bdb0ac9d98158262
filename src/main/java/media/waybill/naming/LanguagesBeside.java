package media.waybill.naming;

import java.util.List;
import java.util.Set;

/**
 * Words that say a language because of the word for text or speech beside them: "Deutsche Untertitel", "Sottotitoli
 * italiani", "subtítulos en castellano". Where the name says a language otherwise, they say none.
 */
final class LanguagesBeside {
    /** What may stand between the two: in, of. */
    private static final Set<String> PREPOSITIONS =
            Set.of("en", "em", "in", "im", "på", "pa", "auf", "po", "na", "v", "w", "i", "a");

    private static final Set<String> MEDIA = Set.of("SUBTITLE", "DUB", "AUDIO");

    private static final int SHORT = 4;

    private final List<Cell> cells;
    private final Languages languages;

    LanguagesBeside(List<Cell> cells, Languages languages) {
        this.cells = cells;
        this.languages = languages;
    }

    void read() {
        for (int i = 0; i + 2 < cells.size(); i++) {
            preposition(i);
        }
        for (int i = 1; i + 1 < cells.size(); i++) {
            coded(i);
        }
        for (int i = 1; i < cells.size(); i++) {
            boolean named = isName(i - 1) || i + 1 < cells.size() && isName(i + 1);
            if (named && isVersion(i) && leavesTitle(i)) {
                version(i);
            }
        }
        boolean said =
                cells.stream().anyMatch(cell -> cell.language != null && !cell.language.everyday() && !cell.continued);
        for (int i = 0; i < cells.size() && !said; i++) {
            if (isVersion(i) && leavesTitle(i)) {
                said = inflected(i - 1, cells.get(i).before)
                        || i + 1 < cells.size() && inflected(i + 1, cells.get(i + 1).before);
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

    /** "The Norwegian Version" is a title. */
    private boolean leavesTitle(int at) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (Math.abs(i - at) > 1 && cell.plain() && !TitleRun.isArticle(cell.key())) {
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

package media.waybill.naming.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import media.waybill.naming.Kind;
import media.waybill.naming.cells.Asides;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.cells.TitleRun;
import media.waybill.naming.text.Text;
import media.waybill.naming.text.Text.Word;
import media.waybill.naming.vocabulary.Languages;
import media.waybill.naming.vocabulary.Rules;
import media.waybill.naming.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The cells of a name, and what each could mean by itself and with its neighbours. */
public final class Cells {
    private static final Pattern ORDINAL = Pattern.compile("\\d{3,6}(?:st|nd|rd|th)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}[A-Z]{2}");
    private static final Pattern WORD_AND_NUMBER =
            Pattern.compile("(?:\\d{1,4})?(?:\\p{Lu}\\p{Ll}+){1,8}|\\p{Lu}\\p{Ll}{2,}(?:\\p{Lu}\\p{Ll}*){0,8}\\d{1,4}");

    private final Rules rules;
    private final @Nullable Kind extension;
    private final List<Cell> cells;
    /** whether capitals say anything: a name without small letters shouts all of it */
    private final boolean mixed;

    private final JoinedWords joined;
    private final SuitedWords suited;

    private Cells(Rules rules, String text, @Nullable Kind extension) {
        this.rules = rules;
        this.extension = extension;
        this.cells = CellCutter.cut(text, rules);
        this.mixed = Text.isMixed(text);
        this.joined = new JoinedWords(rules, extension);
        this.suited = new SuitedWords(extension);
    }

    public static List<Cell> of(Rules rules, String text, @Nullable Kind extension) {
        Cells reader = new Cells(rules, text, extension);
        for (int i = 0; i < reader.cells.size(); i++) {
            Cell cell = reader.cells.get(i);
            if (cell.word != null && !cell.continued) {
                reader.label(i);
            }
        }
        reader.keys(text);
        new LanguageRuns(reader.cells, text, extension).read();
        new LanguagesBeside(reader.cells, rules.languages(), reader.mixed, extension).read();
        Asides asides = new Asides(reader.cells, text, extension);
        asides.read();
        new Neighbours(reader.cells, extension, asides.isRelease()).read();
        return reader.cells;
    }

    /** title=The Salt Road;lang=swe: what stands before the sign is no part of the title, nor a clue. */
    private void keys(String text) {
        if (text.indexOf('=') < 0) {
            return;
        }
        for (Cell cell : cells) {
            if (cell.word != null && cell.end < text.length() && text.charAt(cell.end) == '=') {
                cell.meanings = null;
                cell.language = null;
                cell.noise = true;
                cell.aside = true;
            } else if (cell.before.endsWith(";") || cell.before.endsWith("; ")) {
                cell.strong |= cell.labelled();
            }
        }
    }

    private void label(int at) {
        Cell cell = cells.get(at);
        Word word = Objects.requireNonNull(cell.word);
        StringBuilder key = new StringBuilder(word.key());
        List<String> keys = new ArrayList<>(List.of(word.key()));
        for (int i = at + 1; i < cells.size() && keys.size() < Vocabulary.LONGEST_PHRASE; i++) {
            Word next = cells.get(i).word;
            if (next == null || cells.get(i).before.length() > 3) {
                break;
            }
            keys.add(key.append(' ').append(next.key()).toString());
        }
        // "In Bruges": a short word with one capital is of a title.
        boolean titled = word.text().length() < 4
                && Character.isUpperCase(word.text().charAt(0))
                && Character.isLowerCase(word.text().charAt(word.text().length() - 1));
        boolean opening = opens(at)
                && rules.opening().contains(word.key())
                && !(mixed && Character.isLowerCase(word.text().charAt(0)));
        cell.noise = !titled && !opening && rules.noise().contains(word.key())
                || (at > 0 && cell.before.equals(".") && rules.extensions().containsKey(word.key()))
                || at == 0 && word.key().equals(rules.own()) && isPrefix();
        if (isInitial(at)) {
            return;
        }
        for (int n = keys.size(); n > 1; n--) {
            if (rules.noise().contains(keys.get(n - 1))) {
                cell.noise = true;
                join(at, n);
                return;
            }
        }
        for (int n = keys.size(); n > 0; n--) {
            List<Vocabulary.Meaning> meanings = rules.vocabulary().meanings(keys.get(n - 1));
            Optional<Languages.Meaning> language = n <= 3 ? language(at, n, keys.get(n - 1)) : Optional.empty();
            if (meanings != null
                    && language.isPresent()
                    && word.text().length() == 2
                    && suited.prefersLanguage(meanings)) {
                meanings = null;
            }
            if (n == 1
                    && meanings != null
                    && (suited.isSmallWord(word, meanings)
                            || suited.isForOthers(meanings)
                            || suited.isOfTitle(at == 0, opens(at), meanings))) {
                meanings = null;
            }
            if (meanings != null) {
                cell.meanings = meanings;
                cell.strong = meanings.stream().anyMatch(Vocabulary.Meaning::strong) || shouted(cell, at);
                join(at, n);
                return;
            }
            // A folder called "in" is where files come in.
            if (language.isPresent() && !(n == 1 && cell.noise)) {
                cell.language = language.get();
                cell.strong = strong(cell, language.get(), n, at);
                join(at, n);
                return;
            }
        }
        joined.read(cell, word);
        cell.code = !cell.labelled() && isCode(word.text());
    }

    /** Room237, 127Hours, BladeRunner2049: words with capitals, and a number at one end. */
    private static boolean isWordAndNumber(String word) {
        return WORD_AND_NUMBER.matcher(word).matches();
    }

    /** acme_The_Title: a field of its own before a word. */
    private boolean isPrefix() {
        return cells.size() > 1
                && cells.get(1).word != null
                && !cells.get(1).number()
                && (cells.get(1).before.equals("_") || cells.get(1).before.equals("-"));
    }

    /** Whether a word is the first, or behind an article, and others follow it as plainly. */
    private boolean opens(int at) {
        boolean first = at == 0
                || at == 1
                        && cells.get(0).word != null
                        && TitleRun.isArticle(cells.get(0).word.key());
        return first
                && at + 1 < cells.size()
                && cells.get(at + 1).word != null
                && cells.get(at + 1).before.length() == 1
                && "_ .".contains(cells.get(at + 1).before);
    }

    /** S.H.I.E.L.D.: letters in a row are no channels. */
    private boolean isInitial(int at) {
        return isLetter(at)
                && (isLetter(at - 1) && cells.get(at).before.equals(".")
                        || isLetter(at + 1) && cells.get(at + 1).before.equals("."));
    }

    private boolean isLetter(int at) {
        return at >= 0
                && at < cells.size()
                && cells.get(at).word != null
                && cells.get(at).length() == 1
                && Character.isLetter(
                        Objects.requireNonNull(cells.get(at).word).text().charAt(0));
    }

    /** A capital word between others in small letters, parted by more than a space. */
    private boolean shouted(Cell cell, int at) {
        return cell.upper()
                && mixed
                && at > 0
                && !cell.before.isBlank()
                && !Character.isDigit(Objects.requireNonNull(cell.word).text().charAt(0));
    }

    /** Two words make one language only where nothing but a hyphen, underscore or dot parts them, or as a name. */
    private Optional<Languages.Meaning> language(int at, int n, String key) {
        Word word = cells.get(at).word;
        // deDE, frCA: a language in small letters, and its country in capitals.
        Optional<Languages.Meaning> found = n == 1
                        && word != null
                        && word.text().length() == 4
                        && LOCALE.matcher(word.text()).matches()
                ? rules.languages().meaning(key.substring(0, 2) + ' ' + key.substring(2))
                : rules.languages().meaning(key);
        if (n == 1 || found.isEmpty() || found.get().name()) {
            return found;
        }
        for (int i = at + 1; i < at + n; i++) {
            Cell next = cells.get(i);
            if (next.key().equals("to")) {
                return Optional.empty();
            }
            boolean joined = next.before.length() == 1
                    && "-_. ".contains(next.before)
                    && next.before.equals(cells.get(at + 1).before);
            if (!joined || (next.before.isBlank() && !next.upper()) || saysUse(next)) {
                return Optional.empty();
            }
        }
        return found;
    }

    /** EN_CC is English with captions, not English of the Cocos Islands. */
    private boolean saysUse(Cell cell) {
        List<Vocabulary.Meaning> meanings =
                cell.word == null ? null : rules.vocabulary().meanings(cell.word.key());
        return meanings != null
                && meanings.stream()
                        .anyMatch(m -> m.clues().containsKey("use")
                                || "SUBTITLE".equals(m.clues().get("kind")));
    }

    private boolean strong(Cell cell, Languages.Meaning meaning, int n, int at) {
        if (n > 1) {
            return at > 0 || !meaning.name();
        }
        boolean parted = !cell.before.isBlank() || at == 0;
        if (meaning.everyday() && !meaning.name() && cell.length() == 3 && isField(cell, at)) {
            return true;
        }
        if (meaning.everyday() || (!meaning.name() && !parted && !(mixed && cell.length() == 3))) {
            return false;
        }
        String text = Objects.requireNonNull(cell.word).text();
        if (meaning.name()) {
            return cell.upper() && at > 0 && mixed;
        }
        if (Character.isDigit(text.charAt(text.length() - 1))) {
            return true;
        }
        return cell.upper() && at > 0 && mixed && (text.length() >= 3 || !cell.before.isBlank());
    }

    /** "Last Lighthouse, The_DAN.srt": capitals behind the one underscore of a name whose words blanks part. */
    private boolean isField(Cell cell, int at) {
        if (at < 2 || !mixed || !cell.upper() || !cell.before.equals("_")) {
            return false;
        }
        for (Cell before : cells.subList(1, at)) {
            if (before.before.isEmpty() || before.before.indexOf('_') >= 0 || !before.before.endsWith(" ")) {
                return false;
            }
        }
        return true;
    }

    private void join(int at, int n) {
        for (int i = at + 1; i < at + n; i++) {
            cells.get(i).continued = true;
            cells.get(i).strong = cells.get(at).strong;
            cells.get(at).end = cells.get(i).end;
        }
    }

    private static boolean isCode(String word) {
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            digits += Character.isDigit(word.charAt(i)) ? 1 : 0;
        }
        return (digits >= 5 || (digits >= 3 && digits < word.length() && !isWordAndNumber(word)))
                && !ORDINAL.matcher(word).matches();
    }
}

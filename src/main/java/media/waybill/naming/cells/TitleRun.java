package media.waybill.naming.cells;

import java.util.List;
import java.util.Set;
import media.waybill.naming.Kind;
import media.waybill.naming.text.Text;
import media.waybill.naming.vocabulary.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a title stands: the first run of words that mean nothing else. Strong words and shapes end it; weak
 * words and languages at its end are taken off where the rest of the name shows that they are labels.
 */
public final class TitleRun {
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "le", "la", "les", "der", "die", "das", "el", "los", "las", "il", "lo", "den", "det",
            "en", "et");

    private final String text;
    private final List<Cell> cells;
    private final @Nullable Kind extension;
    private final boolean mixed;
    private final TitleEnd tail;
    private final boolean folder;
    private final boolean titled;

    public TitleRun(String text, List<Cell> cells, @Nullable Kind extension, boolean folder, boolean titled) {
        this.titled = titled;
        this.folder = folder;
        this.text = text;
        this.cells = cells;
        this.extension = extension;
        this.mixed = Text.isMixed(text);
        this.tail = new TitleEnd(text, cells, extension, mixed);
    }

    /** The next run from {@code from}: [start, end) in cells, empty where there is none. */
    public int[] next(int from) {
        if (from == 0 && lone() && isSaid(cells.getFirst())) {
            return new int[] {0, 1};
        }
        int start = from;
        boolean numbered = false;
        while (start < cells.size() && (isWall(start) || leads(start))) {
            Cell passed = cells.get(start);
            numbered |= passed.says("episode") || passed.says("season");
            // Behind the technical words of an episode stands whoever made the file, not a title.
            if (from == 0 && numbered && technical(passed)) {
                return none(from);
            }
            start++;
        }
        int end = start;
        while (end < cells.size() && !isWall(end) && !(end > start && (bracketed(end) || closes(start, end)))) {
            end++;
        }
        int keep = tail.behindDash(start, end);
        while (keep > start && tail.takenOff(start, keep, start > 0 || keep < cells.size())) {
            keep--;
        }
        if (keep == start) {
            return skip(from, end);
        }
        for (int i = start; i < keep; i++) {
            if (!cells.get(i).labelled() && !cells.get(i).noise
                    || tail.numbersFollow(keep)
                            && (cells.get(i).number() || keep == start + 1 && tail.isWordOfATitle(cells.get(i)))) {
                return !onlyArticles(start, keep)
                        ? new int[] {start, keep}
                        : start == 0 && keep < cells.size() ? article(start, keep) : none(from);
            }
        }
        return vocabularyOnly(start, keep) ? new int[] {start, keep} : skip(from, end);
    }

    /** "The Master", "The Final Cut": what follows nothing but an article is of the title, and no label. */
    private int[] article(int start, int keep) {
        Cell next = cells.get(keep);
        if (TitleEnd.isFilm(next)) {
            return new int[] {start, keep};
        }
        if (next.word == null
                || next.hit != null
                || next.word.key().equals("dub")
                || next.word.key().equals("sub")
                || next.language != null && !next.noise && next.meanings == null) {
            return none(start);
        }
        int end = keep + 1;
        while (end < cells.size() && (cells.get(end).continued || cells.get(end).plain())) {
            end++;
        }
        return new int[] {start, end};
    }

    public boolean isTitled() {
        return titled;
    }

    public static boolean isArticle(String key) {
        return ARTICLES.contains(key);
    }

    private static int[] none(int at) {
        return new int[] {at, at};
    }

    /** A run that gave nothing is passed over once, since labels may stand before the title. */
    private int[] skip(int from, int end) {
        if (from > 0 || end >= cells.size()) {
            return none(from);
        }
        for (int i = end; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.says("episode") || cell.says("season")) {
                return none(from);
            }
            if (cell.plain() && cell.length() > 1) {
                int[] later = next(i);
                return later[0] < later[1] ? later : none(from);
            }
        }
        return none(from);
    }

    private boolean onlyArticles(int start, int end) {
        for (int i = start; i < end; i++) {
            Cell cell = cells.get(i);
            if (cell.word == null || !ARTICLES.contains(cell.word.key())) {
                return false;
            }
        }
        return true;
    }

    /** "Son", "It": a name that is one label and nothing else is the title, where it is no subtitle or sound. */
    private boolean vocabularyOnly(int start, int end) {
        if (start > 0 || end < cells.size() || cells.get(start).noise) {
            return false;
        }
        boolean spoken = extension == Kind.SUBTITLE || extension == Kind.AUDIO;
        Cell first = cells.get(start);
        // Night Ferry/picture/master.mov
        if (titled && first.meanings != null) {
            return false;
        }
        // A folder called German, or a name without a format: nobody calls a film so.
        if ((folder || extension == null) && cells.size() == 1 && saysLanguage(first)) {
            return false;
        }
        boolean words = cells.stream()
                .allMatch(cell -> cell.language != null
                        || cell.continued
                        || cell.noise
                        || (cell.meanings != null && !cell.strong));
        return words && !spoken && !(cells.get(start).upper() && extension != null);
    }

    private boolean isWall(int at) {
        Cell cell = cells.get(at);
        return cell.strong
                || cell.code && !tail.withinTitle(at)
                || cell.noise && at == 0 && opensFields()
                || cell.aside
                || cell.hit != null && cell.hit.strong();
    }

    /** One word without a format, and no folder. */
    private boolean lone() {
        return cells.size() == 1 && extension == null && !folder;
    }

    private boolean isSaid(Cell cell) {
        return cell.word != null && !cell.strong && !cell.code && !saysLanguage(cell);
    }

    private boolean saysLanguage(Cell cell) {
        Languages.Meaning language = cell.language;
        return language != null
                && !language.everyday()
                && (folder || language.name() && language.tags().getFirst().length() < 4);
    }

    /** delivery_QuietFjord: a client's word in a field of its own, before the title. */
    private boolean opensFields() {
        return cells.size() > 1
                && "_-".contains(cells.get(1).before)
                && !cells.get(1).before.isEmpty()
                && cells.get(1).word != null;
    }

    /** A label before the title: SV_QuietFjord. */
    private boolean leads(int at) {
        Cell cell = cells.get(at);
        if (cell.hit != null) {
            return !cell.hit.says("part") || at == 0;
        }
        if (isCodeBehindEpisode(at) || isCodeBeforeTitle(at)) {
            return true;
        }
        if (at == 0
                && cell.language != null
                && !cell.language.everyday()
                && cell.length() < 4
                && cells.size() > 1
                && cells.get(1).before.equals(" - ")) {
            return true;
        }
        boolean label = (cell.language != null && !cell.language.everyday() && !cell.language.name())
                || (cell.meanings != null && cell.upper());
        if (!label || !mixed || !cell.upper() || at + 1 >= cells.size()) {
            return false;
        }
        Cell next = cells.get(at + 1);
        return next.before.equals("_") && next.word != null && !next.upper();
    }

    /**
     * FIN_Silent_Shore.pac: subtitlers and mixers write the language first, in capitals; in any two letters or three
     * where the words of the title are parted otherwise: no_Silent Shore.srt.
     */
    private boolean isCodeBeforeTitle(int at) {
        Cell cell = cells.get(at);
        Languages.Meaning language = cell.language;
        if (at > 0
                || !mixed
                || language == null
                || extension != Kind.SUBTITLE && extension != Kind.AUDIO
                || cells.size() < 2
                || !cells.get(1).before.equals("_")
                || cells.get(1).word == null
                || cells.get(1).upper()) {
            return false;
        }
        boolean field = cell.length() < 4
                && !language.name()
                && cells.size() > 2
                && cells.get(2).before.equals(" ");
        return field || cell.upper() && cell.length() > 2 && cell.length() < 5;
    }

    /** GLTD_102_FRE_QC: a language's code in a field right behind the episode is one, whatever follows. */
    private boolean isCodeBehindEpisode(int at) {
        Cell cell = cells.get(at);
        return at > 0
                && cell.language != null
                && !cell.language.everyday()
                && !cell.language.name()
                && cell.length() < 4
                && (cell.upper() || extension == Kind.SUBTITLE || extension == Kind.AUDIO)
                && !cell.before.isBlank()
                && cells.get(at - 1).says("episode");
    }

    /** An opening bracket before this cell ends the title, unless plain words stand in it and behind it. */
    private boolean bracketed(int at) {
        String before = cells.get(at).before;
        if (before.indexOf('[') >= 0 || before.indexOf('{') >= 0 || before.indexOf('|') >= 0) {
            return true;
        }
        if (before.indexOf('(') < 0) {
            return false;
        }
        int close = text.indexOf(')', cells.get(at).start);
        int i = at;
        for (; i < cells.size() && (close < 0 || cells.get(i).start < close); i++) {
            if (!cells.get(i).plain()) {
                return true;
            }
        }
        // (US) tells series apart; any other words in brackets are part of a title only within it.
        boolean country = i == at + 1 && cells.get(at).upper() && cells.get(at).length() < 4;
        // 사랑(나솔사계): without a space before them they belong to the word.
        boolean attached = cells.get(at).before.startsWith("(");
        return close >= 0
                && !country
                && !attached
                && !(i < cells.size() && cells.get(i).plain());
    }

    /** [Title]sub: the bracket that a title opened ends it. */
    private boolean closes(int start, int at) {
        return cells.get(at).before.startsWith("]") && cells.get(start).before.endsWith("[");
    }

    private static boolean technical(Cell cell) {
        return cell.says("resolution")
                || cell.says("codec")
                || cell.says("layout")
                || cell.meanings != null
                        && cell.meanings.stream()
                                .anyMatch(m -> m.clues().containsKey("source")
                                        || m.clues().containsKey("codec")
                                        || m.clues().containsKey("resolution"));
    }
}

package media.waybill.naming.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.Kind;
import media.waybill.naming.cells.Asides;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.cells.WrittenText;
import media.waybill.naming.shapes.Hit;
import media.waybill.naming.text.Text;
import media.waybill.naming.titles.OpeningWord;
import media.waybill.naming.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a word means by what stands beside it, where the word alone says something else. */
final class Neighbours {
    /** Countries by which series of one name are told apart, as they stand behind the title. */
    private static final Set<String> COUNTRIES = Set.of("uk", "us", "au", "nz", "ca");

    private static final int LEAST_SHEET = 20;

    private static final Set<String> BEFORE_ME =
            Set.of("by", "of", "and", "to", "with", "for", "about", "from", "like");

    private static final Set<String> OF_LANGUAGES = Set.of("language", "audio", "version", "soundtrack", "dialogue");

    /** What a picture or metadata can be of. */
    private static final Set<String> SCOPES = Set.of(
            "series",
            "show",
            "season",
            "film",
            "movie",
            "programme",
            "program",
            "serie",
            "serien",
            "saison",
            "staffel",
            "temporada",
            "stagione",
            "sasong",
            "sesong",
            "sæson",
            "sarja",
            "serial");

    private final List<Cell> cells;
    private final @Nullable Kind extension;
    private final boolean release;

    /** @param release whether a word says where it was taken from, as deliveries never do */
    Neighbours(List<Cell> cells, @Nullable Kind extension, boolean release) {
        this.cells = cells;
        this.extension = extension;
        this.release = release;
    }

    /** 27x40 of a paper is a poster's size in inches; no series has come so far. */
    private boolean isSheet(Cell cell) {
        return extension == Kind.DOCUMENT
                && cell.hit != null
                && cell.says("season")
                && Integer.parseInt(cell.hit.clues().getOrDefault("season", "0")) >= LEAST_SHEET;
    }

    /** ID_4471: what follows is an identifier, and nobody's Indonesian. */
    private boolean isIdOf(int at, String key) {
        return key.equals("id")
                && cells.get(at).upper()
                && at + 1 < cells.size()
                && (cells.get(at + 1).number() || cells.get(at + 1).code);
    }

    void read() {
        boolean drops = false;
        boolean artwork = false;
        for (Cell cell : cells) {
            drops |= isDropRate(cell);
            artwork |= Asides.means(cell, "kind", "ARTWORK");
        }
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.language != null && cell.word != null) {
                String key = cell.word.key();
                boolean frames = drops && (key.equals("df") || key.equals("ndf"));
                boolean passing = release && isPassing(i);
                boolean label = isIdOf(i, key);
                if (frames || isCountry(i, key) || isPreposition(i) || passing || label) {
                    cell.language = null;
                    cell.strong = frames || passing && cell.upper();
                    cell.noise |= frames || label;
                    if (label) {
                        cell.strong = true;
                        cells.get(i + 1).noise = true;
                    }
                }
            }
            if (extension != null && extension != Kind.AUDIO && Asides.means(cell, "stem") && onlyStem(cell)) {
                // A1 of a poster is its size; the C of Vitamin C is a letter.
                cell.noise = cell.length() == 2
                        && Character.isDigit(
                                cell.word == null ? ' ' : cell.word.key().charAt(1));
                cell.meanings = null;
                cell.strong = false;
            }
            if (extension == Kind.SUBTITLE && isHeard(i)) {
                cell.language = null;
                cell.meanings = List.of(new Vocabulary.Meaning(Map.of("kind", "SUBTITLE", "use", "SDH"), true));
                cell.strong = true;
            }
            if (cell.language != null && isSource(i)) {
                for (Cell said : cells.subList(i, i + 2)) {
                    said.language = null;
                    said.strong = true;
                    said.noise = true;
                }
            }
            if (isPronoun(i)) {
                cell.meanings = null;
                cell.strong = false;
            }
            boolean releases = Asides.means(cell, "service") || Asides.means(cell, "languages");
            if (!release && releases && cell.length() <= 2) {
                cell.meanings = null;
                cell.strong = false;
            }
            if (named(i)) {
                cell.strong = true;
                cells.get(i + 1).noise = true;
            }
            if (isScope(i) || isAnnounced(i)) {
                cell.strong = true;
                cell.noise = true;
            }
            if (extension != Kind.ARTWORK && !artwork) {
                counted(i);
            }
            if ((artwork || extension == Kind.ARTWORK || isSheet(cell))
                    && cell.says("season")
                    && cell.says("episode")) {
                size(cell);
            }
        }
        new OpeningWord(cells).read();
        if (extension == Kind.VIDEO) {
            new WrittenText(cells).read();
        }
    }

    /** 29.97 frames drop: DF beside them is no German version. */
    private static boolean isDropRate(Cell cell) {
        Hit hit = cell.hit;
        if (hit != null) {
            String rate = hit.clues().getOrDefault("rate", "");
            return rate.startsWith("29.97") || rate.startsWith("59.94") || rate.equals("2997") || rate.equals("5994");
        }
        return Asides.means(cell, "rate", "29.97")
                || Asides.means(cell, "rate", "29.97i")
                || Asides.means(cell, "rate", "59.94");
    }

    /** EN_to_DE: what a dub or a text was made from is not its language. */
    private boolean isSource(int i) {
        int to = i + 1;
        return to + 1 < cells.size()
                && cells.get(to).key().equals("to")
                && cells.get(to + 1).language != null
                && !cells.get(to + 1).continued
                && cells.get(i).length() == cells.get(to + 1).length();
    }

    /** The Voice UK S03E12: of two series of that name it is the British one. */
    private boolean isCountry(int i, String key) {
        return i > 0
                && COUNTRIES.contains(key)
                && i + 1 < cells.size()
                && (cells.get(i + 1).says("episode") || cells.get(i + 1).says("season"));
    }

    /** "De Christian Volckman": a code of two letters with one capital, and a word behind a space, is a word. */
    private boolean isPreposition(int i) {
        Cell cell = cells.get(i);
        return cell.length() == 2
                && !cell.listed
                && isSmall(cell)
                && i + 1 < cells.size()
                && cells.get(i + 1).before.equals(" ")
                && cells.get(i + 1).plain();
    }

    /** Aliens.SE.1986, Title.2010.En.1080p: two letters that groups put into a release's name for other reasons. */
    private boolean isPassing(int i) {
        Cell cell = cells.get(i);
        boolean edition = cell.language != null
                && cell.language.everyday()
                && i + 1 < cells.size()
                && cells.get(i + 1).number()
                && cells.get(i + 1).length() == 4;
        boolean alone = cell.before.equals(".") && !cell.listed && isSmall(cell) && !saysWhatFor(i + 1);
        return cell.length() == 2 && (edition || alone);
    }

    private boolean saysWhatFor(int i) {
        Text.Word word = i < cells.size() ? cells.get(i).word : null;
        return word != null && (word.key().startsWith("sub") || word.key().startsWith("dub"));
    }

    private static boolean isSmall(Cell cell) {
        return cell.word != null
                && Character.isUpperCase(cell.word.text().charAt(0))
                && Character.isLowerCase(cell.word.text().charAt(1));
    }

    /** "Greek Language", "Spanish Audio": what stands behind says that the name of a language is meant. */
    private boolean named(int i) {
        Cell cell = cells.get(i);
        return i > 0
                && cell.language != null
                && cell.language.name()
                && cell.word != null
                && i + 1 < cells.size()
                && OF_LANGUAGES.contains(cells.get(i + 1).key());
    }

    /** "Harbour 1x1": of a picture that is no artwork nobody says an aspect so; promos are cut square. */
    private void counted(int i) {
        Hit hit = cells.get(i).hit;
        boolean square = hit != null
                && i > 0
                && hit.rule().equals("aspect")
                && (hit.clues().containsValue("1:1") || hit.clues().containsValue("2:3"))
                && Cell.none(cells, cell -> cell.says("episode") || cell.says("season"));
        if (hit != null
                && square
                && (cells.get(i).before.equals(" ") || cells.get(i).before.equals("_"))
                && Cell.none(cells, cell -> Asides.means(cell, "kind", "TRAILER"))) {
            String[] parts = hit.clues().getOrDefault("aspect", "1:1").split(":");
            cells.get(i)
                    .become(new Hit(
                            "season x short episode",
                            hit.start(),
                            hit.end(),
                            Map.of("season", parts[0], "episode", parts[1]),
                            0.6,
                            true));
        }
    }

    /** A poster of 27x40 inches is no episode. */
    private static void size(Cell cell) {
        Hit hit = cell.hit;
        boolean inches = hit != null
                && hit.rule().equals("season x episode")
                && hit.clues().getOrDefault("episode", "").length() > 1;
        if (hit != null && inches) {
            String size = hit.clues().get("season") + 'x' + hit.clues().get("episode");
            cell.become(new Hit("frame", hit.start(), hit.end(), Map.of("size", size), 0.7, true));
        }
    }

    /** STAND_BY_ME, TEXT_ME_DUB: no music and effects. */
    private boolean isPronoun(int i) {
        Cell cell = cells.get(i);
        if (i == 0 || !cell.key().equals("me")) {
            return false;
        }
        boolean small = BEFORE_ME.contains(cells.get(i - 1).key());
        boolean dubbed = i + 1 < cells.size() && Asides.means(cells.get(i + 1), "kind", "DUB");
        return small || dubbed;
    }

    /** "Title series metadata", "Title - show poster": of what such a file is; as the title's own it is a capital. */
    private boolean isScope(int i) {
        return i > 0
                && i + 1 < cells.size()
                && SCOPES.contains(cells.get(i).key())
                && cells.get(i).hit == null
                && (isLower(cells.get(i)) && !isLower(cells.get(i - 1))
                        || cells.get(i).before.equals(" - "))
                && (Asides.means(cells.get(i + 1), "kind", "METADATA")
                        || Asides.means(cells.get(i + 1), "kind", "ARTWORK"));
    }

    private static boolean isLower(Cell cell) {
        return cell.word != null && Character.isLowerCase(cell.word.text().charAt(0));
    }

    /** lang_ja: says that a language follows. */
    private boolean isAnnounced(int i) {
        return i > 0 && i + 1 < cells.size() && cells.get(i).key().equals("lang") && cells.get(i + 1).language != null;
    }

    /** A poster has no channels. */
    private static boolean onlyStem(Cell cell) {
        return cell.meanings != null
                && cell.meanings.stream().allMatch(m -> m.clues().containsKey("stem"));
    }

    /** ENG_HI: beside another language "hi" is for the hearing impaired, not Hindi. */
    private boolean isHeard(int i) {
        Cell cell = cells.get(i);
        return i > 0
                && cell.word != null
                && cell.language != null
                && cell.word.key().equals("hi")
                && (cell.before.equals("_") || cell.before.equals(".") || cell.before.equals("-"))
                && cells.get(WrittenText.spoken(cells, i - 1)).language != null
                && (i + 1 == cells.size() || cells.get(i + 1).language == null);
    }
}

package media.waybill.naming.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import media.waybill.naming.Kind;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.text.Text;
import media.waybill.naming.vocabulary.Languages;
import media.waybill.naming.vocabulary.Rules;
import media.waybill.naming.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Words that are several in one: TextlessElements, FIX2, ENG51, SWESUB. */
final class JoinedWords {
    private static final Pattern COMPOSED =
            Pattern.compile("(\\p{Alpha}{2,10})(subs?|subbed|subtitles|dub|dubbed)|(sub|st|dub)(\\p{Alpha}{2,8})"
                    + "|([\\x{2E80}-\\x{D7FF}]{1,6}?)(字幕|吹替|吹き替え|配音|자막|더빙)版?");
    private static final Set<String> LAYOUTS = Set.of("51", "20", "71", "2ch", "6ch", "8ch", "ltrt", "stereo", "mono");
    private static final Set<String> USES = Set.of("sdh", "cc", "forced", "fn", "hoh");
    private static final Set<String> SPOKEN = Set.of("吹替", "吹き替え", "配音", "더빙");

    private final Rules rules;
    private final @Nullable Kind extension;

    JoinedWords(Rules rules, @Nullable Kind extension) {
        this.rules = rules;
        this.extension = extension;
    }

    void read(Cell cell, Text.Word word) {
        if (!scriptAndNumber(cell, word.key())
                && !joinedCapitals(cell, word.text())
                && !twoLabels(cell, word.text())
                && !counted(cell, word.key())
                && !glued(cell, word.key())) {
            composed(cell, word.key());
        }
    }

    /** 国语配音51, 日语字幕2: in scripts without blanks a number is written onto a word. */
    private boolean scriptAndNumber(Cell cell, String key) {
        int cut = key.length();
        while (cut > 0 && Character.isDigit(key.charAt(cut - 1))) {
            cut--;
        }
        if (cut == 0 || cut == key.length() || key.charAt(0) < 0x2E80) {
            return false;
        }
        String word = key.substring(0, cut);
        cell.meanings = rules.vocabulary().meanings(word);
        cell.language = cell.meanings == null
                ? rules.languages().meaning(word).filter(m -> !m.open()).orElse(null)
                : null;
        if (!cell.labelled()) {
            composed(cell, word);
        }
        List<Vocabulary.Meaning> layout =
                LAYOUTS.contains(key.substring(cut)) ? rules.vocabulary().meanings(key.substring(cut)) : null;
        if (cell.labelled() && layout != null) {
            cell.meanings = cell.meanings == null
                    ? layout
                    : Stream.concat(cell.meanings.stream(), layout.stream()).toList();
        }
        cell.strong |= cell.labelled();
        return cell.labelled();
    }

    /** HDmaster, HD本編: two labels, one in capitals and one in small letters or another script. */
    private boolean twoLabels(Cell cell, String word) {
        int cut = 0;
        while (cut < word.length() && word.charAt(cut) < 0x80 && Character.isUpperCase(word.charAt(cut))) {
            cut++;
        }
        if (cut < 2 || word.length() - cut < 2 || Character.isDigit(word.charAt(cut))) {
            return false;
        }
        List<Vocabulary.Meaning> first = rules.vocabulary().meanings(Text.key(word.substring(0, cut)));
        List<Vocabulary.Meaning> second = rules.vocabulary().meanings(Text.key(word.substring(cut)));
        if (first == null || second == null) {
            return false;
        }
        cell.meanings = Stream.concat(first.stream(), second.stream()).toList();
        cell.strong = true;
        return true;
    }

    /** FIX2, final3: an attempt that is counted. */
    private boolean counted(Cell cell, String key) {
        int last = key.length();
        while (last > 3 && key.length() - last < 3 && Character.isDigit(key.charAt(last - 1))) {
            last--;
        }
        List<Vocabulary.Meaning> found =
                last < key.length() ? rules.vocabulary().meanings(key.substring(0, last)) : null;
        if (found == null
                || !found.stream()
                        .allMatch(meaning -> meaning.clues().containsKey("revision")
                                || "TRAILER".equals(meaning.clues().get("kind"))
                                || "ARTWORK".equals(meaning.clues().get("kind")))) {
            return false;
        }
        cell.meanings = found;
        cell.strong = found.stream().anyMatch(Vocabulary.Meaning::strong);
        return true;
    }

    /** ENG51, 51ENG, FRASDH: a language's code and a layout or a use in one word. */
    private boolean glued(Cell cell, String key) {
        if (!cell.upper() || cell.before.isBlank() && cell.start > 0) {
            return false;
        }
        for (int cut = 2; cut <= 3 && cut < key.length(); cut++) {
            if (glued(cell, key.substring(0, cut), key.substring(cut))
                    || glued(cell, key.substring(key.length() - cut), key.substring(0, key.length() - cut))) {
                return true;
            }
        }
        return false;
    }

    private boolean glued(Cell cell, String code, String rest) {
        boolean layout = LAYOUTS.contains(rest);
        if (!layout && !USES.contains(rest)) {
            return false;
        }
        Languages.Meaning language = rules.languages()
                .meaning(code)
                .filter(m -> !m.open() && !m.name() && (!m.everyday() || code.equals("las")))
                .orElse(null);
        List<Vocabulary.Meaning> meanings = rules.vocabulary().meanings(rest);
        if (language == null || meanings == null) {
            return false;
        }
        cell.language = language;
        cell.meanings = meanings;
        cell.strong = true;
        return true;
    }

    /** TextlessElements, LatinSpanish: a phrase whose words are parted by capitals. */
    private boolean joinedCapitals(Cell cell, String word) {
        StringBuilder phrase = new StringBuilder();
        boolean parted = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(word.charAt(i - 1))) {
                phrase.append(' ');
                parted = true;
            }
            phrase.append(c);
        }
        if (!parted) {
            return false;
        }
        String key = Text.phraseKey(phrase.toString());
        cell.meanings = rules.vocabulary().meanings(key);
        cell.strong = cell.meanings != null && cell.meanings.stream().anyMatch(Vocabulary.Meaning::strong);
        if (cell.meanings == null) {
            cell.language = rules.languages()
                    .meaning(key)
                    .filter(Languages.Meaning::name)
                    .orElse(null);
            cell.strong = cell.language != null;
        }
        return cell.labelled();
    }

    /** SWESUB, FRdub, SubIta: a language and what it is for in one word. */
    private void composed(Cell cell, String key) {
        boolean candidate = key.contains("sub") || key.contains("dub") || key.startsWith("st");
        if (!candidate && key.charAt(0) < 0x2E80) {
            return;
        }
        Matcher matcher = COMPOSED.matcher(key);
        if (!matcher.matches()) {
            return;
        }
        int group = matcher.group(1) != null ? 1 : matcher.group(4) != null ? 4 : 5;
        String code = matcher.group(group);
        String use = matcher.group(group == 1 ? 2 : group == 4 ? 3 : 6);
        Languages.Meaning found = rules.languages()
                .meaning(code)
                .filter(m -> !m.open() && (!m.everyday() || code.length() == 3 && !use.equals("st")))
                .orElse(null);
        if (found == null) {
            return;
        }
        boolean text = !use.startsWith("dub") && !SPOKEN.contains(use);
        boolean burned = text && extension != Kind.SUBTITLE;
        cell.meanings = List.of(new Vocabulary.Meaning(
                burned ? Map.of("subtitles", found.tags().get(0)) : Map.of("kind", text ? "SUBTITLE" : "DUB"), true));
        cell.language = burned ? null : found;
        cell.strong = true;
    }
}

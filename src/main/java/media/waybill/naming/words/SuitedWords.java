package media.waybill.naming.words;

import java.util.List;
import java.util.Set;
import media.waybill.naming.Kind;
import media.waybill.naming.findings.Findings;
import media.waybill.naming.text.Text.Word;
import media.waybill.naming.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Whether what a word can mean suits the kind of file in whose name it stands. */
final class SuitedWords {
    /** Kinds whose words mean something else, or nothing, in the names of all others. */
    private static final Set<String> ONE_KIND = Set.of("ARTWORK", "DOCUMENT", "VIDEO");

    private final @Nullable Kind extension;

    SuitedWords(@Nullable Kind extension) {
        this.extension = extension;
    }

    /** A video has no logo, a sound file no poster: such a word is of the title, a strong one where it begins the name. */
    boolean isOfTitle(boolean first, boolean opens, List<Vocabulary.Meaning> meanings) {
        for (Vocabulary.Meaning meaning : meanings) {
            String kind = meaning.clues().get("kind");
            boolean written = extension == Kind.DOCUMENT || extension == Kind.METADATA;
            boolean paper = "ARTWORK".equals(kind) || !written && ("METADATA".equals(kind) || "DOCUMENT".equals(kind));
            boolean text = "SUBTITLE".equals(kind) && meaning.strong() && first;
            if (extension == null
                    || kind == null
                    || !(paper || text)
                    || meaning.strong() && !opens
                    || Findings.allows(extension, false, Kind.valueOf(kind))) {
                return false;
            }
        }
        return true;
    }

    /** KA is key art among pictures and Georgian elsewhere; Harding is a test among papers and a name elsewhere. */
    boolean isForOthers(List<Vocabulary.Meaning> meanings) {
        for (Vocabulary.Meaning meaning : meanings) {
            String only = meaning.clues().get("only");
            boolean written = extension == Kind.METADATA && "DOCUMENT".equals(only);
            boolean others = ONE_KIND.contains(only == null ? "" : only)
                    && (extension == null || !extension.name().equals(only));
            if (!others || written) {
                return false;
            }
        }
        return true;
    }

    /** "Making Of", "Call Me Home": two letters that are a label only in capitals, or all small. */
    boolean isSmallWord(Word word, List<Vocabulary.Meaning> meanings) {
        return word.text().equals("of")
                || word.text().length() == 2
                        && extension != Kind.AUDIO
                        && Character.isUpperCase(word.text().charAt(0))
                        && Character.isLowerCase(word.text().charAt(1))
                        && meanings.stream().noneMatch(Vocabulary.Meaning::strong);
    }

    boolean prefersLanguage(List<Vocabulary.Meaning> meanings) {
        boolean stem = meanings.stream()
                .anyMatch(m -> m.clues().containsKey("stem") || m.clues().containsKey("layout"));
        boolean picture = meanings.stream()
                .anyMatch(m -> m.clues().containsKey("text") || m.clues().containsKey("range"));
        boolean other = extension != null
                && meanings.stream()
                        .map(m -> m.clues().get("kind"))
                        .anyMatch(kind -> kind != null && !Findings.allows(extension, false, Kind.valueOf(kind)));
        return (stem && extension != Kind.AUDIO) || (picture && extension == Kind.SUBTITLE) || other;
    }
}

package media.waybill.matching.rules;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.search.Found;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Tags;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** What a careful person asks about the language that a name says, or leaves unsaid. */
final class LanguageCautions {

    private static final Set<String> NEGATIONS = Set.of(
            "no",
            "not",
            "non",
            "without",
            "w/o",
            "ohne",
            "sans",
            "sin",
            "senza",
            "zonder",
            "uden",
            "utan",
            "excl",
            "minus",
            "incl",
            "including",
            "plus");
    /** What may stand between the two. */
    private static final String BETWEEN = " _.+-";

    /** Characters around a word in which others still belong to it. */
    static final int NEAR = 60;

    private LanguageCautions() {}

    /** FORCED in "no forced" says the contrary; what includes something may be more than that. */
    static void negated(Scales scales, Evidence seen, @Nullable Found named) {
        if (!seen.clue().equals("use") && !seen.clue().equals("language")) {
            return;
        }
        String name = scales.said.name;
        int to = Math.min(seen.from(), name.length());
        while (to > 0 && BETWEEN.indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        int from = to;
        while (from > 0 && to - from < NEAR && Character.isLetter(name.charAt(from - 1))) {
            from--;
        }
        from -= to - from == 1 && name.regionMatches(true, from - 2, "w/", 0, 2) ? 2 : 0;
        String before = name.substring(from, to);
        boolean digit = from > 0 && Character.isLetterOrDigit(name.charAt(from - 1));
        if (digit
                || !NEGATIONS.contains(before.toLowerCase(Locale.ROOT))
                || named != null && from >= named.from() && to <= named.to()) {
            return;
        }
        // "no" is also Norwegian, where nothing else says the language.
        int at = from;
        if (scales.clues.evidence().stream()
                .noneMatch(other -> other.from() == at
                        && other.clue().equals("language")
                        && other.value().equals(scales.said.language))) {
            scales.doubt("'" + before + "' stands before '" + seen.text() + "' in the name.");
        }
    }

    /** "The Sea.srt" where English subtitles and Greek ones for the hard of hearing are owed: nothing says which. */
    static void unsaid(Scales scales) {
        OpenLine owed = scales.line;
        if (owed.language() == null || scales.said.language != null || !scales.said.languages.isEmpty()) {
            return;
        }
        for (OpenLine other : scales.found.entry().lines) {
            // A picture without text has no language, and says that it has none.
            boolean another = owed.kind() == Kind.VIDEO
                    ? other.language() != null && !other.language().equals(owed.language())
                    : !Objects.equals(other.language(), owed.language()) || !Objects.equals(other.use(), owed.use());
            if (other.kind() == owed.kind() && another && scales.said.use == null) {
                scales.doubt("Nothing says the language, and more than one "
                        + Scales.word(owed.kind().name()) + " is owed.");
                return;
            }
        }
    }

    /** Which of two languages a name means, nobody can tell. */
    static void languages(Scales scales, Hits hits, @Nullable Found named) {
        String owed = scales.line.language();
        if (owed == null) {
            return;
        }
        List<Evidence> said = CautionRules.said(scales, "language", named);
        for (Evidence seen : said) {
            // One word may be two languages, and one of them that which is owed.
            boolean other = said.stream()
                    .filter(same -> same.from() < seen.to() && same.to() > seen.from())
                    .allMatch(same -> Tags.fit(same.value(), owed) == Tags.Fit.OTHER);
            if (other && !hits.isIdentifier(seen) && !isOfKind(scales, seen)) {
                scales.doubt("The name says " + OpenLine.languageName(seen.value()) + " too.");
            }
        }
        owedToo(scales, hits, owed, named);
    }

    /** "dublado inglês": a word for a dub says its language only where no other does. */
    private static boolean isOfKind(Scales scales, Evidence seen) {
        return scales.clues.evidence().stream()
                .anyMatch(kind -> kind.clue().equals("kind") && kind.from() == seen.from() && kind.to() == seen.to());
    }

    /** A fainter word is a language all the same where the title is owed in that one too: ENG_THA. */
    private static void owedToo(Scales scales, Hits hits, String owed, @Nullable Found named) {
        for (Evidence seen : scales.clues.evidence()) {
            boolean apart = seen.clue().equals("language")
                    && seen.source().equals("name")
                    && seen.weight() >= CautionRules.HEARD
                    && seen.to() > seen.from()
                    && !CautionRules.isInside(seen, named)
                    && !hits.isIdentifier(seen)
                    && Tags.fit(seen.value(), owed) == Tags.Fit.OTHER
                    && scales.clues.evidence().stream()
                            .noneMatch(same -> same.clue().equals("language")
                                    && same.from() < seen.to()
                                    && same.to() > seen.from()
                                    && Tags.fit(same.value(), owed) != Tags.Fit.OTHER);
            for (OpenLine line : scales.found.entry().lines) {
                if (apart
                        && line.kind() == scales.line.kind()
                        && line.language() != null
                        && Tags.fit(seen.value(), line.language()) == Tags.Fit.SAME) {
                    scales.doubt("The name says " + OpenLine.languageName(seen.value()) + " too.");
                }
            }
        }
    }
}

package media.waybill.matching.rules;

import static media.waybill.matching.rules.Scales.same;
import static media.waybill.matching.rules.Scales.word;
import static media.waybill.naming.Kind.AUDIO;
import static media.waybill.naming.Kind.DUB;
import static media.waybill.naming.Kind.SUBTITLE;

import java.util.Set;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.Terms;
import media.waybill.matching.search.Sign;
import org.jspecify.annotations.Nullable;

/** Full, forced, SDH and the like, and which cut of the title it is. */
final class UseRules {

    private static final Set<String> NEAR = Set.of("SDH", "CAPTION");
    private static final String TEXTLESS = "TEXTLESS";
    private static final String CAPTION = "CAPTION";
    /** Formats that carry closed captions and nothing else. */
    private static final Set<String> CAPTIONS = Set.of("scc", "mcc");

    private UseRules() {}

    static void use(Scales scales) {
        String owed = scales.line.use();
        boolean textless = scales.said.use == null && TEXTLESS.equals(owed) && isTextless(scales);
        boolean captions = scales.said.use == null && CAPTION.equals(owed) && CAPTIONS.contains(extension(scales));
        String said = textless ? TEXTLESS : captions ? CAPTION : scales.said.use;
        if (said == null && scales.pointed) {
            return;
        }
        if (scales.line.kind() == SUBTITLE) {
            subtitles(scales, said, owed == null ? "FULL" : owed);
        } else if (owed != null) {
            if (said == null) {
                scales.say(Sign.USE_UNSAID, () -> "The line asks for " + word(owed) + ", the name does not say so.");
                if (scales.line.kind() == DUB || scales.line.kind() == AUDIO) {
                    scales.doubt("Nothing says that it is " + word(owed) + ".");
                }
            } else if (!same(said, owed)) {
                scales.object(() -> "The name says " + word(said) + scales.source("use") + ", the line asks for "
                        + word(owed) + ".");
            } else {
                scales.say(Sign.USE, () -> "It is " + word(said) + scales.source(textless ? "text" : "use") + ".");
            }
        } else if (said != null && (scales.line.kind() == DUB || scales.line.kind() == AUDIO) && !said.equals("STEM")) {
            scales.object(() -> "The name says " + word(said) + scales.source("use") + ", the line asks for a plain "
                    + word(scales.line.kind().name()) + ".");
        }
    }

    private static String extension(Scales scales) {
        String extension = scales.clues.extension();
        return extension == null ? "" : extension;
    }

    private static void subtitles(Scales scales, @Nullable String said, String wanted) {
        if (said == null) {
            if (same(wanted, "FULL")) {
                scales.count(Sign.USE_UNSAID_FULL, 1);
            } else {
                scales.say(
                        Sign.USE_UNSAID,
                        () -> "The line asks for " + word(wanted) + " subtitles, the name does not say so.");
                scales.doubt("Nothing says that these are " + word(wanted) + " subtitles.");
            }
        } else if (same(said, wanted)) {
            scales.say(Sign.USE, () -> "Subtitles are " + word(said) + scales.source("use") + ".");
        } else if (NEAR.contains(said) && NEAR.contains(wanted)) {
            scales.say(Sign.USE_NEAR, () -> "Captions and SDH are near to each other.");
        } else {
            scales.object(() ->
                    "The name says " + word(said) + scales.source("use") + ", the line asks for " + word(wanted) + ".");
        }
    }

    static void version(Scales scales) {
        String owed = scales.line.version();
        String asLong = Measures.asLong(scales);
        if (asLong != null) {
            scales.object(() -> "The name says " + scales.clues.technical().get("runtime") + ", as the "
                    + Terms.version(asLong) + " is called.");
            return;
        }
        String text = scales.clues.technical().getOrDefault("text", "");
        // Textless is what is on the picture, and some orders ask for it as a version.
        boolean onPicture = scales.said.version == null && owed != null && same(text, owed);
        String measured = owed == null ? null : Measures.of(scales, owed);
        String said = onPicture ? text : measured == null ? scales.said.version : measured;
        if (said == null) {
            if (owed == null) {
                if (text.contains("textless") && !TEXTLESS.equals(scales.line.use())) {
                    scales.say(
                            Sign.VERSION_NOT_ASKED,
                            () -> "The name says " + text + scales.source("text") + ", the line asks for none.");
                }
                return;
            }
            if (text.equals("texted") && owed.contains("textless")) {
                scales.object(() -> "The name says texted" + scales.source("text") + ", the line asks for the "
                        + Terms.version(owed) + ".");
                return;
            }
            // A picture without text is hardly the usual version.
            boolean textless = text.contains("textless");
            boolean usual = !textless && (same(owed, "theatrical") || same(owed, "original"));
            scales.say(
                    usual ? Sign.VERSION_UNSAID_USUAL : textless ? Sign.VERSION_NOT_ASKED : Sign.VERSION_UNSAID,
                    () -> "The line asks for the " + Terms.version(owed) + ", the name "
                            + (textless ? "says " + text + scales.source("text") : "names none") + ".");
            if (!usual && !scales.pointed) {
                scales.doubt("Nothing says that it is the " + Terms.version(owed) + ".");
            }
        } else if (owed == null) {
            boolean usual = same(said, "theatrical")
                    || same(said, "international")
                    || same(said, "domestic")
                    || same(said, "remastered")
                    || same(said, "tv") && scales.line.title().isEpisode();
            scales.say(
                    usual ? Sign.VERSION : Sign.VERSION_NOT_ASKED,
                    () -> "The name says " + Terms.version(said) + scales.source("version")
                            + ", the line asks for none.");
            if (!usual) {
                scales.doubt("The name says a version that the line does not ask for.");
            }
        } else if (same(said, owed) || within(said, owed) || within(owed, said) || isUnrated(said) && isUnrated(owed)) {
            scales.say(
                    Sign.VERSION,
                    () -> "It is the " + Terms.version(owed) + scales.source(onPicture ? "text" : "version") + ".");
        } else {
            scales.object(() -> "The name says " + Terms.version(said) + scales.source("version")
                    + ", the line asks for the " + Terms.version(owed) + ".");
        }
    }

    private static boolean isTextless(Scales scales) {
        return scales.clues.technical().getOrDefault("text", "").contains("textless");
    }

    /** What was not cut for a rating is called either. */
    private static boolean isUnrated(String version) {
        String plain = LineIndex.squash(version);
        return plain.startsWith("unrated") || plain.startsWith("uncut") || plain.startsWith("uncensored");
    }

    /** Director's is Director's Cut. */
    private static boolean within(String shorter, String longer) {
        return LineIndex.squash(longer).startsWith(LineIndex.squash(shorter));
    }
}

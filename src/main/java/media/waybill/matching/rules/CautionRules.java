package media.waybill.matching.rules;

import static media.waybill.naming.Kind.ARTWORK;
import static media.waybill.naming.Kind.DOCUMENT;
import static media.waybill.naming.Kind.DUB;
import static media.waybill.naming.Kind.METADATA;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.TRAILER;
import static media.waybill.naming.Kind.VIDEO;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.search.Found;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Sign;
import media.waybill.matching.search.Tags;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import org.jspecify.annotations.Nullable;

/**
 * What a careful person asks about although title, language and kind agree: words that make something else of the file.
 * They stop an automatic match and leave the score as it is, so only the line that would win is asked about.
 */
final class CautionRules {

    /** Words that are heard beside another kind: a trailer's subtitles are not those of the film. */
    private static final Set<String> BESIDE = Set.of(TRAILER.name(), ARTWORK.name(), DOCUMENT.name());

    /** What subtitles are used for. */
    private static final Set<String> TEXTS = Set.of("FULL", "FORCED", "SDH", "CAPTION");

    /** What is said of a picture alone. */
    private static final Set<String> PICTURE_WORDS = Set.of("resolution", "range", "aspect");

    /** Files that hold a picture; MXF and MOV may hold sound alone. */
    private static final Set<String> PICTURES =
            Set.of("mp4", "m4v", "mkv", "avi", "webm", "mpg", "mpeg", "ts", "m2ts", "vob", "wmv");

    /** These may; but what is called dubbed is the picture, and the sound is called a dub. */
    private static final Set<String> MOVING = Set.of("mov", "mxf");

    private static final double HEARD = 0.4;
    /** Characters around a word in which others still belong to it. */
    private static final int NEAR = 60;

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

    private static final Pattern NUMERAL =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:II|III|IV|VI|VII|VIII|IX)(?![\\p{L}\\p{N}])");

    private static final Pattern PIECE = Pattern.compile("[a-d](?![\\p{L}\\p{N}])|\\.5(?!\\d)");

    private static final Pattern MINUTES = Pattern.compile("(\\d{1,3}) ?min(?:utes)?", Pattern.CASE_INSENSITIVE);
    /** Less than this was guessed from a word that is often another. */
    private static final double FIRM = 0.55;

    private CautionRules() {}

    /** @param named where the name spells the title; null where only an identifier says it */
    static void apply(Scales scales, Hits hits, @Nullable Found named) {
        if (scales.pointed || scales.found.sign() == Sign.CHOSEN) {
            return;
        }
        for (Evidence seen : scales.clues.evidence()) {
            if (seen.to() > seen.from() && !isInside(seen, named)) {
                otherKind(scales, seen);
                negated(scales, seen, named);
                useOfSound(scales, seen);
            }
        }
        uses(scales, named);
        unsaid(scales);
        languages(scales, hits, named);
        bareDocument(scales, hits, named);
        saidRuntime(scales);
        otherUse(scales);
        leftBehind(scales);
        piece(scales, hits);
        picture(scales);
        pictureForDub(scales);
        titleOfKind(scales);
        numeral(scales, named);
        several(scales, hits);
        otherEpisode(scales, hits);
    }

    private static boolean isInside(Evidence seen, @Nullable Found named) {
        return named != null && seen.from() >= named.from() && seen.to() <= named.to();
    }

    private static void otherKind(Scales scales, Evidence seen) {
        boolean sound = seen.value().equals(DUB.name()) && scales.line.kind() == SUBTITLE;
        if (seen.clue().equals("kind")
                && !seen.source().equals("extension")
                && seen.weight() >= HEARD
                && (sound || BESIDE.contains(seen.value()))
                && !seen.value().equals(scales.line.kind().name())) {
            scales.doubt("'" + seen.text() + "' in the name may make it something else.");
        }
    }

    /** FORCED in "no forced" says the contrary; what includes something may be more than that. */
    private static void negated(Scales scales, Evidence seen, @Nullable Found named) {
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

    /** A picture with audio description is for those who ask for it, and subtitles of a commentary for nobody else. */
    private static void useOfSound(Scales scales, Evidence seen) {
        boolean other = scales.line.kind() == VIDEO && !seen.value().equals("FULL")
                || scales.line.kind() == SUBTITLE && !TEXTS.contains(seen.value());
        if (other && seen.clue().equals("use") && !seen.value().equals(scales.line.use())) {
            scales.doubt("'" + seen.text() + "' in the name is nothing that the line asks for.");
        }
    }

    /** Full and forced subtitles in one file are neither. */
    private static void uses(Scales scales, @Nullable Found named) {
        List<String> uses = Stream.of("use", "includes")
                .flatMap(clue -> said(scales, clue, named).stream())
                .flatMap(seen -> Stream.concat(
                        Stream.of(seen.value().toUpperCase(Locale.ROOT)),
                        FoldedTitle.of(seen.text()).words().stream()
                                .map(word -> word.toUpperCase(Locale.ROOT))
                                .filter(TEXTS::contains)))
                .distinct()
                .sorted()
                .toList();
        if (scales.line.kind() == SUBTITLE && uses.contains("FORCED") && uses.size() > 1) {
            scales.doubt("The name says "
                    + String.join(" and ", uses.stream().map(Scales::word).toList()) + " subtitles.");
        }
    }

    /** "The Sea.srt" where English subtitles and Greek ones for the hard of hearing are owed: nothing says which. */
    private static void unsaid(Scales scales) {
        OpenLine owed = scales.line;
        if (owed.language() == null || scales.said.language != null || !scales.said.languages.isEmpty()) {
            return;
        }
        for (OpenLine other : scales.found.entry().lines) {
            boolean another =
                    !Objects.equals(other.language(), owed.language()) || !Objects.equals(other.use(), owed.use());
            if (other.kind() == owed.kind() && another && scales.said.use == null) {
                scales.doubt("Nothing says the language, and more than one "
                        + Scales.word(owed.kind().name()) + " is owed.");
                return;
            }
        }
    }

    /** Which of two languages a name means, nobody can tell. */
    private static void languages(Scales scales, Hits hits, @Nullable Found named) {
        String owed = scales.line.language();
        if (owed == null || scales.said.language == null) {
            return;
        }
        List<Evidence> said = said(scales, "language", named);
        for (Evidence seen : said) {
            // One word may be two languages, and one of them that which is owed.
            boolean other = said.stream()
                    .filter(same -> same.from() < seen.to() && same.to() > seen.from())
                    .allMatch(same -> Tags.fit(same.value(), owed) == Tags.Fit.OTHER);
            if (other && !hits.isIdentifier(seen)) {
                scales.doubt("The name says " + OpenLine.languageName(seen.value()) + " too.");
            }
        }
        owedToo(scales, hits, owed, named);
    }

    /** A fainter word is a language all the same where the title is owed in that one too: ENG_THA. */
    private static void owedToo(Scales scales, Hits hits, String owed, @Nullable Found named) {
        for (Evidence seen : scales.clues.evidence()) {
            boolean apart = seen.clue().equals("language")
                    && seen.source().equals("name")
                    && seen.weight() >= HEARD
                    && seen.to() > seen.from()
                    && !isInside(seen, named)
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

    /** What the name itself says, and firmly, outside the title. */
    private static List<Evidence> said(Scales scales, String clue, @Nullable Found named) {
        return scales.clues.evidence().stream()
                .filter(seen -> seen.clue().equals(clue)
                        && seen.source().equals("name")
                        && seen.weight() >= FIRM
                        && seen.to() > seen.from()
                        && !isInside(seen, named))
                .toList();
    }

    /** An XML file may be a composition, a report or a list: its ending alone does not make it the metadata. */
    private static void bareDocument(Scales scales, Hits hits, @Nullable Found named) {
        boolean bare = scales.clues.evidence().stream()
                .noneMatch(seen -> seen.clue().equals("kind") && !seen.source().equals("extension"));
        String word = named == null || scales.line.kind() != METADATA || !bare ? null : hits.loneWord(named);
        if (word != null) {
            scales.doubt("Only its ending says that it is metadata, and '" + word + "' may say what else it is.");
        }
    }

    /** A version of forty-five minutes is not the film of a hundred and two. */
    private static void saidRuntime(Scales scales) {
        String said = scales.clues.technical().get("runtime");
        var minutes = MINUTES.matcher(said == null ? "" : said);
        Duration runtime = scales.line.title().runtime();
        if (runtime != null
                && minutes.matches()
                && Math.abs(Integer.parseInt(minutes.group(1)) - runtime.toMinutes()) * 10 > runtime.toMinutes()) {
            scales.doubt("The name says " + said + ", and the order " + runtime.toMinutes() + " minutes.");
        }
    }

    private static void otherUse(Scales scales) {
        String use = scales.said.use;
        if (use != null
                && scales.line.use() == null
                && (scales.line.kind() == VIDEO || scales.line.kind() == TRAILER)) {
            scales.doubt("The name says " + Scales.word(use) + ", the line asks for none.");
        }
        if ("ME".equals(scales.line.use()) && scales.said.language != null) {
            scales.doubt("Music and effects have no language, and the name says one.");
        }
        if (scales.clues.technical().containsKey("other")) {
            scales.doubt("'" + scales.clues.why("other").map(Evidence::text).orElse("A word")
                    + "' in the name may make it something else.");
        }
    }

    private static void leftBehind(Scales scales) {
        if (scales.said.isJunk) {
            scales.doubt("Its name is one that desktops and servers leave behind.");
        } else if (scales.said.isSidecar) {
            scales.doubt("It holds a checksum of the file that its name names.");
        } else if (scales.said.isPartial) {
            scales.doubt("Its name is that of a transfer which has not ended.");
        }
    }

    /** S01E02a and S01E02 Part 2 are pieces of an episode, unless its own name says so. */
    private static void piece(Scales scales, Hits hits) {
        if (!scales.line.title().isEpisode()) {
            return;
        }
        String own = FoldedTitle.of(scales.line.title().name()).squashed();
        boolean part = scales.clues.technical().containsKey("part")
                && !hits.episodeNames().contains(scales.found.entry())
                && scales.clues
                        .why("part")
                        .filter(seen -> own.contains(FoldedTitle.of(seen.text()).squashed()))
                        .isEmpty();
        if (part) {
            scales.doubt("The name speaks of a part of the episode.");
        }
        String name = scales.said.name;
        scales.clues.why("episode").filter(seen -> seen.to() > seen.from()).ifPresent(seen -> {
            if (PIECE.matcher(name)
                    .region(Math.min(seen.to(), name.length()), name.length())
                    .lookingAt()) {
                scales.doubt("'" + seen.text() + "' goes on in the name, so it may be a piece of the episode.");
            }
        });
    }

    private static void picture(Scales scales) {
        if (scales.line.kind() != VIDEO) {
            return;
        }
        var technical = scales.clues.technical();
        if (technical.containsKey("subtitles") || "HARDSUB".equals(technical.get("edition"))) {
            scales.doubt("The name says that text is in the picture, and the line does not ask for it.");
        }
        String text = technical.getOrDefault("text", "");
        String owed = scales.line.version() + " " + scales.line.use();
        if (text.contains("textless") && !owed.toLowerCase(Locale.ROOT).contains("textless")) {
            scales.doubt("The name says " + text + ", and the line does not ask for it.");
        }
    }

    /** A dub is sound; a dubbed picture is another thing, until somebody has looked inside. */
    private static void pictureForDub(Scales scales) {
        boolean looked = scales.witness.kind() != null && !scales.witness.kind().equals(VIDEO.name());
        if (scales.line.kind() != DUB || looked) {
            return;
        }
        var technical = scales.clues.technical();
        String extension = scales.clues.extension();
        if (PICTURE_WORDS.stream().anyMatch(technical::containsKey)
                || "DUBBED".equals(technical.get("edition")) && extension != null && MOVING.contains(extension)
                || extension != null && PICTURES.contains(extension.toLowerCase(Locale.ROOT))) {
            scales.doubt("The file is a picture by its name, and the line asks for sound.");
        }
    }

    /** "The Trailer" may be the trailer of the film that is called so, and "Trailer Park Kings" where both are owed. */
    private static void titleOfKind(Scales scales) {
        boolean bare =
                scales.clues.why("kind").stream().allMatch(seen -> seen.source().equals("extension"));
        if (scales.line.kind() != VIDEO || !bare || scales.found.isIdentified()) {
            return;
        }
        List<String> title = FoldedTitle.of(scales.line.title().name()).words();
        for (String kind : BESIDE) {
            String word = kind.toLowerCase(Locale.ROOT);
            boolean owed = Stream.of(scales.found.entry().lines)
                    .anyMatch(other -> other.kind().name().equals(kind));
            if (title.contains(word) && (owed || title.size() == 1)) {
                scales.doubt("'" + word + "' is a word of the title, and may say what it is as well.");
            }
        }
    }

    private static void numeral(Scales scales, @Nullable Found named) {
        if (scales.found.isIdentified() || named == null) {
            return;
        }
        String name = scales.said.name;
        if (name.indexOf('I', named.to()) < 0
                && name.indexOf('V', named.to()) < 0
                && name.indexOf('X', named.to()) < 0) {
            return;
        }
        var numeral = NUMERAL.matcher(name)
                .region(named.to(), Math.min(name.length(), named.to() + NEAR))
                .useTransparentBounds(true);
        while (numeral.find()) {
            int from = numeral.start();
            boolean explained =
                    scales.clues.evidence().stream().anyMatch(seen -> from >= seen.from() && from < seen.to());
            if (!explained) {
                scales.doubt("A number stands beside the title, so it may be another part.");
            }
        }
    }

    private static void several(Scales scales, Hits hits) {
        String own = scales.line.title().reference();
        if (scales.found.isIdentified()
                && hits.identified().keySet().stream().anyMatch(other -> !LineIndex.squash(other.title.reference())
                        .equals(LineIndex.squash(own)))) {
            scales.doubt("The name carries identifiers of several titles.");
        }
    }

    private static boolean isApart(Found one, Found other) {
        return other.to() > 0 && (one.from() >= other.to() || one.to() <= other.from());
    }

    private static void otherEpisode(Scales scales, Hits hits) {
        var entry = scales.found.entry();
        boolean other = !hits.episodeNames().contains(entry)
                && hits.named().values().stream()
                        .anyMatch(said -> said.sign() == Sign.EPISODE_NAME_ALONE
                                && said.entry().series >= 0
                                && (said.entry().series == entry.series || isApart(said, scales.found)));
        if (other && scales.line.title().isEpisode()) {
            scales.doubt("The name says the name of another episode.");
        }
    }
}

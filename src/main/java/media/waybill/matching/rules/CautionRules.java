package media.waybill.matching.rules;

import static media.waybill.naming.Kind.ARTWORK;
import static media.waybill.naming.Kind.DOCUMENT;
import static media.waybill.naming.Kind.DUB;
import static media.waybill.naming.Kind.METADATA;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.TRAILER;
import static media.waybill.naming.Kind.VIDEO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.search.Found;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Sign;
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

    static final double HEARD = 0.4;
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
            if (seen.to() > seen.from() && !isInside(seen, named) && !scales.said.isTaken(seen)) {
                otherKind(scales, seen);
                LanguageCautions.negated(scales, seen, named);
                useOfSound(scales, seen);
            }
        }
        uses(scales, named);
        LanguageCautions.unsaid(scales);
        LanguageCautions.languages(scales, hits, named);
        bareDocument(scales, hits, named);
        saidRuntime(scales);
        otherUse(scales);
        leftBehind(scales);
        NumberCautions.piece(scales, hits);
        NumberCautions.shortYear(scales);
        NumberCautions.second(scales);
        NumberCautions.copy(scales, hits);
        picture(scales);
        pictureForDub(scales);
        titleOfKind(scales, named);
        titleOfEpisode(scales, hits);
        NumberCautions.numeral(scales, named);
        several(scales, hits);
        NumberCautions.otherEpisode(scales, hits);
    }

    static boolean isInside(Evidence seen, @Nullable Found named) {
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
        if (scales.line.kind() != SUBTITLE) {
            return;
        }
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
        if (uses.contains("FORCED") && uses.size() > 1) {
            scales.doubt("The name says "
                    + String.join(" and ", uses.stream().map(Scales::word).toList()) + " subtitles.");
        }
    }

    /** What the name itself says, and firmly, outside the title. */
    static List<Evidence> said(Scales scales, String clue, @Nullable Found named) {
        List<Evidence> said = new ArrayList<>(2);
        for (Evidence seen : scales.clues.evidence()) {
            if (seen.clue().equals(clue)
                    && seen.source().equals("name")
                    && seen.weight() >= FIRM
                    && seen.to() > seen.from()
                    && !isInside(seen, named)) {
                said.add(seen);
            }
        }
        return said;
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

    private static void picture(Scales scales) {
        if (scales.line.kind() != VIDEO) {
            return;
        }
        var technical = scales.clues.technical();
        // MOSE_OG_STEN: what stands in the title says nothing of the picture.
        boolean told = scales.clues
                .why("subtitles")
                .filter(seen -> seen.from() >= scales.found.from() && seen.to() <= scales.found.to())
                .isEmpty();
        if (technical.containsKey("subtitles") && told || "HARDSUB".equals(technical.get("edition"))) {
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
    private static void titleOfKind(Scales scales, @Nullable Found named) {
        Evidence kind = scales.said.why("kind");
        boolean bare = kind == null || kind.source().equals("extension");
        if (scales.line.kind() != VIDEO || !bare || scales.found.isIdentified()) {
            return;
        }
        List<String> title = FoldedTitle.of(scales.line.title().name()).words();
        for (String other : BESIDE) {
            String word = other.toLowerCase(Locale.ROOT);
            boolean owed = Stream.of(scales.found.entry().lines)
                    .anyMatch(line -> line.kind().name().equals(other));
            boolean heard = scales.clues.evidence().stream()
                    .anyMatch(
                            seen -> seen.clue().equals("kind") && seen.value().equals(other) && isInside(seen, named));
            boolean film = scales.said.year != null
                    && scales.said.year.equals(scales.line.title().year());
            if (heard && !film || title.contains(word) && (owed || title.size() == 1)) {
                scales.doubt("'" + word + "' is a word of the title, and may say what it is as well.");
            }
        }
    }

    /** "Stormen.mov" where a film and another series' episode are called so: nothing but the year tells. */
    private static void titleOfEpisode(Scales scales, Hits hits) {
        boolean said = scales.said.year != null
                || scales.said.version != null
                || scales.found.isIdentified()
                || scales.isAsLong();
        if (said || scales.line.title().isEpisode()) {
            return;
        }
        Evidence written = scales.found.seen();
        hits.named().forEach((other, found) -> {
            boolean owed = Stream.of(other.lines)
                    .anyMatch(line -> line.kind() == scales.line.kind()
                            && Objects.equals(line.use(), scales.line.use())
                            && (scales.said.language == null
                                    || Objects.equals(line.language(), scales.line.language())));
            // "The Storm" is no episode that is called "Storm".
            boolean alike = written != null
                    && other.title.names().stream()
                            .anyMatch(name -> FoldedTitle.of(name).equals(FoldedTitle.of(written.value())));
            if (found.sign() == Sign.EPISODE_NAME_ALONE && owed && alike && found.from() == scales.found.from()) {
                scales.doubt("An episode that is ordered is called so too: " + other.title.shown() + ".");
            }
        });
    }

    private static void several(Scales scales, Hits hits) {
        String own = scales.line.title().reference();
        if (scales.found.isIdentified()
                && hits.identified().keySet().stream().anyMatch(other -> !LineIndex.squash(other.title.reference())
                        .equals(LineIndex.squash(own)))) {
            scales.doubt("The name carries identifiers of several titles.");
        }
    }
}

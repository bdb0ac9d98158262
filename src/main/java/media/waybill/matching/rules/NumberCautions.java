package media.waybill.matching.rules;

import java.util.regex.Pattern;
import media.waybill.matching.search.Found;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Sign;
import media.waybill.naming.FoldedTitle;
import org.jspecify.annotations.Nullable;

/** What a careful person asks about parts, pieces and episodes that a name speaks of. */
final class NumberCautions {

    private static final Pattern NUMERAL =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:II|III|IV|VI|VII|VIII|IX)(?![\\p{L}\\p{N}])");

    private static final Pattern PIECE = Pattern.compile("[a-d](?![\\p{L}\\p{N}])|\\.5(?!\\d)");

    private NumberCautions() {}

    /** S01E02a and S01E02 Part 2 are pieces of an episode, unless its own name says so. */
    static void piece(Scales scales, Hits hits) {
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

    static void numeral(Scales scales, @Nullable Found named) {
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
                .region(named.to(), Math.min(name.length(), named.to() + LanguageCautions.NEAR))
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

    private static boolean isApart(Found one, Found other) {
        return other.to() > 0 && (one.from() >= other.to() || one.to() <= other.from());
    }

    static void otherEpisode(Scales scales, Hits hits) {
        var entry = scales.found.entry();
        Found own = hits.named().get(entry);
        boolean other = !hits.episodeNames().contains(entry)
                && hits.named().values().stream()
                        .anyMatch(said -> said.sign() == Sign.EPISODE_NAME_ALONE
                                && (own == null || said.from() < own.from() || said.to() > own.to())
                                && said.entry().series >= 0
                                && (said.entry().series == entry.series || isApart(said, scales.found)));
        if (other && scales.line.title().isEpisode()) {
            scales.doubt("The name says the name of another episode.");
        }
    }
}

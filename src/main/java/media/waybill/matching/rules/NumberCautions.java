package media.waybill.matching.rules;

import java.util.regex.Pattern;
import media.waybill.matching.search.Found;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Sign;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** What a careful person asks about parts, pieces and episodes that a name speaks of. */
final class NumberCautions {

    private static final Pattern NUMERAL =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:II|III|IV|VI|VII|VIII|IX)(?![\\p{L}\\p{N}])");

    private static final Pattern PIECE = Pattern.compile("[a-dOolI](?![\\p{L}\\p{N}])|\\.5(?!\\d)| 0(?!\\d|\\.\\d)");

    private static final Pattern COPY = Pattern.compile("\\(([2-9])\\)");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d\\d");
    private static final int NEAR_YEARS = 12;
    private static final double SURE = 0.7;
    /** 102 or 202 */
    private static final Pattern OR = Pattern.compile(
            "\\G[ _.-](?:or|oder|ou|eller|lub|nebo|vagy|tai)[ _.-](?=\\p{L}{0,2}\\d)", Pattern.CASE_INSENSITIVE);

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

    /** "Guardiano 71" of a film of 1968: two digits right behind the title of a picture can be another film's year. */
    static void shortYear(Scales scales) {
        Integer year = scales.line.title().year();
        Evidence layout = scales.said.why("layout");
        if (year == null || layout == null || scales.line.kind() != Kind.VIDEO || scales.found.isIdentified()) {
            return;
        }
        boolean near = TWO_DIGITS.matcher(layout.text()).matches()
                && layout.from() == scales.found.to() + 1
                && Math.abs(year % 100 - Integer.parseInt(layout.text())) <= NEAR_YEARS;
        if (near && !layout.text().equals(String.valueOf(year % 100))) {
            scales.doubt("'" + layout.text() + "' behind the title may be a year, and the title is of " + year + ".");
        }
    }

    /** S01E01-S02E01, S01E10 Ep 11: which of the two it is, or whether it holds both, the name does not say. */
    static void second(Scales scales) {
        var title = scales.line.title();
        Evidence first = scales.said.why("episode");
        if (first == null
                || !title.isEpisode()
                || title.season() == null
                || scales.found.isIdentified()
                || !first.source().equals("name")) {
            return;
        }
        if (OR.matcher(scales.said.name).find(Math.min(first.to(), scales.said.name.length()))) {
            scales.doubt("The name says 'or' behind '" + first.text() + "'.");
        }
        for (Evidence seen : scales.clues.evidence()) {
            boolean other = seen.clue().equals("episode") && !seen.value().equals(String.valueOf(title.episode()))
                    || seen.clue().equals("season") && !seen.value().equals(String.valueOf(title.season()));
            if (other
                    && seen.source().equals("name")
                    && seen.weight() >= Math.min(SURE, first.weight())
                    && (seen.from() >= first.to() || seen.to() <= first.from())) {
                scales.doubt("The name says '" + seen.text() + "' too.");
            }
        }
    }

    /** "Rocky Shore (2)" may be a copy, and Rocky Shore 2 where that is ordered. */
    static void copy(Scales scales, Hits hits) {
        Evidence copy = scales.clues.why("revision").orElse(null);
        var digit = COPY.matcher(copy == null ? "" : copy.text());
        if (copy == null || !digit.matches() || scales.found.isIdentified()) {
            return;
        }
        boolean numbered = hits.named().keySet().stream()
                .anyMatch(other -> other != scales.found.entry()
                        && other.title.names().stream().anyMatch(name -> name.endsWith(" " + digit.group(1))));
        if (numbered) {
            scales.doubt("'" + copy.text() + "' may be a copy, or the number of another title that is ordered.");
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

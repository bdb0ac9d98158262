package media.waybill.matching.rules;

import static media.waybill.matching.search.Sign.EDITS;
import static media.waybill.matching.search.Sign.NAME_AGREES;
import static media.waybill.matching.search.Sign.NAME_DISAGREES;
import static media.waybill.matching.search.Sign.PART_LEFT_OUT;
import static media.waybill.matching.search.Sign.REAL_WORD;
import static media.waybill.matching.search.Sign.SHORT_NAME;
import static media.waybill.matching.search.Sign.UNLIKE;

import java.util.Set;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.NameIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.search.FieldWords;
import media.waybill.matching.search.Found;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Sign;
import media.waybill.naming.FoldedTitle;

/** How well the name speaks of the line's title and order. */
final class TitleRules {

    private static final Set<String> CALLED = Set.of("kind", "language", "use");

    private TitleRules() {}

    static void apply(Scales scales, Hits hits) {
        Found found = scales.found;
        scales.say(found.sign(), found::reason);
        switch (found.sign()) {
            case PART_IN_FIELD -> scales.count(PART_LEFT_OUT, found.amount());
            case PART_AT_END -> {
                scales.count(PART_LEFT_OUT, found.amount());
                doubt(scales, hits, "More words stand before the title, so it may be another one.");
            }
            case PART_IN_FRONT -> {
                scales.count(PART_LEFT_OUT, found.amount());
                doubt(scales, hits, "More words follow the title, so it may be another one.");
            }
            case PART_BESIDE_NUMBER -> {
                scales.count(PART_LEFT_OUT, found.amount());
                boolean own = hits.episodeNames().contains(found.entry())
                        && found.text()
                                .equals(String.valueOf(scales.line.title().episode()));
                if (!own) {
                    scales.doubt("A number stands beside the title, so it may be another part.");
                }
            }
            case ALIKE -> {
                scales.count(UNLIKE, found.amount());
                doubt(scales, hits, "The title is only like the one that is owed.");
            }
            case INITIALS -> doubt(scales, hits, "The name holds only letters that could be short for the title.");
            case EPISODE_NAME_ALONE -> {
                if (!isNumbered(scales)) {
                    scales.doubt("An episode's own name alone does not tell the series.");
                }
            }
            default -> {}
        }
        scales.count(EDITS, found.edits());
        if (hits.episodeNames().contains(found.entry())) {
            Sign sign = isSaidTwice(scales, hits) ? Sign.EPISODE_SAID_TWICE : Sign.EPISODE_NAME_AGREES;
            scales.say(sign, () -> "The episode's own name is said too.");
            String hint = sign == Sign.EPISODE_SAID_TWICE ? hits.seriesHint(found) : null;
            if (hint != null) {
                scales.say(Sign.SERIES_HINTED, () -> "'" + hint + "' in the name can be its series.");
            }
        }
        if (found.realWord()) {
            scales.count(REAL_WORD, 1);
            scales.doubt("The title differs by a word that may be meant.");
        }
        if (found.shortName()) {
            scales.count(SHORT_NAME, 1);
            if (scales.clues.title() == null
                    && scales.clues.series() == null
                    && !found.isIdentified()
                    && !isField(scales)) {
                scales.doubt("Letters that mean something else may be the title.");
            }
            if (found.sign() == Sign.MISSPELLED) {
                scales.doubt("The title is too short to tell a slip from another title.");
            }
        }
        if (found.sign() == Sign.CHOSEN) {
            return;
        }
        if (found.isIdentified()) {
            names(scales, hits);
        } else {
            identifiers(scales, hits);
        }
        if (!found.isIdentified() && hits.isBracketed(found)) {
            scales.doubt("Words in brackets may make it something else.");
        }
        order(scales, hits);
        eidr(scales);
    }

    private static void doubt(Scales scales, Hits hits, String why) {
        if (!isSaidTwice(scales, hits)) {
            scales.doubt(why);
        }
    }

    /** An episode whose number and own name are both said is meant, however its series is called. */
    private static boolean isSaidTwice(Scales scales, Hits hits) {
        boolean numbered = isNumbered(scales) || hits.joined().contains(scales.found.entry());
        return numbered
                && hits.episodeNames().contains(scales.found.entry())
                && FoldedTitle.of(scales.line.title().name()).words().stream().anyMatch(TitleRules::isTelling);
    }

    /** Any series may have a pilot, a finale and an episode 4. */
    private static boolean isTelling(String word) {
        return !FieldWords.EPISODE.has(word)
                && !FieldWords.EVERYDAY.has(word)
                && !NameIndex.isArticle(word)
                && !word.chars().allMatch(Character::isDigit);
    }

    /** KA_TEL_FEATURE.mov: letters in front of all else, and other words say what the file is. */
    private static boolean isField(Scales scales) {
        Found found = scales.found;
        String name = scales.said.name;
        boolean front = found.sign() == Sign.NAME
                && found.from() == Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1
                && found.to() < name.length()
                && !Character.isLetterOrDigit(name.charAt(found.to()));
        return front
                && scales.clues.evidence().stream()
                        .anyMatch(seen -> CALLED.contains(seen.clue())
                                && seen.source().equals("name")
                                && seen.from() >= found.to());
    }

    /** The name spells a title and carries the identifier of another, or one that is built like this one's and is not. */
    private static void identifiers(Scales scales, Hits hits) {
        if (!hits.identified().isEmpty()) {
            scales.say(Sign.IDENTIFIER_DISAGREES, () -> "But the name carries the identifier of another title.");
            scales.doubt("The name carries the identifier of one title and the name of another.");
        } else if (hits.unknownReference()
                || hits.ids().hasOneLike(scales.line.title().reference())) {
            scales.say(
                    Sign.IDENTIFIER_DISAGREES,
                    () -> "But the name carries a reference that is not "
                            + scales.line.title().reference() + ".");
            scales.doubt("The name carries a reference that no open line has.");
        }
    }

    /** An identifier that says one title and a name that says another contradict each other. */
    private static void names(Scales scales, Hits hits) {
        Found named = hits.named().get(scales.found.entry());
        if (hits.isOtherSaid(scales.found.entry(), named)) {
            scales.say(NAME_DISAGREES, () -> "But the name says another title that is ordered.");
            scales.doubt("The name carries the identifier of one title and the name of another.");
        } else if (named != null && named.isSpelled()) {
            scales.say(NAME_AGREES, named::reason);
        }
    }

    private static void order(Scales scales, Hits hits) {
        String order = hits.order();
        if (order == null || scales.pointed) {
            return;
        }
        OpenLine pointed = hits.pointed();
        if (!LineIndex.squash(scales.line.order()).equals(order)) {
            scales.say(Sign.ORDER_DIFFERS, () -> "The name says another order than " + scales.line.order() + ".");
        } else if (pointed != null) {
            scales.object(() -> "The name says line " + pointed.reference() + " of this order.");
        } else {
            scales.say(Sign.ORDER_AGREES, () -> "The name says its order, " + scales.line.order() + ".");
        }
    }

    private static void eidr(Scales scales) {
        String said = scales.clues.eidr();
        String owed = scales.line.title().eidr();
        scales.clues
                .why("rejectedEidr")
                .ifPresent(broken -> scales.say(
                        Sign.EIDR_BROKEN,
                        () -> "The EIDR '" + broken.text()
                                + "' in the name tells nothing: its check character is wrong."));
        if (said != null && owed != null && !said.equals(owed)) {
            scales.object(() -> "The EIDR " + said + " in the name is not " + owed + ", that of the title.");
        }
    }

    /** Its season and its number stand beside its name: another series would hardly have all three alike. */
    private static boolean isNumbered(Scales scales) {
        var title = scales.line.title();
        return title.season() != null
                && title.season().equals(scales.said.season)
                && title.episode() != null
                && title.episode().equals(scales.said.episode);
    }
}

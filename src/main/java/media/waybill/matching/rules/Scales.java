package media.waybill.matching.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.lines.Terms;
import media.waybill.matching.search.Found;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Said;
import media.waybill.matching.search.Sign;
import media.waybill.matching.search.Weights;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/**
 * Weighs one line against what is said. Each rule adds what its sign weighs, objects (a line with an objection never
 * wins, however well the rest fits), or doubts (a person decides). Sentences are made only for lines that are shown.
 */
final class Scales {

    /** How far an objection puts a line behind those without, so that the one that came closest can be told. */
    private static final double OBJECTION = 2;

    private static final double OBJECTION_TO_KIND = 5;
    private static final double[] NONE = {};

    enum Mode {
        /** the sum alone, for the many lines that are never shown */
        QUICK,
        TELLING,
        /** with what a person is asked about, for the line that would win */
        CAREFUL,
        /** the signs, for the fit */
        COUNTING
    }

    /** Whether somebody named a line. */
    enum Pointed {
        THIS,
        OTHER,
        NONE
    }

    final Said said;
    final Clues clues;
    final Witness witness;
    final OpenLine line;
    final Found found;
    /** Somebody named this very line: the uploader, or the name by order and line. */
    final boolean pointed;

    private final Pointed pointing;

    private final Weights weights;
    private final Mode mode;
    private final boolean telling;
    private final List<String> reasons;
    private final List<Sign> told;
    private final List<String> objections;
    private final double[] signs;
    private double sum;
    private boolean stands = true;
    private boolean languageOpen;
    private @Nullable String doubt;

    private Scales(
            Said said, Witness witness, OpenLine line, Found found, Pointed pointing, Weights weights, Mode mode) {
        this.said = said;
        this.clues = said.clues;
        this.witness = witness;
        this.line = line;
        this.found = found;
        this.pointing = pointing;
        this.pointed = pointing == Pointed.THIS;
        this.weights = weights;
        this.mode = mode;
        this.telling = mode == Mode.TELLING || mode == Mode.CAREFUL;
        this.signs = mode == Mode.QUICK ? NONE : new double[Sign.COUNT];
        this.reasons = telling ? new ArrayList<>() : List.of();
        this.told = telling ? new ArrayList<>() : List.of();
        this.objections = telling ? new ArrayList<>(1) : List.of();
    }

    static Weighed weigh(
            Said said,
            Witness witness,
            OpenLine line,
            Hits hits,
            Found found,
            Pointed pointing,
            Weights weights,
            Mode mode) {
        Found named = found.isIdentified() ? hits.named().get(found.entry()) : found;
        Said rest = named == null || !named.isSpelled() ? said : said.outside(named.from(), named.to());
        rest = found.isIdentified() && rest == said ? said.outside(found.from(), found.to()) : rest;
        rest = hits.outsideOwnName(found.entry(), rest);
        Scales scales = new Scales(rest, witness, line, found, pointing, weights, mode);
        TitleRules.apply(scales, hits);
        if (scales.pointing == Pointed.OTHER) {
            scales.say(Sign.OTHER_LINE_CHOSEN, () -> "The uploader chose another line.");
        }
        if (named != null) {
            StrayRules.weigh(scales, hits, named);
        }
        MediaRules.kind(scales);
        NumberRules.episode(scales, hits);
        NumberRules.year(scales, hits);
        LanguageRules.apply(scales, hits);
        UseRules.use(scales);
        UseRules.version(scales);
        MediaRules.media(scales);
        if (mode == Mode.CAREFUL) {
            CautionRules.apply(scales, hits, named);
            FolderRules.apply(scales, hits);
            StrayRules.doubt(scales, hits, named == null ? found : named);
        }
        return scales.weighed();
    }

    private Weighed weighed() {
        return new Weighed(line, found, sum, languageOpen, doubt, reasons, told, objections, stands, signs);
    }

    void say(Sign sign, Supplier<String> reason) {
        if (telling) {
            reasons.add(reason.get());
            told.add(sign);
        }
        count(sign, 1);
    }

    /** Counts a sign that needs no sentence of its own. */
    void count(Sign sign, double amount) {
        sum += weights.of(sign) * amount;
        if (mode != Mode.QUICK) {
            signs[sign.ordinal()] += amount;
        }
    }

    void object(Supplier<String> reason) {
        object(OBJECTION, reason);
    }

    void objectToKind(Supplier<String> reason) {
        object(OBJECTION_TO_KIND, reason);
    }

    private void object(double behind, Supplier<String> reason) {
        sum -= behind;
        stands = false;
        if (telling) {
            objections.add(reason.get());
        }
    }

    /** The first doubt is the one that is told. */
    void doubt(String why) {
        doubt = doubt == null ? why : doubt;
    }

    /** Whether the media lasts as long as the order says. */
    boolean isAsLong() {
        return MediaRules.isAsLong(witness.duration(), line.title().runtime());
    }

    void leaveLanguageOpen() {
        languageOpen = true;
    }

    /** Where a clue was seen: (from 'DE' in the name). */
    String source(String clue) {
        return said.source(clue);
    }

    static boolean same(@Nullable String a, @Nullable String b) {
        return a != null && b != null && (a.equals(b) || LineIndex.squash(a).equals(LineIndex.squash(b)));
    }

    /** What people call a kind or a use. */
    static String word(String kindOrUse) {
        return Terms.of(kindOrUse);
    }
}

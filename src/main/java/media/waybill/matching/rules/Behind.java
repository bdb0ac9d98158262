package media.waybill.matching.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import media.waybill.matching.search.Sign;
import media.waybill.matching.search.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Why a line is behind a better one: the question that makes most of the difference between them, with what is known of
 * it for each of the two.
 */
final class Behind {

    static final String EQUAL = "it fits as well.";
    static final String MORE = "More speaks for the first: ";

    /** A thousandth of the odds is no difference that anybody would see. */
    private static final double EQUALLY = 0.001;

    private Behind() {}

    static String why(Weighed second, Weighed best, Weights weights) {
        if (!second.objections().isEmpty()) {
            return second.objections().get(0);
        }
        if (best.sum() - second.sum() < EQUALLY) {
            return EQUAL;
        }
        double[] ahead = new double[Sign.COUNT];
        for (Sign sign : Sign.values()) {
            ahead[question(sign).ordinal()] +=
                    weights.of(sign) * (best.signs()[sign.ordinal()] - second.signs()[sign.ordinal()]);
        }
        List<Sign> questions = IntStream.range(0, Sign.COUNT)
                .filter(i -> ahead[i] > EQUALLY)
                .mapToObj(i -> Sign.values()[i])
                .sorted(Comparator.comparingDouble((Sign sign) -> -ahead[sign.ordinal()]))
                .toList();
        for (Sign question : questions) {
            String told = told(question, second, best);
            if (told != null) {
                return told;
            }
        }
        return "a little less speaks for it.";
    }

    private static @Nullable String told(Sign question, Weighed second, Weighed best) {
        String of = String.join(" ", own(question, second, best));
        String more = String.join(" ", own(question, best, second));
        if (!of.isEmpty()) {
            return of + (more.isEmpty() ? "" : " " + MORE + more);
        }
        return more.isEmpty() ? unsaid(question, second) : MORE + more;
    }

    /** What is said to a question of one line and not of the other. */
    private static List<String> own(Sign question, Weighed of, Weighed other) {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < of.reasons().size(); i++) {
            String reason = of.reasons().get(i);
            if (question(of.told().get(i)) == question && !other.reasons().contains(reason)) {
                own.add(reason);
            }
        }
        return own;
    }

    /** What nothing was said of, since it is so with most names. */
    private static @Nullable String unsaid(Sign question, Weighed second) {
        return switch (question) {
            case YEAR ->
                "The name does not say its year, " + second.line().title().year() + ".";
            case USE -> "The name does not say that the subtitles are full.";
            default -> null;
        };
    }

    /** Signs that answer the same question go by the first of them. */
    private static Sign question(Sign sign) {
        return switch (sign) {
            case CHOSEN,
                    ORDER_LINE,
                    EIDR,
                    REFERENCE,
                    WRITTEN_REFERENCE,
                    CODE,
                    NAME,
                    FOLDER_NAME,
                    EPISODE_NAME_ALONE,
                    PART_IN_FIELD,
                    PART_AT_END,
                    PART_IN_FRONT,
                    PART_BESIDE_NUMBER,
                    MISSPELLED,
                    ALIKE,
                    INITIALS,
                    LABEL,
                    PART_LEFT_OUT,
                    EDITS,
                    REAL_WORD,
                    UNLIKE,
                    SHORT_NAME,
                    NAME_AGREES,
                    NAME_DISAGREES,
                    IDENTIFIER_DISAGREES -> Sign.NAME;
            case ORDER_AGREES, ORDER_DIFFERS -> Sign.ORDER_AGREES;
            case KIND, KIND_FAINT, KIND_BY_CONTENT, KIND_UNSAID, AUDIO_FOR_DUB, PICTURE_FOR_DUB -> Sign.KIND;
            case EPISODE,
                    EPISODE_FAINT,
                    EPISODE_WITHOUT_SEASON,
                    EPISODE_UNSAID,
                    EPISODE_OF_SEVERAL,
                    EPISODE_OUT_OF_PLACE,
                    EPISODE_NAME_AGREES,
                    EPISODE_SAID_TWICE,
                    SERIES_HINTED,
                    PART_SAID,
                    SEASON -> Sign.EPISODE;
            case YEAR, YEAR_BESIDE, YEAR_UNSAID, YEAR_DIFFERS -> Sign.YEAR;
            case LANGUAGE,
                    LANGUAGE_NARROWER,
                    LANGUAGE_WIDER_AT_HOME,
                    LANGUAGE_WIDER,
                    LANGUAGE_WIDER_ELSEWHERE,
                    LANGUAGE_NEIGHBOUR,
                    LANGUAGE_OPEN,
                    LANGUAGE_UNSAID,
                    PICTURE_LANGUAGE_UNSAID,
                    LANGUAGE_DOUBTED -> Sign.LANGUAGE;
            case USE, USE_UNSAID_FULL, USE_UNSAID, USE_NEAR -> Sign.USE;
            case VERSION, VERSION_UNSAID_USUAL, VERSION_UNSAID, VERSION_NOT_ASKED -> Sign.VERSION;
            case RUNTIME_AGREES, RUNTIME_DIFFERS -> Sign.RUNTIME_AGREES;
            case PICTURE_AGREES, PICTURE_OTHER_SPEED, PICTURE_DIFFERS -> Sign.PICTURE_AGREES;
            case LAYOUT_AGREES, LAYOUT_DIFFERS, LAYOUT_SAID_OTHER -> Sign.LAYOUT_AGREES;
            case RATE_AGREES, RATE_DIFFERS -> Sign.RATE_AGREES;
            default -> sign;
        };
    }
}

package media.waybill.matching.search;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How the language of a file stands to the language that is owed. */
public final class Tags {
    public enum Fit {
        SAME,
        /** the file says less than is owed: pt for pt-BR */
        WIDER,
        /** the file says more than is owed: fr-FR for fr */
        NARROWER,
        /** told apart by people, rarely by deliveries: en-GB for en-US */
        NEIGHBOUR,
        OTHER
    }

    /** Languages whose regional forms are interchangeable on most orders. */
    private static final Set<String> CLOSE = Set.of("en", "de", "it", "sv", "nl", "ar");

    /** Orders that say the bare language take any of its forms. */
    private static final Set<String> ANYWHERE = Set.of("en", "ar");

    private static final Map<String, String> ONE = Map.of("no", "nb", "tl", "fil", "iw", "he", "in", "id", "cmn", "zh");

    private Tags() {}

    public static Fit fit(String written, String owed) {
        if (written.equals(owed)) {
            return Fit.SAME;
        }
        String[] a = settle(written).split("-");
        String[] b = settle(owed).split("-");
        if (String.join("-", a).equals(String.join("-", b))) {
            return Fit.SAME;
        }
        if (!a[0].equals(b[0])) {
            return Fit.OTHER;
        }
        if (prefix(a, b)) {
            return Fit.WIDER;
        }
        if (prefix(b, a)) {
            return Fit.NARROWER;
        }
        if (a[0].equals("es") && a.length == 2 && b.length == 2 && !a[1].equals("ES") && !b[1].equals("ES")) {
            return b[1].equals("419") ? Fit.NARROWER : a[1].equals("419") ? Fit.WIDER : Fit.OTHER;
        }
        return CLOSE.contains(a[0]) ? Fit.NEIGHBOUR : Fit.OTHER;
    }

    /**
     * How far a language without its region answers for one with it. Two continents speak and spell es, pt, zh and fr
     * so differently that a person must say which it is, unless the form is that of the language's home.
     */
    public static Sign wider(String written, String owed) {
        return switch (settle(written)) {
            case "es" -> owed.equals("es-ES") ? Sign.LANGUAGE_WIDER_AT_HOME : Sign.LANGUAGE_WIDER_ELSEWHERE;
            case "fr" -> owed.equals("fr-FR") ? Sign.LANGUAGE_WIDER_AT_HOME : Sign.LANGUAGE_WIDER_ELSEWHERE;
            case "pt", "zh", "es-419" -> Sign.LANGUAGE_WIDER_ELSEWHERE;
            default -> Sign.LANGUAGE_WIDER;
        };
    }

    /** Whether a regional form is the one that is meant where none is said: de-DE for de, but not de-AT. */
    public static boolean isAtHome(String written, String owed) {
        String settled = settle(written);
        ULocale form = ULocale.forLanguageTag(settled);
        ULocale home = ULocale.addLikelySubtags(ULocale.forLanguageTag(settle(owed)));
        boolean region = form.getCountry().isEmpty() || form.getCountry().equals(home.getCountry());
        boolean script = form.getScript().isEmpty() || form.getScript().equals(home.getScript());
        return region && script || ANYWHERE.contains(form.getLanguage()) || owed.contains("-");
    }

    /** Whether letters are the language's own code of ISO 639, in two letters or three. */
    public static boolean isCodeOf(String letters, String tag) {
        return ULocale.createCanonical(letters.toLowerCase(Locale.ROOT))
                .getLanguage()
                .equals(tag);
    }

    /** Whether two tags are forms of one language. */
    public static boolean isKin(String one, String other) {
        return settle(one).split("-")[0].equals(settle(other).split("-")[0]);
    }

    private static boolean prefix(String[] shorter, String[] longer) {
        for (int i = 0; i < shorter.length; i++) {
            if (i >= longer.length || !shorter[i].equalsIgnoreCase(longer[i])) {
                return false;
            }
        }
        return true;
    }

    private static String settle(String tag) {
        String[] parts = tag.split("-", 2);
        String first = ONE.getOrDefault(parts[0], parts[0]);
        String settled = parts.length == 1 ? first : first + "-" + parts[1];
        return switch (settled) {
            case "nb-NO" -> "nb";
            case "zh-CN", "zh-SG", "zh-Hans-CN" -> "zh-Hans";
            case "zh-TW" -> "zh-Hant-TW";
            case "zh-HK" -> "zh-Hant-HK";
            default -> settled;
        };
    }
}

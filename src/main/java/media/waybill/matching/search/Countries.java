package media.waybill.matching.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import media.waybill.matching.lines.NameIndex;
import media.waybill.naming.FoldedTitle;

/** Countries by which series of one name are told apart: The Office and The Office (US). */
final class Countries {

    private static final Set<String> NAMES = names();
    private static final int COMMON = 200;

    private Countries() {}

    private static Set<String> names() {
        Set<String> names = new HashSet<>(List.of("uk", "usa"));
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            names.add(code.toLowerCase(Locale.ROOT));
            names.add(FoldedTitle.of(country.getDisplayCountry(Locale.ENGLISH)).squashed());
        }
        return Set.copyOf(names);
    }

    static boolean has(String folded) {
        return NAMES.contains(folded);
    }

    /** Names that are this one and a country behind it. */
    static List<Integer> of(NameIndex names, int name) {
        String spaced = names.spaced(name) + " ";
        int first = spaced.indexOf(' ');
        return names.byWord(spaced.substring(0, first), COMMON).stream()
                .filter(other -> names.spaced(other).startsWith(spaced)
                        && has(names.spaced(other).substring(spaced.length()).replace(" ", "")))
                .toList();
    }
}

package media.waybill.naming;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Any script in small Latin letters without accents. Latin letters are looked up one by one; other scripts go through
 * ICU, which takes up to a twentieth of a millisecond for a character, so what was asked lately is kept.
 */
final class Romanisation {
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    /** Up to here every character stands for itself, whatever stands beside it. */
    private static final int LATIN = 0x250;

    private static final String[] LETTERS = letters();
    /** More characters of another script than this are no title. */
    private static final int LONGEST = 40;

    private static final int KEPT = 4096;
    private static final Map<String, String> LATELY = new ConcurrentHashMap<>();

    private Romanisation() {}

    static String of(String text) {
        int foreign = 0;
        boolean composed = true;
        int end = 0;
        for (; end < text.length() && foreign <= LONGEST; end++) {
            char c = text.charAt(end);
            composed &= c < LATIN;
            foreign += c > 0x2E80 ? 1 : 0;
        }
        if (composed) {
            return latin(text);
        }
        String cut = foreign > LONGEST ? text.substring(0, end) : text;
        String known = LATELY.get(cut);
        if (known == null) {
            known = composed(cut);
            if (LATELY.size() >= KEPT) {
                LATELY.clear();
            }
            LATELY.put(cut, known);
        }
        return known;
    }

    private static String composed(String text) {
        String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        return nfc.chars().allMatch(c -> c < LATIN) ? latin(nfc) : foreign(text);
    }

    private static String latin(String text) {
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            out.append(LETTERS[text.charAt(i)]);
        }
        return out.toString();
    }

    private static String foreign(String text) {
        String latin = TO_LATIN.transliterate(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return Normalizer.normalize(latin, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("'", "");
    }

    private static String[] letters() {
        String[] letters = new String[LATIN];
        for (int c = 0; c < LATIN; c++) {
            letters[c] = foreign(String.valueOf((char) c));
        }
        return letters;
    }
}

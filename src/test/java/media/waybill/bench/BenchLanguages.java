package media.waybill.bench;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The languages that corpora write as codes or English names, as their primary subtags. */
final class BenchLanguages {

    private static final Map<String, String> NAMES = new HashMap<>(
            Map.of("flemish", "nl", "mandarin", "zh", "catala", "ca", "jp", "ja", "farsi", "fa", "cantonese", "yue"));

    static {
        for (var code : ULocale.getISOLanguages()) {
            NAMES.putIfAbsent(ULocale.getDisplayLanguage(code, ULocale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
    }

    private BenchLanguages() {}

    /** Empty where the word is no language: undetermined, unknown. Several languages are {@code mul}. */
    static String primary(String written) {
        var word = written.toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return "";
        }
        var named = NAMES.get(word);
        if (named != null) {
            return named.equals("no")
                    ? "nb"
                    : named.equals("und") || named.equals("zxx") || named.equals("mis") ? "" : named;
        }
        if (!word.matches("[a-z]{2,3}(-[a-z0-9]{2,4})?")) {
            return "";
        }
        var tag = ULocale.createCanonical(word).getLanguage();
        return switch (tag) {
            case "und", "mis", "zxx" -> "";
            case "no" -> "nb";
            case "tl" -> "fil";
            default -> tag;
        };
    }
}

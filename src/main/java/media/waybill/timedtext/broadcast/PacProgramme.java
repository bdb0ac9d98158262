package media.waybill.timedtext.broadcast;

import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Subtitle zero of PAC: it speaks of the programme, a field a row, and is not shown. */
final class PacProgramme {

    /** It stands from the first frame for a few. */
    private static final int FRAMES = 8;

    private static final Pattern FIELD = Pattern.compile("\\s*([A-Z][A-Z ]{1,20}):\\s*(.{0,500})");

    private PacProgramme() {}

    static boolean isIn(PacPacket packet) {
        return packet.number() == 0 && packet.from() == 0 && packet.until() <= FRAMES;
    }

    static Map<String, String> fields(PacPacket packet, PacText text) {
        var fields = new LinkedHashMap<String, String>();
        for (var row : packet.rows()) {
            var field = FIELD.matcher(text.text(row, 0));
            if (field.matches()) {
                fields.put(field.group(1).strip(), field.group(2).strip());
            }
        }
        return fields;
    }

    /** Three letters: a language by ISO 639-2, or a country by ISO 3166 for the language that most speak there. */
    static @Nullable String language(@Nullable String code) {
        if (code == null || !code.matches("[A-Za-z]{2,3}")) {
            return null;
        }
        var language = ULocale.createCanonical(code.toLowerCase(Locale.ROOT)).getLanguage();
        if (language.length() == 2) {
            return language;
        }
        for (var country : Locale.getISOCountries()) {
            var there = new ULocale("und", country);
            if (there.getISO3Country().equalsIgnoreCase(code)) {
                return ULocale.addLikelySubtags(there).getLanguage();
            }
        }
        return null;
    }
}

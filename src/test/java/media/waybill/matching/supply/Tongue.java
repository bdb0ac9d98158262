package media.waybill.matching.supply;

import java.util.Locale;

/** A language as houses write it. Where a habit has no word of its own for a region, the tag is written. */
enum Tongue {
    EN("en", "en", "eng", "eng", "English", "English", "ENG"),
    DE("de", "de", "ger", "deu", "German", "Deutsch", "GER"),
    FR("fr-FR", "fr", "fre", "fra", "French", "Français", "VFF"),
    FR_CA("fr-CA", "", "", "", "Canadian French", "fr-CA", "VFQ"),
    ES("es-ES", "es", "spa", "spa", "Castilian", "Castellano", "CAST"),
    ES_LATAM("es-419", "", "", "", "Latin American Spanish", "Latino", "LAS"),
    PT_BR("pt-BR", "", "", "", "Brazilian Portuguese", "pt-BR", "PTB"),
    PT("pt-PT", "", "", "", "European Portuguese", "pt-PT", "pt-PT"),
    IT("it", "it", "ita", "ita", "Italian", "Italiano", "ITA"),
    SV("sv", "sv", "swe", "swe", "Swedish", "Svenska", "SWE"),
    NB("nb", "no", "nor", "nob", "Norwegian", "Norsk", "NOR"),
    DA("da", "da", "dan", "dan", "Danish", "Dansk", "DAN"),
    FI("fi", "fi", "fin", "fin", "Finnish", "Suomi", "FIN"),
    NL("nl", "nl", "dut", "nld", "Dutch", "Nederlands", "DUT"),
    PL("pl", "pl", "pol", "pol", "Polish", "Polski", "POL"),
    CS("cs", "cs", "cze", "ces", "Czech", "Čeština", "CZE"),
    RU("ru", "ru", "rus", "rus", "Russian", "Русский", "RUS"),
    EL("el", "el", "gre", "ell", "Greek", "Ελληνικά", "GRE"),
    TR("tr", "tr", "tur", "tur", "Turkish", "Türkçe", "TUR"),
    AR("ar", "ar", "ara", "ara", "Arabic", "العربية", "ARA"),
    JA("ja", "ja", "jpn", "jpn", "Japanese", "日本語", "JPN"),
    KO("ko", "ko", "kor", "kor", "Korean", "한국어", "KOR"),
    ZH_HANS("zh-Hans", "", "", "", "Simplified Chinese", "简体中文", "CHS"),
    ZH_HANT("zh-Hant", "", "", "", "Traditional Chinese", "繁體中文", "CHT");

    /** How a house writes languages. */
    enum Habit {
        TAG,
        TWO,
        THREE,
        TERMINOLOGY,
        ENGLISH_NAME,
        OWN_NAME,
        TRADE,
        UNDERSCORED
    }

    final String tag;
    private final String[] written;

    Tongue(String tag, String... written) {
        this.tag = tag;
        this.written = written;
    }

    String in(Habit habit) {
        String word =
                switch (habit) {
                    case TAG, UNDERSCORED -> tag;
                    case TWO -> written[0];
                    case THREE -> written[1].toUpperCase(Locale.ROOT);
                    case TERMINOLOGY -> written[2];
                    case ENGLISH_NAME -> written[3];
                    case OWN_NAME -> written[4];
                    case TRADE -> written[5];
                };
        word = word.isEmpty() ? tag : word;
        return habit == Habit.UNDERSCORED ? word.replace('-', '_') : word;
    }

    /** Whether what a house writes for it may as well mean the other one. */
    boolean maybe(Habit habit, Tongue other) {
        if (this == other) {
            return true;
        }
        boolean bare = !in(habit).contains("-") && !in(habit).contains("_");
        boolean related = tag.substring(0, 2).equals(other.tag.substring(0, 2));
        return related
                && bare
                && switch (habit) {
                    case TWO, THREE, TERMINOLOGY -> true;
                    case ENGLISH_NAME -> this == FR;
                    case OWN_NAME -> this == FR;
                    case TAG, UNDERSCORED, TRADE -> false;
                };
    }
}

package media.waybill.portal;

import java.util.Locale;

/** How a word is coloured. The word always stands beside the colour. */
enum Tone {
    BAD,
    WARN,
    INFO,
    GOOD,
    CALM;

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}

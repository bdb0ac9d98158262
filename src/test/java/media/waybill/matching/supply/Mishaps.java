package media.waybill.matching.supply;

import java.text.Normalizer;
import java.util.Random;

/** What clients, desktops and people do to a name on its way. */
final class Mishaps {

    private Mishaps() {}

    static String befall(String stem, String extension, Random random) {
        String name = stem + "." + extension;
        return switch (random.nextInt(60)) {
            case 0 -> stem + " (1)." + extension;
            case 1 -> stem + "_FINAL." + extension;
            case 2 -> stem + "_v3." + extension;
            case 3 -> name + "." + extension;
            case 4 -> Normalizer.normalize(name, Normalizer.Form.NFD);
            case 5 -> name.replace(" ", "%20");
            case 6 -> name.replace(' ', '_');
            case 7 -> stem + " - Copy." + extension;
            case 8 -> stem + "_R2." + extension;
            case 9 -> "Copy of " + name;
            case 10 -> stem + "_fix." + extension;
            case 11 -> stem + "." + extension.toUpperCase(java.util.Locale.ROOT);
            default -> name;
        };
    }
}

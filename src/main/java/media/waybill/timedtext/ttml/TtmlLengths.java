package media.waybill.timedtext.ttml;

import java.util.regex.Pattern;
import media.waybill.timedtext.cues.Digits;
import media.waybill.timedtext.cues.LetterSizes;
import org.jspecify.annotations.Nullable;

/**
 * What lengths of a TTML document are measured by (TTML2 section 10.3.22).
 *
 * @param width of the picture in pixels, 0 where the document does not say it
 */
record TtmlLengths(double columns, double rows, double width, double height) {

    static final int COLUMNS = 32;

    private static final Pattern ONE = Pattern.compile("([+-]?(?:\\d{1,9}\\.?\\d{0,9}|\\.\\d{1,9}))(px|em|c|%|rw|rh)");

    static TtmlLengths of(XmlTree.Node tt) {
        double[] cells = pair(tt.get("ttp:cellResolution"), COLUMNS, LetterSizes.ROWS);
        var extent = tt.get("tts:extent");
        double[] pixels = pair(extent == null ? null : extent.replace("px", ""), 0, 0);
        return new TtmlLengths(cells[0], cells[1], pixels[0], pixels[1]);
    }

    /** Two lengths in per cent of the picture. */
    double[] ofPicture(@Nullable String text, double x, double y) {
        var parts = text == null ? new String[0] : text.trim().split("\\s+", 4);
        if (parts.length < 2) {
            return new double[] {x, y};
        }
        return new double[] {ofPicture(parts[0], x, columns, width), ofPicture(parts[1], y, rows, height)};
    }

    private static double ofPicture(String text, double otherwise, double cells, double pixels) {
        var m = ONE.matcher(text);
        if (!m.matches()) {
            return otherwise;
        }
        double value = Double.parseDouble(m.group(1));
        double percent =
                switch (m.group(2)) {
                    case "%", "rw", "rh" -> value;
                    case "c" -> value * 100 / cells;
                    case "px" -> pixels > 0 ? value * 100 / pixels : otherwise;
                    default -> otherwise;
                };
        return Math.abs(percent) <= 1000 ? percent : otherwise;
    }

    /**
     * The size of letters, across and down, in per cent of one of fifteen rows.
     *
     * @param around of the element around
     */
    double[] fontSize(String text, double[] around) {
        var parts = text.trim().split("\\s+", 3);
        double down = letters(parts[parts.length > 1 ? 1 : 0], around[1]);
        double across = parts.length > 1 ? letters(parts[0], around[0]) : down;
        boolean isSize = down > 0 && across > 0 && down <= 10_000 && across <= 10_000;
        return isSize ? new double[] {across, down} : around;
    }

    private double letters(String text, double around) {
        var m = ONE.matcher(text);
        if (!m.matches()) {
            return around;
        }
        double value = Double.parseDouble(m.group(1));
        return switch (m.group(2)) {
            case "%" -> value * around / 100;
            case "em" -> value * around;
            case "c" -> value * 100 * LetterSizes.ROWS / rows;
            case "rh" -> value * LetterSizes.ROWS;
            case "px" -> height > 0 ? value * 100 * LetterSizes.ROWS / height : around;
            default -> around;
        };
    }

    /** A value in which each length is in per cent of the letters' size, so that it means the same elsewhere. */
    String ofLetters(String value, double size) {
        return ONE.matcher(value).replaceAll(m -> {
            double v = Double.parseDouble(m.group(1));
            double percent =
                    switch (m.group(2)) {
                        case "em" -> v * 100;
                        case "c" -> v * 100 * LetterSizes.ROWS / rows * 100 / size;
                        case "rh" -> v * LetterSizes.ROWS * 100 / size;
                        case "px" ->
                            height > 0
                                    ? v * 100 * LetterSizes.ROWS / height * 100 / size
                                    : v * 100 * LetterSizes.ROWS / 1080 * 100 / size;
                        default -> v;
                    };
            return m.group(2).equals("rw") ? m.group() : number(percent) + "%";
        });
    }

    /** A value in which each length counts columns of the usual resolution. */
    String ofColumns(String value) {
        return ONE.matcher(value)
                .replaceAll(m -> m.group(2).equals("c")
                        ? number(Double.parseDouble(m.group(1)) * COLUMNS / columns) + "c"
                        : m.group());
    }

    private static String number(double value) {
        return Digits.decimal(Math.round(value * 100) / 100.0);
    }

    private static double[] pair(@Nullable String text, double x, double y) {
        if (text != null && text.trim().matches("\\d{1,6}(\\.\\d+)?\\s+\\d{1,6}(\\.\\d+)?")) {
            var parts = text.trim().split("\\s+");
            double a = Double.parseDouble(parts[0]);
            double b = Double.parseDouble(parts[1]);
            if (a > 0 && b > 0) {
                return new double[] {a, b};
            }
        }
        return new double[] {x, y};
    }
}

package media.waybill.timedtext.webvtt;

import java.util.Map;
import java.util.regex.Pattern;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Placement.Align;
import media.waybill.timedtext.Placement.Anchor;
import media.waybill.timedtext.Placement.Direction;
import media.waybill.timedtext.Region;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import org.jspecify.annotations.Nullable;

/** Cue settings of W3C WebVTT, section 6.3: a setting that cannot be read is ignored and named. */
public record WebVttSettings(Placement placement, @Nullable String region) {

    private static final WebVttSettings NONE = new WebVttSettings(Placement.BOTTOM_CENTRE, null);
    private static final Pattern PERCENT = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?%");
    private static final Pattern LINE = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?%?");

    public static WebVttSettings parse(
            String text, Map<String, Region> regions, boolean strict, Findings findings, int cue, int lineNumber) {
        if (text.isBlank()) {
            return NONE;
        }
        var direction = Direction.HORIZONTAL;
        var align = Align.CENTER;
        var lineAnchor = Anchor.AUTO;
        var positionAnchor = Anchor.AUTO;
        Double line = null;
        boolean lineIsNumber = true;
        Double position = null;
        double size = 100;
        String region = null;
        for (var setting : text.trim().split("[ \\t\\f]+", 64)) {
            int colon = setting.indexOf(':');
            boolean understood = false;
            if (colon > 0 && colon < setting.length() - 1) {
                var value = setting.substring(colon + 1);
                int comma = value.indexOf(',');
                var head = comma < 0 ? value : value.substring(0, comma);
                var tail = comma < 0 ? "" : value.substring(comma + 1);
                switch (setting.substring(0, colon)) {
                    case "vertical" -> {
                        understood = value.equals("rl") || value.equals("lr");
                        direction = value.equals("rl")
                                ? Direction.VERTICAL_RIGHT_TO_LEFT
                                : value.equals("lr") ? Direction.VERTICAL_LEFT_TO_RIGHT : direction;
                    }
                    case "align" -> {
                        var read = align(value);
                        understood = read != null;
                        align = read == null ? align : read;
                    }
                    case "size" -> {
                        double read = percent(value, -1);
                        understood = read >= 0;
                        size = read >= 0 ? read : size;
                    }
                    case "position" -> {
                        double read = percent(head, -1);
                        var anchor = positionAnchor(tail);
                        understood = read >= 0 && (comma < 0 || anchor != null);
                        // Where only the alignment is unknown, other parsers keep the number.
                        if (understood || (read >= 0 && !strict)) {
                            position = read;
                            positionAnchor = anchor == null ? Anchor.AUTO : anchor;
                        }
                    }
                    case "line" -> {
                        var anchor = lineAnchor(tail);
                        boolean isPercent = head.endsWith("%");
                        boolean number = LINE.matcher(head).matches() && (!isPercent || percent(head, -1) >= 0);
                        understood = number && (comma < 0 || anchor != null);
                        if (understood || (number && !strict)) {
                            // Adding zero turns a negative zero into zero.
                            line = Double.parseDouble(isPercent ? head.substring(0, head.length() - 1) : head) + 0.0;
                            lineIsNumber = !isPercent;
                            lineAnchor = anchor == null ? Anchor.AUTO : anchor;
                        }
                    }
                    case "region" -> {
                        understood = regions.containsKey(value);
                        region = understood ? value : region;
                    }
                    default -> understood = false;
                }
            }
            if (!understood && !setting.isEmpty()) {
                findings.warning(
                        "webvtt.setting",
                        Terms.FORMATTING,
                        cue,
                        lineNumber,
                        setting,
                        "players ignore this setting: correct or remove it");
            }
        }
        if (line != null || size != 100 || direction != Direction.HORIZONTAL) {
            // Section 6.3: a region only holds for cues without a line, a size or a vertical direction.
            region = null;
        }
        return new WebVttSettings(
                new Placement(align, line, lineIsNumber, lineAnchor, position, positionAnchor, size, direction),
                region);
    }

    private static @Nullable Align align(String value) {
        return switch (value) {
            case "start" -> Align.START;
            case "center", "middle" -> Align.CENTER;
            case "end" -> Align.END;
            case "left" -> Align.LEFT;
            case "right" -> Align.RIGHT;
            default -> null;
        };
    }

    private static @Nullable Anchor positionAnchor(String value) {
        return switch (value) {
            case "line-left", "start" -> Anchor.START;
            case "center", "middle" -> Anchor.CENTER;
            case "line-right", "end" -> Anchor.END;
            default -> null;
        };
    }

    private static @Nullable Anchor lineAnchor(String value) {
        return switch (value) {
            case "start" -> Anchor.START;
            case "center", "middle" -> Anchor.CENTER;
            case "end" -> Anchor.END;
            default -> null;
        };
    }

    static double percent(String value, double otherwise) {
        if (!PERCENT.matcher(value).matches()) {
            return otherwise;
        }
        double read = Double.parseDouble(value.substring(0, value.length() - 1));
        return read <= 100 ? read : otherwise;
    }

    static double[] point(String value, double[] otherwise) {
        int comma = value.indexOf(',');
        if (comma < 0) {
            return otherwise;
        }
        double x = percent(value.substring(0, comma), -1);
        double y = percent(value.substring(comma + 1), -1);
        return x < 0 || y < 0 ? otherwise : new double[] {x, y};
    }
}

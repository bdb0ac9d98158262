package media.waybill.timedtext.ttml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Placement.Direction;
import media.waybill.timedtext.Region;
import media.waybill.timedtext.cues.Digits;
import media.waybill.timedtext.cues.Standing;

/** Where cues stand, as regions: the same place is the same region. */
final class TtmlPlaces {

    private record Place(double x, double y, double width, double height, Region.Vertical vertical, Direction way) {}

    private static final Place BOTTOM = new Place(10, 10, 80, 80, Region.Vertical.AFTER, Direction.HORIZONTAL);
    private static final Place TOP = new Place(10, 10, 80, 80, Region.Vertical.BEFORE, Direction.HORIZONTAL);
    /** iTunes Timed Text knows two regions and no others. */
    private static final Place ITT_TOP = new Place(0, 0, 100, 15, Region.Vertical.BEFORE, Direction.HORIZONTAL);

    private static final Place ITT_BOTTOM = new Place(0, 85, 100, 15, Region.Vertical.AFTER, Direction.HORIZONTAL);

    private final Map<Place, String> places = new LinkedHashMap<>();
    private final Map<String, Region> regions;
    private final TtmlTarget target;

    TtmlPlaces(Document document, TtmlTarget target) {
        this.target = target;
        this.regions = Standing.regions(document);
    }

    /** The identifier of the region in which a cue stands. */
    String of(Cue cue) {
        var place = target == TtmlTarget.ITT ? Standing.of(cue, regions).isAtTop() ? ITT_TOP : ITT_BOTTOM : place(cue);
        return places.computeIfAbsent(place, p -> {
            if (p.equals(BOTTOM) || p.equals(ITT_BOTTOM)) {
                return "bottom";
            }
            return p.equals(TOP) || p.equals(ITT_TOP) ? "top" : "r" + (places.size() + 1);
        });
    }

    List<String> layout() {
        return places.entrySet().stream()
                .map(e -> region(e.getKey(), e.getValue()))
                .toList();
    }

    private Place place(Cue cue) {
        var region = cue.region() == null ? null : regions.get(cue.region());
        if (region != null) {
            double x = clamp(region.x());
            double y = clamp(region.y());
            double width = Math.min(region.width(), 100 - x);
            double height = Math.min(region.height(), 100 - y);
            if (width > 0 && height > 0) {
                return new Place(x, y, width, height, region.vertical(), region.direction());
            }
        }
        var p = cue.placement();
        if (p.direction() != Direction.HORIZONTAL) {
            return new Place(10, 10, 80, 80, Region.Vertical.BEFORE, p.direction());
        }
        double width = Math.min(p.size(), 80);
        double x = 10;
        if (p.position() != null) {
            var box = Standing.box(p, p.position(), Standing.side(cue));
            x = Math.max(0, Math.min(90, box.left()));
            width = Math.min(box.width(), 100 - x);
        }
        if (width <= 0) {
            width = 10;
        }
        if (p.line() == null) {
            return new Place(x, 10, width, 80, Region.Vertical.AFTER, Direction.HORIZONTAL);
        }
        double line = p.lineIsNumber() ? p.line() < 0 ? 90 + (p.line() + 1) * 5.33 : 10 + p.line() * 5.33 : p.line();
        line = clamp(line);
        if (!p.lineIsNumber() && p.lineAnchor() == Placement.Anchor.CENTER) {
            return new Place(x, 10, width, 80, Region.Vertical.CENTER, Direction.HORIZONTAL);
        }
        boolean below = line > 60 || p.lineAnchor() == Placement.Anchor.END;
        return below
                ? new Place(x, 10, width, Math.max(10, Math.min(line, 90) - 10), Region.Vertical.AFTER, p.direction())
                : line <= 10
                        ? new Place(x, 10, width, 80, Region.Vertical.BEFORE, p.direction())
                        : new Place(x, line, width, 90 - line, Region.Vertical.BEFORE, p.direction());
    }

    private String region(Place p, String id) {
        var out = new StringBuilder("      <region xml:id=\"").append(id).append("\" tts:origin=\"");
        out.append(Digits.decimal(p.x())).append("% ").append(Digits.decimal(p.y()));
        out.append("%\" tts:extent=\"").append(Digits.decimal(p.width())).append("% ");
        out.append(Digits.decimal(p.height())).append("%\" tts:displayAlign=\"");
        out.append(p.vertical().name().toLowerCase(Locale.ROOT)).append('"');
        if (p.way() != Direction.HORIZONTAL) {
            out.append(" tts:writingMode=\"")
                    .append(p.way() == Direction.VERTICAL_RIGHT_TO_LEFT ? "tbrl" : "tblr")
                    .append('"');
        }
        if (target != TtmlTarget.ITT) {
            out.append(" tts:showBackground=\"whenActive\"");
        }
        return out.append("/>\n").toString();
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(100, value));
    }
}

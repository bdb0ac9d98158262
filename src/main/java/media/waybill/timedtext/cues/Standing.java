package media.waybill.timedtext.cues;

import java.text.Bidi;
import java.util.Map;
import java.util.stream.Collectors;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Placement.Align;
import media.waybill.timedtext.Placement.Anchor;
import media.waybill.timedtext.Placement.Direction;
import media.waybill.timedtext.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where a cue stands, whether its region or its own settings say so: what formats that know no regions can go by.
 *
 * @param side of the text inside its box, START and END resolved by the text's own direction
 * @param line per cent of the height at which its {@code anchor} stands; {@code null} at the bottom, where all stand
 * @param column per cent of the width at which the box stands, by its left edge, middle or right edge as {@code side}
 *     says; {@code null} in the usual place
 */
public record Standing(
        Align side,
        @Nullable Double line,
        Anchor anchor,
        @Nullable Double column,
        Direction direction) {

    /** Farther down than this, readers look for subtitles anyway. */
    private static final double BOTTOM = 75;

    /** Nearer to an edge than this is at the edge. */
    private static final double MARGIN = 15;

    private static final double UPPER = 40;
    /** Less than this from the usual place across, nobody meant to move the text. */
    private static final double ASIDE = 3;
    /** Lines of WebVTT are counted in rows of the house's line height, inside the safe area. */
    private static final double ROW = 5.33;

    /** The regions of a document by their names. */
    public static Map<String, Region> regions(Document document) {
        return document.regions().stream().collect(Collectors.toMap(Region::id, r -> r, (a, b) -> a));
    }

    public static Standing of(Cue cue, Map<String, Region> regions) {
        var p = cue.placement();
        var side = side(cue);
        var region = cue.region() == null ? null : regions.get(cue.region());
        if (region != null) {
            return of(region, side);
        }
        if (p.line() == null) {
            return new Standing(side, null, Anchor.AUTO, column(p, side), p.direction());
        }
        double line = p.line();
        if (p.lineIsNumber()) {
            line = line < 0 ? 90 + (line + 1) * ROW : 10 + line * ROW;
        }
        var anchor = p.lineAnchor() == Anchor.AUTO ? Anchor.START : p.lineAnchor();
        return new Standing(side, line, anchor, column(p, side), p.direction());
    }

    private static Standing of(Region r, Align side) {
        double line =
                switch (r.vertical()) {
                    case BEFORE -> r.y();
                    case CENTER -> r.y() + r.height() / 2;
                    case AFTER -> r.y() + r.height();
                };
        var anchor =
                switch (r.vertical()) {
                    case BEFORE -> Anchor.START;
                    case CENTER -> Anchor.CENTER;
                    case AFTER -> Anchor.END;
                };
        return new Standing(side, line, anchor, column(new Box(r.x(), r.width()), side), r.direction());
    }

    private static @Nullable Double column(Placement p, Align side) {
        if (p.position() == null) {
            return null;
        }
        return column(box(p, p.position(), side), side);
    }

    private static @Nullable Double column(Box box, Align side) {
        double middle = box.left() + box.width() / 2;
        boolean isCentred = Math.abs(middle - 50) < ASIDE;
        if (side == Align.CENTER) {
            return isCentred ? null : (Double) middle;
        }
        double right = box.left() + box.width();
        double margin = side == Align.LEFT ? box.left() : 100 - right;
        boolean usual = margin < ASIDE || (isCentred && margin <= MARGIN);
        return usual ? null : (Double) (side == Align.LEFT ? box.left() : right);
    }

    /** A cue's box, in per cent of the width. */
    public record Box(double left, double width) {}

    /** Where WebVTT's rules put the box of a position: no wider than it has room on the side it grows to. */
    public static Box box(Placement p, double position, Align side) {
        var anchor =
                switch (p.positionAnchor()) {
                    case AUTO -> side == Align.LEFT ? Anchor.START : side == Align.RIGHT ? Anchor.END : Anchor.CENTER;
                    default -> p.positionAnchor();
                };
        double room =
                switch (anchor) {
                    case START -> 100 - position;
                    case END -> position;
                    default -> 2 * Math.min(position, 100 - position);
                };
        double width = Math.max(0, Math.min(p.size(), room));
        return switch (anchor) {
            case START -> new Box(position, width);
            case END -> new Box(position - width, width);
            default -> new Box(position - width / 2, width);
        };
    }

    /** WebVTT and TTML mean by start and end the sides from which the text is read; other formats know left and right. */
    public static Align side(Cue cue) {
        return switch (cue.placement().align()) {
            case LEFT -> Align.LEFT;
            case RIGHT -> Align.RIGHT;
            case CENTER -> Align.CENTER;
            case START -> isRightToLeft(cue) ? Align.RIGHT : Align.LEFT;
            case END -> isRightToLeft(cue) ? Align.LEFT : Align.RIGHT;
        };
    }

    private static boolean isRightToLeft(Cue cue) {
        return !new Bidi(cue.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    public boolean isHorizontal() {
        return direction == Direction.HORIZONTAL;
    }

    /** In the upper part: where a format knows nothing but top and bottom, this is top. */
    public boolean isAtTop() {
        return line != null && isHorizontal() && line < UPPER;
    }

    /** Between the edges, where a format must know rows to keep it there. */
    public boolean isBetween() {
        return line != null
                && isHorizontal()
                && (anchor == Anchor.END ? line <= BOTTOM + 10 && line > MARGIN : line > MARGIN && line < BOTTOM);
    }
}

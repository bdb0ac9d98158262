package media.waybill.timedtext;

import org.jspecify.annotations.Nullable;

/**
 * Where a cue stands in the picture, in the terms of WebVTT cue settings; {@code null} is "auto".
 *
 * @param line a line number when {@code lineIsNumber}, else per cent of the height
 */
public record Placement(
        Align align,
        @Nullable Double line,
        boolean lineIsNumber,
        Anchor lineAnchor,
        @Nullable Double position,
        Anchor positionAnchor,
        double size,
        Direction direction) {

    /** Text alignment inside the cue's box. */
    public enum Align {
        START,
        CENTER,
        END,
        LEFT,
        RIGHT
    }

    /** Which edge of the box the line or position names. */
    public enum Anchor {
        AUTO,
        START,
        CENTER,
        END
    }

    /** Writing direction: horizontal, or vertical growing to the left or to the right. */
    public enum Direction {
        HORIZONTAL,
        VERTICAL_RIGHT_TO_LEFT,
        VERTICAL_LEFT_TO_RIGHT
    }

    public static final Placement BOTTOM_CENTRE =
            new Placement(Align.CENTER, null, true, Anchor.AUTO, null, Anchor.AUTO, 100, Direction.HORIZONTAL);

    public static final Placement TOP_CENTRE =
            new Placement(Align.CENTER, 5.0, false, Anchor.START, null, Anchor.AUTO, 100, Direction.HORIZONTAL);

    public boolean isDefault() {
        return equals(BOTTOM_CENTRE);
    }

    public Placement withAlign(Align value) {
        return new Placement(value, line, lineIsNumber, lineAnchor, position, positionAnchor, size, direction);
    }
}

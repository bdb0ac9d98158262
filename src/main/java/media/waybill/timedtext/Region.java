package media.waybill.timedtext;

import media.waybill.timedtext.Placement.Direction;

/**
 * An area of the picture in per cent of it.
 *
 * @param vertical where text sits in it: before (top), centre, after (bottom)
 * @param scrolls whether lines roll up in it
 */
public record Region(
        String id,
        double x,
        double y,
        double width,
        double height,
        Vertical vertical,
        Direction direction,
        boolean scrolls) {

    /** Where text gathers in a region. */
    public enum Vertical {
        BEFORE,
        CENTER,
        AFTER
    }
}

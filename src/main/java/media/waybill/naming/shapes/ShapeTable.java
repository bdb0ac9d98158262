package media.waybill.naming.shapes;

import java.util.List;

/**
 * What has a shape of its own in a name: identifiers, dates, frame sizes, episodes, revisions. Earlier rows claim
 * their characters before later ones, so that 23.976 or 10.5240 can never pass for an episode. No pattern repeats
 * without a bound, so a name costs time in proportion to its length.
 */
public final class ShapeTable {

    private ShapeTable() {}

    /** @param words for season and episode, as naming.yaml lists them */
    public static List<ShapeRule> of(EpisodeWords words) {
        ShapeRows rows = new ShapeRows();
        IdentifierShapes.into(rows);
        DateShapes.into(rows);
        TechnicalShapes.cinema(rows);
        TechnicalShapes.into(rows);
        EpisodeShapes.into(rows, words);
        PairedShapes.into(rows, words);
        CountedShapes.into(rows, words);
        AttemptShapes.into(rows);
        return rows.rules();
    }
}

package media.waybill.timedtext.check;

import java.util.HashMap;
import java.util.Locale;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Region;
import media.waybill.timedtext.findings.Terms;
import org.jspecify.annotations.Nullable;

/** Whether text stays inside the part of the picture that every screen shows. */
final class PlaceChecks {

    private static final double SLACK = 0.05;

    private PlaceChecks() {}

    static void check(Document document, @Nullable Double margin, Checker checker) {
        if (margin == null) {
            return;
        }
        var regions = new HashMap<String, Region>();
        document.regions().forEach(r -> regions.put(r.id(), r));
        for (var cue : document.cues()) {
            var region = cue.region() == null ? null : regions.get(cue.region());
            var outside = region == null ? point(cue.placement(), margin) : box(region, margin);
            if (outside != null) {
                checker.report(
                        "safe-area",
                        Terms.FORMATTING,
                        cue,
                        String.format(
                                Locale.ROOT, "%s, at least %.1f %% from the edge: %s", outside, margin, cue.text()),
                        "move the text inside the safe area");
            }
        }
    }

    private static @Nullable String box(Region region, double margin) {
        double least = margin - SLACK;
        if (region.x() < least || region.x() + region.width() > 100 - least) {
            return String.format(
                    Locale.ROOT, "from %.1f to %.1f %% of the width", region.x(), region.x() + region.width());
        }
        if (region.y() < least || region.y() + region.height() > 100 - least) {
            return String.format(
                    Locale.ROOT, "from %.1f to %.1f %% of the height", region.y(), region.y() + region.height());
        }
        return null;
    }

    /** Line numbers and what is not said are the player's own safe places. */
    private static @Nullable String point(Placement place, double margin) {
        double least = margin - SLACK;
        var line = place.line();
        if (line != null && !place.lineIsNumber() && (line < least || line > 100 - least)) {
            return String.format(Locale.ROOT, "at %.1f %% of the height", line);
        }
        var position = place.position();
        if (position != null && (position < least || position > 100 - least)) {
            return String.format(Locale.ROOT, "at %.1f %% of the width", position);
        }
        return null;
    }
}

package media.waybill.timedtext.webvtt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Region;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.TooMuch;

/** Region definitions of WebVTT (section 6.2), of blocks and of old headers. */
final class WebVttRegions {

    /** A region line is 5.33 per cent of the height (WebVTT section 7.2). */
    private static final double LINE = 5.33;

    private static final int MOST = 1000;

    private final Map<String, Region> regions = new LinkedHashMap<>();

    Map<String, Region> byId() {
        return regions;
    }

    List<Region> list() {
        return List.copyOf(regions.values());
    }

    void add(String settings, boolean strict, int line, Findings findings) {
        String id = "";
        double width = 100;
        int shownLines = 3;
        double[] anchor = {0, 100};
        double[] viewport = {0, 100};
        boolean scrolls = false;
        for (var setting : settings.split("\\s+", 64)) {
            int colon = setting.indexOf(':');
            if (colon < 1 || colon == setting.length() - 1) {
                continue;
            }
            var value = setting.substring(colon + 1);
            switch (setting.substring(0, colon)) {
                case "id" -> id = value.contains("-->") && strict ? "" : value;
                case "width" -> width = WebVttSettings.percent(value, width);
                case "lines" -> shownLines = value.matches("\\d{1,4}") ? Integer.parseInt(value) : shownLines;
                case "regionanchor" -> anchor = WebVttSettings.point(value, anchor);
                case "viewportanchor" -> viewport = WebVttSettings.point(value, viewport);
                case "scroll" -> scrolls = value.equals("up");
                default -> findings.note("webvtt.region-setting", null, line, setting);
            }
        }
        if (id.isEmpty() || regions.size() >= MOST) {
            return;
        }
        double height = Math.min(100, shownLines * LINE);
        TooMuch.checkRegions(regions.size() + 1);
        regions.put(
                id,
                new Region(
                        id,
                        viewport[0] - width * anchor[0] / 100,
                        viewport[1] - height * anchor[1] / 100,
                        width,
                        height,
                        Region.Vertical.AFTER,
                        Placement.Direction.HORIZONTAL,
                        scrolls));
    }
}

package media.waybill.timedtext.ttml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element of TTML in its place: when it is active, what it animates. */
record TtmlContext(
        XmlTree.Node node,
        @Nullable TtmlContext parent,
        long begin,
        long end,
        @Nullable String region,
        @Nullable String language,
        boolean preserveSpace,
        List<Animation> animations) {

    /** What an element says of a stretch of time. */
    record Animation(long begin, long end, Map<String, String> attributes) {}
}

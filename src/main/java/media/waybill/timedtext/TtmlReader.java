package media.waybill.timedtext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import media.waybill.timedtext.XmlTree.Node;
import org.jspecify.annotations.Nullable;

/** Reads the TTML family: times are resolved down the tree, then each paragraph becomes cues with one state each. */
final class TtmlReader {

    /** An element in its place: when it is active, what it animates. */
    private record Context(
            Node node,
            @Nullable Context parent,
            long begin,
            long end,
            @Nullable String region,
            @Nullable String language,
            boolean preserveSpace,
            List<Animation> animations) {}

    private record Animation(long begin, long end, Map<String, String> attributes) {}

    /** A piece of text, or a line break, with the element it stands in. */
    private record Leaf(String text, Context context) {}

    private static final long MAX_WORK = 20_000_000L;

    private final Findings findings;
    private final ReadOptions options;
    private final TtmlTime time;
    private final TtmlStyles styles;
    private final @Nullable String language;
    private final Map<String, List<Animation>> regionAnimations = new HashMap<>();
    private final List<Cue> cues = new ArrayList<>();
    private int images;
    private boolean openEnded;

    private TtmlReader(Node tt, ReadOptions options, Findings findings) {
        this.findings = findings;
        this.options = options;
        this.time = TtmlTime.of(tt, options);
        this.styles = new TtmlStyles(tt);
        var lang = tt.get("xml:lang");
        this.language = lang == null || lang.isBlank() ? null : lang.trim();
    }

    static Document read(Decoder.Decoded decoded, ReadOptions options, Findings findings) throws XMLStreamException {
        var tt = XmlTree.parse(decoded.text(), options.maxDepth());
        if (!tt.name().equals("tt")) {
            throw new TooMuch("xml.no-timed-text", "the root is <" + tt.name() + ">, not <tt>", "deliver TTML");
        }
        if (tt.namespace().isEmpty()) {
            findings.mended("ttml.namespace-missing", null, tt.line(), "<tt> is in no namespace");
        }
        var reader = new TtmlReader(tt, options, findings);
        var body = tt.first("body");
        if (body != null) {
            reader.container(body, null, 0, TtmlTime.INDEFINITE, false);
        }
        reader.finish(tt);
        return new Document(
                TtmlDialect.of(tt, reader.images > 0 && reader.cues.isEmpty()),
                decoded.encoding(),
                reader.language,
                tt.get("ttp:frameRate") == null ? null : reader.time.rate(),
                TtmlDialect.programmeStart(tt, reader.time),
                List.copyOf(reader.styles.regions().values()),
                List.of(),
                reader.numbered());
    }

    /** Walks body, div and p; answers when the element ends. */
    private long container(Node node, @Nullable Context parent, long reference, long limit, boolean inSequence) {
        var context = context(node, parent, reference, limit, inSequence);
        if (context == null) {
            return reference;
        }
        if (node.name().equals("p")) {
            return paragraph(context);
        }
        boolean sequence = "seq".equals(node.get("timeContainer"));
        if (node.get("smpte:backgroundImage") != null || node.first("image") != null) {
            images++;
        }
        long next = context.begin();
        long last = context.begin();
        for (var child : node.elements()) {
            if (child.isTimedText()
                    && (child.name().equals("div") || child.name().equals("p"))) {
                long end = container(child, context, sequence ? next : context.begin(), context.end(), sequence);
                next = end;
                last = Math.max(last, end);
            }
        }
        return context.end() < TtmlTime.INDEFINITE ? context.end() : last;
    }

    private @Nullable Context context(
            Node node, @Nullable Context parent, long reference, long limit, boolean inSequence) {
        long begin = value(node, "begin", 0);
        long end = value(node, "end", TtmlTime.INDEFINITE);
        long duration = value(node, "dur", TtmlTime.INDEFINITE);
        if (begin == TtmlTime.UNREADABLE || end == TtmlTime.UNREADABLE || duration == TtmlTime.UNREADABLE) {
            return null;
        }
        long from = Math.min(limit, reference + begin);
        long until = Math.min(limit, end == TtmlTime.INDEFINITE ? end : reference + end);
        until = Math.min(until, duration == TtmlTime.INDEFINITE ? duration : from + duration);
        var region = node.get("region");
        var outer = parent == null ? null : parent.region();
        boolean elsewhere = region != null && outer != null && !region.trim().equals(outer);
        if (elsewhere) {
            // TTML2 section 11.3.1.3: what is in one region cannot move to another inside of it.
            findings.warning(
                    "ttml.region-nested",
                    Terms.FORMATTING,
                    null,
                    node.line(),
                    "text for region " + region + " stands inside region " + outer + " and is never shown",
                    "give the paragraph one region");
            return null;
        }
        var lang = node.get("xml:lang");
        var space = node.get("xml:space");
        return new Context(
                node,
                parent,
                from,
                until,
                region != null ? region.trim() : parent == null ? null : parent.region(),
                lang != null ? lang.trim() : parent == null ? language : parent.language(),
                space != null ? space.equals("preserve") : parent != null && parent.preserveSpace(),
                animations(node, from, until));
    }

    private long value(Node node, String attribute, long otherwise) {
        var text = node.get(attribute);
        if (text == null) {
            return otherwise;
        }
        long value = time.parse(text);
        if (value == TtmlTime.UNREADABLE) {
            findings.error(
                    "ttml.time-unreadable",
                    Terms.CORRUPT_FILE,
                    null,
                    node.line(),
                    attribute + "=\"" + text + "\"",
                    "write times as 00:00:00.000");
        }
        return value;
    }

    private List<Animation> animations(Node node, long begin, long end) {
        var result = new ArrayList<Animation>();
        for (var child : node.elements()) {
            if (child.name().equals("set") && child.isTimedText()) {
                long from = value(child, "begin", 0);
                long until = value(child, "end", TtmlTime.INDEFINITE);
                long duration = value(child, "dur", TtmlTime.INDEFINITE);
                if (from >= 0 && until >= 0 && duration >= 0) {
                    long start = begin + from;
                    long stop = Math.min(end, until == TtmlTime.INDEFINITE ? until : begin + until);
                    stop = Math.min(stop, duration == TtmlTime.INDEFINITE ? duration : start + duration);
                    result.add(new Animation(start, stop, child.attributes()));
                }
            }
        }
        return result;
    }

    private long paragraph(Context p) {
        var leaves = new ArrayList<Leaf>();
        boolean sequence = "seq".equals(p.node().get("timeContainer"));
        collect(p, leaves, sequence);
        var times = new TreeSet<Long>();
        long last = p.begin();
        for (var leaf : leaves) {
            times.add(leaf.context().begin());
            times.add(leaf.context().end());
            last = Math.max(last, leaf.context().end());
            for (Context c = leaf.context(); c != null; c = c.parent()) {
                addTimes(c.animations(), leaf.context(), times);
            }
        }
        addTimes(regionAnimations(p.region()), p, times);
        if ((long) leaves.size() * times.size() > MAX_WORK) {
            throw new TooMuch(
                    "ttml.too-many-states", "one paragraph has too many timed spans", "give each cue its own <p>");
        }
        Long from = null;
        for (var to : times) {
            if (from != null && from < to) {
                state(p, leaves, from, to);
            }
            from = to;
        }
        return p.end() < TtmlTime.INDEFINITE ? p.end() : last;
    }

    private static void addTimes(List<Animation> animations, Context within, TreeSet<Long> times) {
        for (var a : animations) {
            for (long t : new long[] {a.begin(), a.end()}) {
                if (t > within.begin() && t < within.end()) {
                    times.add(t);
                }
            }
        }
    }

    private List<Animation> regionAnimations(@Nullable String region) {
        var node = styles.regionNode(region);
        if (node == null || region == null) {
            return List.of();
        }
        return regionAnimations.computeIfAbsent(region, id -> {
            var result = new ArrayList<>(animations(node, 0, TtmlTime.INDEFINITE));
            long begin = value(node, "begin", 0);
            long end = value(node, "end", TtmlTime.INDEFINITE);
            // A region that is not active shows nothing.
            if (begin > 0) {
                result.add(new Animation(0, begin, Map.of("tts:display", "none")));
            }
            if (end > 0 && end < TtmlTime.INDEFINITE) {
                result.add(new Animation(end, TtmlTime.INDEFINITE, Map.of("tts:display", "none")));
            }
            return result;
        });
    }

    private void collect(Context context, List<Leaf> leaves, boolean sequence) {
        long next = context.begin();
        for (var child : context.node().children()) {
            if (child instanceof String text) {
                if (!sequence || text.isBlank()) {
                    leaves.add(new Leaf(text, context));
                }
            } else if (child instanceof Node node && node.isTimedText()) {
                if (node.name().equals("br")) {
                    leaves.add(new Leaf("\n", context));
                } else if (node.name().equals("span")) {
                    var span = context(node, context, sequence ? next : context.begin(), context.end(), sequence);
                    if (span != null) {
                        next = span.end();
                        collect(span, leaves, "seq".equals(node.get("timeContainer")));
                    }
                } else if (node.name().equals("image")) {
                    images++;
                }
            }
        }
    }

    private void state(Context p, List<Leaf> leaves, long from, long to) {
        var text = new TtmlText();
        var cache = new IdentityHashMap<Context, Map<String, String>>();
        boolean forced = false;
        boolean shown = false;
        String region = p.region();
        for (var leaf : leaves) {
            var c = leaf.context();
            if (c.begin() <= from && c.end() >= to) {
                var style = computed(c, from, cache);
                if (TtmlStyles.isVisible(style)) {
                    var lang = c.language() != null && !c.language().equals(p.language()) ? c.language() : null;
                    boolean isBreak = leaf.text().equals("\n") && !c.preserveSpace();
                    text.add(leaf.text(), TtmlStyles.toStyle(style, lang), c.preserveSpace(), isBreak);
                    if (!leaf.text().isBlank()) {
                        boolean isForced = "true".equals(style.get("itts:forcedDisplay"));
                        forced = shown ? forced && isForced : isForced;
                        shown = true;
                        region = c.region();
                    }
                }
            }
        }
        if (!shown) {
            return;
        }
        TooMuch.checkCues(cues.size() + 1, options);
        boolean known = region != null && styles.regions().containsKey(region);
        if (region != null && !known) {
            findings.warning(
                    "ttml.region-unknown",
                    Terms.FORMATTING,
                    cues.size() + 1,
                    p.node().line(),
                    region,
                    "define the region, or use one that is defined");
        }
        openEnded |= to >= TtmlTime.INDEFINITE;
        var placement = Placement.BOTTOM_CENTRE.withAlign(TtmlStyles.align(computed(p, from, cache)));
        var differs = p.language() != null && !p.language().equals(language);
        cues.add(new Cue(
                cues.size() + 1,
                TtmlStyles.id(p.node()),
                p.node().line(),
                TtmlTime.millis(from),
                to >= TtmlTime.INDEFINITE ? Long.MAX_VALUE : TtmlTime.millis(to),
                text.spans(),
                known ? region : null,
                placement,
                differs ? p.language() : null,
                forced));
    }

    private Map<String, String> computed(Context context, long at, Map<Context, Map<String, String>> cache) {
        var known = cache.get(context);
        if (known != null) {
            return known;
        }
        Map<String, String> parent;
        if (context.parent() != null) {
            parent = computed(context.parent(), at, cache);
        } else {
            parent = styles.root();
        }
        var own = new LinkedHashMap<>(styles.specified(context.node()));
        var regionNode = styles.regionNode(context.region());
        boolean entersRegion = regionNode != null
                && (context.parent() == null
                        || !Objects.equals(context.region(), context.parent().region()));
        if (entersRegion && regionNode != null) {
            var ofRegion = new HashMap<>(styles.specified(regionNode));
            animate(regionAnimations(context.region()), at, ofRegion);
            ofRegion.remove("tts:backgroundColor");
            var inherited = TtmlStyles.inherit(parent, ofRegion);
            parent.forEach((k, v) -> {
                if (k.equals("tts:color") || k.equals("tts:fontStyle") || k.equals("tts:textAlign")) {
                    inherited.put(k, v);
                }
            });
            parent = inherited;
        }
        animate(context.animations(), at, own);
        var result = TtmlStyles.inherit(parent, own);
        cache.put(context, result);
        return result;
    }

    private static void animate(List<Animation> animations, long at, Map<String, String> style) {
        for (var a : animations) {
            if (a.begin() <= at && at < a.end()) {
                a.attributes().forEach((name, value) -> {
                    if (name.startsWith("tts:") || name.startsWith("itts:")) {
                        style.put(name, value.trim());
                    }
                });
            }
        }
    }

    private void finish(Node tt) {
        if (time.usedFrames() && tt.get("ttp:frameRate") == null) {
            findings.warning(
                    "ttml.frame-rate-missing",
                    Terms.FORMATTING,
                    null,
                    tt.line(),
                    "times count frames, but the frame rate is not given; read at "
                            + time.rate().perSecond(),
                    "add ttp:frameRate");
        }
        if (time.usedLooseForm()) {
            findings.mended("ttml.time-form", null, null, "times without a unit were read as seconds");
        }
        if (openEnded) {
            findings.warning(
                    "ttml.no-end",
                    Terms.DURATION_LONG,
                    null,
                    null,
                    "some text has no end",
                    "give every <p> an end or a dur");
        }
    }

    private List<Cue> numbered() {
        long last = cues.stream()
                .mapToLong(Cue::end)
                .filter(t -> t != Long.MAX_VALUE)
                .max()
                .orElse(0);
        return TtmlText.merged(cues, last);
    }
}

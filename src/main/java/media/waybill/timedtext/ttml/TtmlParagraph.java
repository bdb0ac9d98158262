package media.waybill.timedtext.ttml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.cues.Paragraphs;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.ttml.TtmlContext.Animation;
import media.waybill.timedtext.ttml.XmlTree.Node;
import org.jspecify.annotations.Nullable;

/** Turns a paragraph of TTML into cues: one for each stretch of time in which it looks the same. */
final class TtmlParagraph {

    /** A piece of text, or a line break, with the element it stands in. */
    private record Leaf(String text, TtmlContext context) {}

    private static final long MAX_WORK = 20_000_000L;

    private final TtmlReader reader;
    private final TtmlStyles styles;
    private final TtmlComputed computed;
    private final @Nullable String language;
    private final ReadOptions options;
    private final Findings findings;
    private final Map<String, List<Animation>> regionAnimations = new HashMap<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<Node> images = new ArrayList<>();
    private boolean openEnded;
    private boolean outsideRegions;

    TtmlParagraph(
            TtmlReader reader,
            TtmlStyles styles,
            TtmlComputed computed,
            @Nullable String language,
            ReadOptions options,
            Findings findings) {
        this.reader = reader;
        this.styles = styles;
        this.computed = computed;
        this.language = language;
        this.options = options;
        this.findings = findings;
    }

    List<Cue> cues() {
        return cues;
    }

    int images() {
        return images.size();
    }

    /** Whether some text is never taken away. */
    boolean isOpenEnded() {
        return openEnded;
    }

    /** Whether some text is in no region although there are regions (TTML2 section 11.3.1.3). */
    boolean isOutsideRegions() {
        return outsideRegions;
    }

    /** Answers when the paragraph ends. */
    long read(TtmlContext p) {
        var leaves = new ArrayList<Leaf>();
        boolean sequence = "seq".equals(p.node().get("timeContainer"));
        collect(p, leaves, sequence);
        var times = new TreeSet<Long>();
        long last = p.begin();
        for (var leaf : leaves) {
            times.add(leaf.context().begin());
            times.add(leaf.context().end());
            last = Math.max(last, leaf.context().end());
            for (TtmlContext c = leaf.context(); c != null; c = c.parent()) {
                addTimes(c.animations(), leaf.context(), times);
            }
        }
        addTimes(regionAnimations(p.region()), p, times);
        if ((long) leaves.size() * times.size() > MAX_WORK) {
            throw new TooMuch(
                    "ttml.too-many-states", "one paragraph has too many timed spans", "give each cue its own <p>");
        }
        if (p.begin() >= p.end() && leaves.stream().anyMatch(l -> !l.text().isBlank())) {
            findings.warning(
                    "ttml.never-shown",
                    Terms.DURATION_SHORT,
                    null,
                    p.node().line(),
                    "the text begins when it ends: "
                            + leaves.stream()
                                    .map(Leaf::text)
                                    .collect(Collectors.joining())
                                    .strip(),
                    "give the <p> an end after its begin");
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

    private static void addTimes(List<Animation> animations, TtmlContext within, TreeSet<Long> times) {
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
            var result = new ArrayList<>(reader.animations(node, 0, TtmlTime.INDEFINITE));
            long begin = reader.value(node, "begin", 0);
            long end = reader.value(node, "end", TtmlTime.INDEFINITE);
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

    private void collect(TtmlContext context, List<Leaf> leaves, boolean sequence) {
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
                    var span =
                            reader.context(node, context, sequence ? next : context.begin(), context.end(), sequence);
                    if (span != null) {
                        next = span.end();
                        collect(span, leaves, "seq".equals(node.get("timeContainer")));
                    }
                } else if (node.name().equals("image")) {
                    images.add(node);
                }
            }
        }
    }

    private void state(TtmlContext p, List<Leaf> leaves, long from, long to) {
        var text = new TtmlText();
        var cache = new IdentityHashMap<TtmlContext, Map<String, String>>();
        boolean forced = false;
        boolean shown = false;
        String region = p.region();
        for (var leaf : leaves) {
            var c = leaf.context();
            if (c.begin() <= from && c.end() >= to) {
                var style = style(c, from, cache);
                boolean betweenRuby = leaf.text().isBlank() && TtmlComputed.isRubyContainer(style);
                if (TtmlComputed.isVisible(style) && !betweenRuby) {
                    var lang = c.language() != null && !c.language().equals(p.language()) ? c.language() : null;
                    boolean isBreak = leaf.text().equals("\n") && !c.preserveSpace();
                    text.add(leaf.text(), computed.toStyle(style, lang), c.preserveSpace(), isBreak);
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
        outsideRegions |= region == null && !styles.regions().isEmpty();
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
        var placement = Placement.BOTTOM_CENTRE.withAlign(TtmlComputed.align(style(p, from, cache)));
        var differs = p.language() != null && !p.language().equals(language);
        cues.add(new Cue(
                cues.size() + 1,
                TtmlStyles.id(p.node()),
                p.node().line(),
                TtmlTime.exact(from),
                to >= TtmlTime.INDEFINITE ? Paragraphs.OPEN : TtmlTime.exact(to),
                text.spans(),
                known ? region : null,
                placement,
                differs ? p.language() : null,
                forced));
    }

    private Map<String, String> style(TtmlContext context, long at, Map<TtmlContext, Map<String, String>> cache) {
        var known = cache.get(context);
        if (known != null) {
            return known;
        }
        Map<String, String> parent;
        if (context.parent() != null) {
            parent = style(context.parent(), at, cache);
        } else {
            parent = styles.root();
        }
        var own = new LinkedHashMap<>(styles.specified(context.node()));
        var regionNode = styles.regionNode(context.region());
        boolean entersRegion = regionNode != null
                && (context.parent() == null
                        || !Objects.equals(context.region(), context.parent().region()));
        if (entersRegion && regionNode != null) {
            var ofRegion = styles.ofRegion(regionNode);
            animate(regionAnimations(context.region()), at, ofRegion);
            TtmlStyles.forgetRegionsOwn(ofRegion);
            var inherited = new HashMap<>(computed.inherit(parent, ofRegion));
            parent.forEach((k, v) -> {
                if (k.equals("tts:color") || k.equals("tts:fontStyle") || k.equals("tts:textAlign")) {
                    inherited.put(k, v);
                }
            });
            parent = inherited;
        }
        animate(context.animations(), at, own);
        var result = computed.inherit(parent, own);
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
}

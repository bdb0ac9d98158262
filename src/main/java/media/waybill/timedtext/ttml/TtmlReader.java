package media.waybill.timedtext.ttml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.cues.Digits;
import media.waybill.timedtext.cues.LetterSizes;
import media.waybill.timedtext.cues.Paragraphs;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.text.Decoder;
import media.waybill.timedtext.ttml.XmlTree.Node;
import org.jspecify.annotations.Nullable;

/** Reads the TTML family: times are resolved down the tree, then each paragraph becomes cues with one state each. */
public final class TtmlReader {

    /** The usual size of letters, in the metadata of a document. */
    static final String LETTERS = "tts:fontSize";

    private final Findings findings;
    private final TtmlTime time;
    private final TtmlStyles styles;
    private final TtmlComputed computed;
    private final @Nullable String language;
    private final TtmlParagraph paragraphs;
    private final boolean absolute;
    private final boolean strict;
    private int images;

    private TtmlReader(Node tt, ReadOptions options, Findings findings, boolean absolute) {
        this.absolute = absolute;
        this.strict = options.strict();
        this.findings = findings;
        this.time = TtmlTime.of(tt, options);
        var lengths = TtmlLengths.of(tt);
        this.styles = new TtmlStyles(tt, lengths);
        this.computed = new TtmlComputed(lengths);
        var lang = tt.get("xml:lang");
        this.language = lang == null || lang.isBlank() ? null : lang.trim();
        this.paragraphs = new TtmlParagraph(this, styles, computed, language, options, findings);
    }

    /** The size of letters that say nothing of theirs. */
    private double ofBody(Node tt) {
        var body = tt.first("body");
        var style = body == null ? Map.<String, String>of() : styles.specified(body);
        return computed.size(computed.inherit(styles.root(), style))[1];
    }

    private boolean isEmpty() {
        return paragraphs.cues().isEmpty();
    }

    private boolean hasImages() {
        return images + paragraphs.images() > 0;
    }

    public static Document read(Decoder.Decoded decoded, ReadOptions options, Findings findings)
            throws XMLStreamException {
        var tt = XmlTree.parse(decoded.text(), options);
        if (!tt.name().equals("tt")) {
            throw new TooMuch("xml.no-timed-text", "the root is <" + tt.name() + ">, not <tt>", "deliver TTML");
        }
        if (tt.namespace().isEmpty()) {
            findings.mended("ttml.namespace-missing", null, tt.line(), "<tt> is in no namespace");
        }
        int departures = TtmlRules.check(tt, options.strict(), findings);
        var reader = walked(tt, options, findings, false);
        if (reader.isEmpty() && !reader.hasImages()) {
            // Some tools count nested times from the start of the document: then nothing is ever shown by the rules.
            var other = walked(tt, options, new Findings(), true);
            if (!other.isEmpty()) {
                findings.mended("ttml.times-absolute", null, tt.line(), "nested times are counted from the start");
                reader = other;
            }
        }
        reader.finish(tt, findings);
        if (reader.isEmpty() && !reader.hasImages() && departures > 0 && !options.strict()) {
            // With nothing to show there is nothing to save by being lenient.
            findings.error(
                    "ttml.not-valid",
                    Terms.CORRUPT_FILE,
                    null,
                    tt.line(),
                    "no text is shown, and in %d places the file is not what TTML2 allows".formatted(departures),
                    "correct what the other findings name, or deliver the text");
        }
        var sizes = LetterSizes.settled(reader.numbered(), reader.ofBody(tt));
        return new Document(
                TtmlDialect.of(tt, reader.hasImages() && reader.isEmpty()),
                decoded.encoding(),
                reader.language,
                tt.get("ttp:frameRate") == null ? null : reader.time.rate(),
                TtmlDialect.programmeStart(tt, reader.time),
                List.copyOf(reader.styles.regions().values()),
                List.of(),
                metadata(tt, reader.computed.saysSizes(), sizes),
                sizes.cues());
    }

    /** What holds for the whole document and can be said again in another of the family. */
    private static Map<String, String> metadata(Node tt, boolean saysSizes, LetterSizes sizes) {
        var result = new LinkedHashMap<String, String>();
        if (saysSizes || sizes.normal() != 100) {
            result.put(LETTERS, Digits.decimal(sizes.normal()) + "%");
        }
        var area = tt.get(Document.ACTIVE_AREA);
        if (area != null) {
            result.put(Document.ACTIVE_AREA, area.trim());
        }
        return result;
    }

    private static TtmlReader walked(Node tt, ReadOptions options, Findings findings, boolean absolute) {
        var reader = new TtmlReader(tt, options, findings, absolute);
        var body = tt.first("body");
        if (body != null) {
            reader.container(body, null, 0, TtmlTime.INDEFINITE, false);
        }
        return reader;
    }

    /** Walks body, div and p; answers when the element ends. */
    private long container(Node node, @Nullable TtmlContext parent, long reference, long limit, boolean inSequence) {
        var context = context(node, parent, reference, limit, inSequence);
        if (context == null) {
            return reference;
        }
        if (node.name().equals("p")) {
            return paragraphs.read(context);
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

    @Nullable
    TtmlContext context(Node node, @Nullable TtmlContext parent, long reference, long limit, boolean inSequence) {
        long begin = value(node, "begin", 0);
        long end = value(node, "end", TtmlTime.INDEFINITE);
        long duration = value(node, "dur", TtmlTime.INDEFINITE);
        if (begin == TtmlTime.UNREADABLE || end == TtmlTime.UNREADABLE || duration == TtmlTime.UNREADABLE) {
            return null;
        }
        long origin = absolute && node.get("begin") != null ? 0 : reference;
        long from = Math.min(limit, origin + begin);
        long until = Math.min(limit, end == TtmlTime.INDEFINITE ? end : (absolute ? 0 : reference) + end);
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
        return new TtmlContext(
                node,
                parent,
                from,
                until,
                region != null ? region.trim() : parent == null ? null : parent.region(),
                lang != null ? lang.trim() : parent == null ? language : parent.language(),
                space != null ? space.equals("preserve") : parent != null && parent.preserveSpace(),
                animations(node, from, until));
    }

    long value(Node node, String attribute, long otherwise) {
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

    List<TtmlContext.Animation> animations(Node node, long begin, long end) {
        var result = new ArrayList<TtmlContext.Animation>();
        for (var child : node.elements()) {
            if (child.name().equals("set") && child.isTimedText()) {
                long from = value(child, "begin", 0);
                long until = value(child, "end", TtmlTime.INDEFINITE);
                long duration = value(child, "dur", TtmlTime.INDEFINITE);
                if (from >= 0 && until >= 0 && duration >= 0) {
                    long start = begin + from;
                    long stop = Math.min(end, until == TtmlTime.INDEFINITE ? until : begin + until);
                    stop = Math.min(stop, duration == TtmlTime.INDEFINITE ? duration : start + duration);
                    result.add(new TtmlContext.Animation(start, stop, child.attributes()));
                }
            }
        }
        return result;
    }

    private void finish(Node tt, Findings findings) {
        styles.sayLosses(findings);
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
            var text = "times without a unit, or with single digits, were read as they can only be meant";
            if (strict) {
                findings.error("ttml.time-form", Terms.FORMATTING, null, null, text, "write times as 00:00:00.000");
            } else {
                findings.mended("ttml.time-form", null, null, text);
            }
        }
        if (time.usedNegative()) {
            findings.mended("ttml.time-negative", null, null, "times below zero shift what they contain");
        }
        if (paragraphs.isOutsideRegions()) {
            findings.warning(
                    "ttml.region-missing",
                    Terms.FORMATTING,
                    null,
                    null,
                    "some text has no region, though regions are defined: players may not show it",
                    "give every <p> a region");
        }
        if (paragraphs.isOpenEnded()) {
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
        var cues = paragraphs.cues();
        long last = cues.stream()
                .mapToLong(Cue::end)
                .filter(t -> t != Long.MAX_VALUE)
                .max()
                .orElse(0);
        return Paragraphs.joined(cues, last);
    }
}

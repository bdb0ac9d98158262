package media.waybill.timedtext.sami;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Colors;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.text.Decoder;
import media.waybill.timedtext.text.Entities;
import media.waybill.timedtext.text.Lines;

/** Reads SAMI: what a SYNC shows in a language stands until the next SYNC of that language. */
public final class SamiReader {

    private static final List<String> STYLES = List.of("i", "b", "u", "s", "em", "strong", "font", "span");
    private static final Pattern UNCLOSED = Pattern.compile("&(nbsp|amp|lt|gt|quot)(?![\\w;])");
    private static final Pattern MILLIS = Pattern.compile("(\\d{1,12})(?:\\.\\d{1,9})?(?:ms)?");
    private static final long OPEN_END_MILLIS = 5000;

    private record Shown(String track, long at, long end, int line, List<Span> spans) {}

    private final String text;
    private final ReadOptions options;
    private final Findings findings;
    private final SamiClasses classes = new SamiClasses();
    private final Map<String, String> header = new LinkedHashMap<>();
    private final List<Shown> shown = new ArrayList<>();
    /** What the present SYNC shows so far, by track. */
    private final Map<String, Shown> together = new HashMap<>();

    private Spans spans = new Spans();
    private List<Style> open = new ArrayList<>(List.of(Style.PLAIN));
    private long at = -1;
    private long end = -1;
    private int line = 1;
    private int counted;
    private String track = "";

    private SamiReader(String text, ReadOptions options, Findings findings) {
        this.text = text;
        this.options = options;
        this.findings = findings;
    }

    public static Document read(Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var reader = new SamiReader(decoded.text(), options, findings);
        reader.readAll();
        var cues = reader.cues();
        var language = cues.isEmpty() ? null : cues.getFirst().language();
        var tracks = reader.shown.stream()
                .filter(s -> !s.spans().isEmpty() && !s.track().isEmpty())
                .map(Shown::track)
                .distinct()
                .limit(10)
                .toList();
        if (tracks.size() > 1) {
            findings.note("sami.several-classes", null, null, "texts of " + String.join(", ", tracks));
        }
        var own = new ArrayList<Cue>(cues.size());
        for (var c : cues) {
            boolean same = language != null && language.equals(c.language());
            own.add(new Cue(
                    own.size() + 1,
                    null,
                    c.line(),
                    c.from(),
                    c.until(),
                    c.spans(),
                    null,
                    c.placement(),
                    same ? null : c.language(),
                    false));
        }
        return new Document(
                Format.SAMI, decoded.encoding(), language, null, null, List.of(), List.of(), reader.header, own);
    }

    private void readAll() {
        var tags = new SamiTags(text);
        int from = 0;
        String raw = null;
        while (tags.next()) {
            int before = from;
            from = tags.end();
            if (tags.isComment()) {
                classes.add(tags.whole());
            } else if (raw != null) {
                if (tags.closes() && tags.is(raw)) {
                    var held = text.substring(before, tags.start());
                    if (raw.equals("title")) {
                        header.put("title", Entities.decode(held).strip());
                    } else {
                        classes.add(held);
                    }
                    raw = null;
                } else {
                    from = before;
                }
            } else {
                add(text.substring(before, tags.start()));
                raw = tags.closes() ? null : tags.is("style") ? "style" : tags.is("title") ? "title" : null;
                if (raw == null) {
                    tag(tags);
                }
            }
        }
        add(text.substring(from));
        flush();
    }

    private void tag(SamiTags tag) {
        if (tag.is("sync")) {
            flush();
            if (!tag.closes()) {
                sync(tag);
            }
        } else if (tag.is("p")) {
            flush();
            if (!tag.closes()) {
                var css = tag.attribute("class");
                track = css == null ? "" : css.toUpperCase(Locale.ROOT);
                open = new ArrayList<>(List.of(Style.PLAIN));
            }
        } else if (tag.is("br")) {
            spans.add("\n", open.getLast());
        } else if (isStyle(tag)) {
            style(tag);
        }
    }

    private static boolean isStyle(SamiTags tag) {
        for (var style : STYLES) {
            if (tag.is(style)) {
                return true;
            }
        }
        return false;
    }

    private void sync(SamiTags tag) {
        var start = tag.attribute("start");
        at = start == null ? -1 : millis(start.strip());
        var until = tag.attribute("end");
        end = until == null ? -1 : millis(until.strip());
        together.clear();
        for (int feed = text.indexOf('\n', counted); feed >= 0 && feed < tag.start(); ) {
            line++;
            feed = text.indexOf('\n', feed + 1);
        }
        counted = tag.start();
        if (at < 0) {
            findings.error(
                    "sami.time-unreadable", Terms.CORRUPT_FILE, null, line, tag.whole(), "write Start in milliseconds");
        }
    }

    private static long millis(String said) {
        long value = 0;
        boolean usual = !said.isEmpty() && said.length() <= 12;
        for (int i = 0; usual && i < said.length(); i++) {
            char c = said.charAt(i);
            usual = c >= '0' && c <= '9';
            value = value * 10 + c - '0';
        }
        if (usual) {
            return value;
        }
        var m = MILLIS.matcher(said);
        return m.matches() ? Long.parseLong(m.group(1)) : -1;
    }

    private void style(SamiTags tag) {
        if (tag.closes()) {
            if (open.size() > 1) {
                open.removeLast();
            }
            return;
        }
        if (open.size() > 32) {
            return;
        }
        var style = open.getLast();
        if (tag.is("i") || tag.is("em")) {
            open.add(style.withItalic(true));
        } else if (tag.is("b") || tag.is("strong")) {
            open.add(style.withBold(true));
        } else if (tag.is("u")) {
            open.add(style.withUnderline(true));
        } else if (tag.is("s")) {
            open.add(style.withLook(style.look().withStruck(true)));
        } else {
            var color = tag.attribute("color");
            open.add(color == null ? style : style.withColor(Colors.parse(color)));
        }
    }

    private void add(String piece) {
        if (at < 0 || piece.isEmpty()) {
            return;
        }
        // Every second SYNC clears the screen by nothing but this.
        if (piece.equals("&nbsp;")) {
            spans.add("\u00a0", open.getLast());
            return;
        }
        var text = Lines.collapsed(piece);
        // SAMI is HTML of 1998: these references end without a semicolon, too.
        text = text.indexOf('&') < 0 ? text : UNCLOSED.matcher(text).replaceAll("&$1;");
        spans.add(Entities.decode(text), open.getLast());
    }

    private void flush() {
        if (at >= 0 && !spans.isBare()) {
            TooMuch.checkCues(shown.size() + 1, options);
            var tidy = new Spans();
            boolean atStart = true;
            var held = spans.list();
            for (var span : held) {
                var run = span.text().indexOf('\n') < 0 ? span.text() : withoutBlanksAtBreaks(span.text());
                run = atStart ? run.stripLeading() : run;
                if (!run.isEmpty()) {
                    tidy.add(run, span.style());
                    atStart = run.endsWith("\n");
                }
            }
            // A no-break space or a line break alone clears the screen.
            boolean clears = !hasLetters(tidy.list());
            if (clears || !tidy.isEmpty()) {
                boolean blankBetweenTags = clears
                        && held.stream()
                                .noneMatch(s ->
                                        s.text().contains("\u00a0") || s.text().contains("\n"));
                if (!blankBetweenTags) {
                    show(clears ? List.of() : tidy.trimmed());
                }
            }
        }
        spans = new Spans();
    }

    private static String withoutBlanksAtBreaks(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean behindBreak = c == ' ' && !out.isEmpty() && out.charAt(out.length() - 1) == '\n';
            if (c == '\n') {
                while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                    out.setLength(out.length() - 1);
                }
            }
            if (!behindBreak) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean hasLetters(List<Span> spans) {
        for (var span : spans) {
            var text = span.text();
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != '\u00a0' && !Character.isWhitespace(text.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Paragraphs of one class in one SYNC stand below each other: who speaks, and what is said. */
    private void show(List<Span> text) {
        var before = together.get(track);
        if (before == null) {
            before = new Shown(track, at, end, line, new ArrayList<>());
            together.put(track, before);
            shown.add(before);
        } else if (!text.isEmpty() && !before.spans().isEmpty()) {
            before.spans().add(Span.plain("\n"));
        }
        before.spans().addAll(text);
    }

    private List<Cue> cues() {
        var last = new HashMap<String, Shown>();
        var cues = new ArrayList<Cue>();
        shown.sort(Comparator.comparingLong(Shown::at));
        long taken = -1;
        for (var next : shown) {
            // A paragraph of no class is of every language: it takes the place of all, and each takes its place.
            boolean isForAll = next.track().isEmpty() && next.at() > taken;
            taken = isForAll ? next.at() : taken;
            for (var track : isForAll ? List.copyOf(last.keySet()) : List.of("", next.track())) {
                var before = last.get(track);
                if (before != null && (before.at() < next.at() || track.equals(next.track()))) {
                    cue(before, next.at(), cues);
                    last.remove(track);
                }
            }
            last.put(next.track(), next);
        }
        for (var open : last.values()) {
            cue(open, Math.max(open.end(), open.at() + OPEN_END_MILLIS), cues);
        }
        cues.sort(Comparator.comparingLong(Cue::begin).thenComparingInt(Cue::number));
        return cues;
    }

    private void cue(Shown what, long next, List<Cue> cues) {
        long until = what.end() > what.at() ? Math.min(what.end(), next) : next;
        if (!what.spans().isEmpty() && until > what.at()) {
            cues.add(new Cue(
                    cues.size() + 1,
                    null,
                    what.line(),
                    what.at(),
                    until,
                    what.spans(),
                    null,
                    Placement.BOTTOM_CENTRE,
                    classes.language(what.track()),
                    false));
        }
    }
}

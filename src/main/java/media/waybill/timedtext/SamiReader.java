package media.waybill.timedtext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads SAMI: what a SYNC shows in a language stands until the next SYNC of that language. */
final class SamiReader {

    private static final Pattern TOKEN =
            Pattern.compile("<!--.*?-->|<(/?)([A-Za-z][\\w]{0,20})((?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_][\\w-]{0,30})\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern RULE = Pattern.compile("([.#]?[\\w]{1,60})\\s*\\{([^}]{0,2000})\\}");
    private static final Pattern AROUND_BREAK = Pattern.compile(" *\n *");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");
    private static final long OPEN_END_MILLIS = 5000;

    private record Shown(String track, long at, int line, List<Span> spans) {}

    private final String text;
    private final ReadOptions options;
    private final Findings findings;
    private final Map<String, String> rules = new LinkedHashMap<>();
    private final Map<String, String> header = new LinkedHashMap<>();
    private final List<Shown> shown = new ArrayList<>();
    private Spans spans = new Spans();
    private List<Style> open = new ArrayList<>(List.of(Style.PLAIN));
    private long at = -1;
    private int line = 1;
    private int counted;
    private String track = "";

    private SamiReader(String text, ReadOptions options, Findings findings) {
        this.text = text;
        this.options = options;
        this.findings = findings;
    }

    static Document read(Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var reader = new SamiReader(decoded.text(), options, findings);
        reader.readAll();
        var cues = reader.cues();
        var language = cues.isEmpty() ? null : cues.getFirst().language();
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
        var m = TOKEN.matcher(text);
        int from = 0;
        String raw = null;
        while (m.find()) {
            var before = text.substring(from, m.start());
            from = m.end();
            if (m.group(2) == null) {
                rules(m.group());
                continue;
            }
            var name = m.group(2).toLowerCase(Locale.ROOT);
            boolean closes = !m.group(1).isEmpty();
            if (raw != null) {
                if (closes && name.equals(raw)) {
                    if (raw.equals("title")) {
                        header.put("title", Entities.decode(before).strip());
                    } else {
                        rules(before);
                    }
                    raw = null;
                }
                continue;
            }
            add(before);
            if ((name.equals("style") || name.equals("title")) && !closes) {
                raw = name;
            } else {
                tag(name, closes, m.group(3), m.start());
            }
        }
        add(text.substring(from));
        flush();
    }

    private void rules(String css) {
        var m = RULE.matcher(css);
        while (m.find()) {
            rules.put(m.group(1).toUpperCase(Locale.ROOT), m.group(2));
        }
    }

    private void tag(String name, boolean closes, String rest, int position) {
        switch (name) {
            case "sync" -> {
                flush();
                if (!closes) {
                    var start = attribute(rest, "start");
                    at = start != null && start.strip().matches("\\d{1,12}") ? Long.parseLong(start.strip()) : -1;
                    line += (int) text.substring(counted, position)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
                    counted = position;
                    if (at < 0) {
                        findings.error(
                                "sami.time-unreadable",
                                Terms.CORRUPT_FILE,
                                null,
                                line,
                                "<SYNC" + rest + ">",
                                "write Start in milliseconds");
                    }
                }
            }
            case "p" -> {
                flush();
                if (!closes) {
                    var css = attribute(rest, "class");
                    track = css == null ? "" : css.toUpperCase(Locale.ROOT);
                    open = new ArrayList<>(List.of(Style.PLAIN));
                }
            }
            case "br" -> spans.add("\n", open.getLast());
            case "i", "em", "b", "strong", "u", "s", "font", "span" -> style(name, closes, rest);
            default -> {}
        }
    }

    private void style(String name, boolean closes, String rest) {
        if (closes) {
            if (open.size() > 1) {
                open.removeLast();
            }
            return;
        }
        if (open.size() > 32) {
            return;
        }
        var style = open.getLast();
        var color = attribute(rest, "color");
        open.add(
                switch (name) {
                    case "i", "em" -> style.withItalic(true);
                    case "b", "strong" -> style.withBold(true);
                    case "u" -> style.withUnderline(true);
                    case "s" -> style.withLook(style.look().withStruck(true));
                    default -> color == null ? style : style.withColor(Colors.parse(color));
                });
    }

    private static @Nullable String attribute(String tag, String name) {
        var m = ATTRIBUTE.matcher(tag);
        while (m.find()) {
            if (m.group(1).equalsIgnoreCase(name)) {
                return m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : m.group(4);
            }
        }
        return null;
    }

    private void add(String piece) {
        if (at < 0 || piece.isEmpty()) {
            return;
        }
        spans.add(Entities.decode(SPACE.matcher(piece).replaceAll(" ")), open.getLast());
    }

    private void flush() {
        if (at >= 0 && !spans.list().isEmpty()) {
            TooMuch.checkCues(shown.size() + 1, options);
            var tidy = new Spans();
            boolean atStart = true;
            for (var span : spans.list()) {
                var run = AROUND_BREAK.matcher(span.text()).replaceAll("\n");
                run = atStart ? run.stripLeading() : run;
                if (!run.isEmpty()) {
                    tidy.add(run, span.style());
                    atStart = run.endsWith("\n");
                }
            }
            // A no-break space alone clears the screen.
            boolean clears = tidy.list().stream()
                    .allMatch(s -> s.text().replace('\u00a0', ' ').isBlank());
            if (clears || !tidy.isEmpty()) {
                boolean blankBetweenTags =
                        clears && spans.list().stream().noneMatch(s -> s.text().contains("\u00a0"));
                if (!blankBetweenTags) {
                    shown.add(new Shown(track, at, line, clears ? List.of() : tidy.trimmed()));
                }
            }
        }
        spans = new Spans();
    }

    private List<Cue> cues() {
        var last = new HashMap<String, Shown>();
        var cues = new ArrayList<Cue>();
        shown.sort(Comparator.comparingLong(Shown::at));
        for (var next : shown) {
            var before = last.put(next.track(), next);
            if (before != null) {
                cue(before, next.at(), cues);
            }
        }
        for (var open : last.values()) {
            cue(open, open.at() + OPEN_END_MILLIS, cues);
        }
        cues.sort(Comparator.comparingLong(Cue::begin).thenComparingInt(Cue::number));
        return cues;
    }

    private void cue(Shown what, long until, List<Cue> cues) {
        if (!what.spans().isEmpty() && until > what.at()) {
            var rule = rules.get("." + what.track());
            cues.add(new Cue(
                    cues.size() + 1,
                    null,
                    what.line(),
                    what.at(),
                    until,
                    what.spans(),
                    null,
                    Placement.BOTTOM_CENTRE,
                    rule == null ? null : WebVttReader.property(rule, "lang"),
                    false));
        }
    }
}

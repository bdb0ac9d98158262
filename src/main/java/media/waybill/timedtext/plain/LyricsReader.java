package media.waybill.timedtext.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.text.Decoder;
import media.waybill.timedtext.text.Lines;

/** Reads LRC lyrics: each line says when it begins, and stands until the next one. */
public final class LyricsReader {

    private static final Pattern STAMP = Pattern.compile("\\[(\\d{1,3}):(\\d{1,2})(?:[.:](\\d{1,3}))?\\]");
    private static final Pattern TAG = Pattern.compile("^\\s*\\[([A-Za-z#]{1,20}):([^\\]]{0,500})\\]\\s*$");
    private static final Pattern WORD_TIME = Pattern.compile("<\\d{1,3}:\\d{1,2}(?:[.:]\\d{1,3})?>\\s?");
    private static final long LAST_LINE_MILLIS = 5000;

    private record Line(long at, String text, int line) {}

    private LyricsReader() {}

    public static Document read(Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var header = new LinkedHashMap<String, String>();
        var all = new ArrayList<Line>();
        var lines = Lines.of(decoded.text());
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i);
            var tag = isTag(text) ? TAG.matcher(text) : null;
            if (tag != null && tag.matches()) {
                header.put(tag.group(1), tag.group(2).strip());
                continue;
            }
            var m = STAMP.matcher(text);
            var stamps = new ArrayList<Long>();
            int at = 0;
            int next = notBlank(text, 0);
            while (next < text.length()
                    && text.charAt(next) == '['
                    && m.region(next, text.length()).lookingAt()) {
                stamps.add(millis(m.group(1), m.group(2), m.group(3)));
                at = m.end();
                next = notBlank(text, at);
            }
            var said = text.substring(at);
            var rest = (said.indexOf('<') < 0 ? said : WORD_TIME.matcher(said).replaceAll("")).strip();
            for (long stamp : stamps) {
                TooMuch.checkCues(all.size() + 1, options);
                all.add(new Line(stamp, rest, i + 1));
            }
            if (stamps.isEmpty() && !text.isBlank()) {
                findings.warning(
                        "lrc.line-without-time", Terms.EXTRA_CONTENT, null, i + 1, text, "give the line a time");
            }
        }
        all.sort(Comparator.comparingLong(Line::at));
        return new Document(
                Format.LYRICS, decoded.encoding(), null, null, null, List.of(), List.of(), header, cues(all, header));
    }

    private static int notBlank(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A line of times has a digit where a tag has a letter. */
    private static boolean isTag(String text) {
        int at = notBlank(text, 0);
        return at + 1 < text.length()
                && text.charAt(at) == '['
                && (text.charAt(at + 1) < '0' || text.charAt(at + 1) > '9');
    }

    private static List<Cue> cues(List<Line> all, LinkedHashMap<String, String> header) {
        var said = header.getOrDefault("offset", "0").replace("+", "");
        // A positive offset lets the text come earlier.
        long earlier = said.matches("-?\\d{1,9}") ? Long.parseLong(said) : 0;
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i);
            long until = i + 1 < all.size() ? all.get(i + 1).at() : line.at() + LAST_LINE_MILLIS;
            if (!line.text().isEmpty()) {
                cues.add(new Cue(
                        cues.size() + 1,
                        null,
                        line.line(),
                        Math.max(0, line.at() - earlier),
                        Math.max(0, until - earlier),
                        List.of(Span.plain(line.text())),
                        null,
                        Placement.BOTTOM_CENTRE,
                        null,
                        false));
            }
        }
        return cues;
    }

    private static long millis(String minutes, String seconds, @org.jspecify.annotations.Nullable String fraction) {
        return (Long.parseLong(minutes) * 60 + Long.parseLong(seconds)) * 1000
                + (fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3)));
    }
}

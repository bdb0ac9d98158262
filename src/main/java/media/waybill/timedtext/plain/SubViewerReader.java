package media.waybill.timedtext.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.subrip.SrtMarkup;
import media.waybill.timedtext.text.Decoder;
import media.waybill.timedtext.text.Lines;

/** Reads SubViewer 1 and 2: times in brackets or as a pair, {@code [br]} or a bar between lines. */
public final class SubViewerReader {

    private static final String TIME = "(\\d{1,3}):(\\d{1,2}):(\\d{1,2})(?:[.,:](\\d{1,3}))?";
    private static final Pattern PAIR = Pattern.compile("^\\s*" + TIME + "\\s*,\\s*" + TIME + "\\s*$");
    private static final Pattern SINGLE = Pattern.compile("^\\s*\\[" + TIME + "\\]\\s*$");
    private static final Pattern HEADER = Pattern.compile("^\\s*\\[([A-Z][A-Z \\d]{1,40})\\](.*)$");

    private static final Pattern END = Pattern.compile("^\\s*\\[END\\]\\s*$", Pattern.CASE_INSENSITIVE);

    private final ReadOptions options;
    private final Findings findings;
    private final Lines lines;
    private final List<Cue> cues = new ArrayList<>();
    private final Map<String, String> header = new LinkedHashMap<>();

    private SubViewerReader(Lines lines, ReadOptions options, Findings findings) {
        this.lines = lines;
        this.options = options;
        this.findings = findings;
    }

    public static Document read(Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var reader = new SubViewerReader(Lines.of(decoded.text()), options, findings);
        reader.readAll();
        return new Document(
                Format.SUBVIEWER,
                decoded.encoding(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                reader.header,
                reader.cues);
    }

    private void readAll() {
        int at = 0;
        while (at < lines.size()) {
            var line = lines.get(at);
            var pair = PAIR.matcher(line);
            var single = SINGLE.matcher(line);
            if (pair.matches()) {
                int end = at + 1;
                while (end < lines.size()
                        && !lines.get(end).isBlank()
                        && !PAIR.matcher(lines.get(end)).matches()) {
                    end++;
                }
                cue(time(pair, 1), time(pair, 5), lines.list().subList(at + 1, end), at + 1);
                at = end;
            } else if (single.matches()) {
                at = bracketed(single, at);
            } else {
                head(line, at + 1);
                at++;
            }
        }
    }

    /** SubViewer 1: a time, the text, the time at which it goes. */
    private int bracketed(Matcher begin, int at) {
        int end = at + 1;
        while (end < lines.size()
                && !SINGLE.matcher(lines.get(end)).matches()
                && !END.matcher(lines.get(end)).matches()) {
            end++;
        }
        var text = lines.list().subList(at + 1, end).stream()
                .filter(l -> !l.isBlank())
                .toList();
        if (end >= lines.size() || END.matcher(lines.get(end)).matches()) {
            // Nothing follows the end of the script but its ornaments.
            if (!text.isEmpty()) {
                long from = time(begin, 1);
                cue(from, from + 3000, text, at + 1);
                findings.mended("subviewer.no-end", cues.size(), at + 1, "the last text has no end");
            }
            return lines.size();
        }
        var until = SINGLE.matcher(lines.get(end));
        if (!text.isEmpty() && until.matches()) {
            cue(time(begin, 1), time(until, 1), text, at + 1);
        }
        return end;
    }

    private void head(String line, int number) {
        if (line.isBlank()) {
            return;
        }
        var m = HEADER.matcher(line);
        if (m.matches()) {
            if (!m.group(2).isBlank()) {
                header.put(m.group(1).strip(), m.group(2).strip());
            }
        } else if (!cues.isEmpty()) {
            findings.warning(
                    "subviewer.text-outside-cue",
                    Terms.EXTRA_CONTENT,
                    null,
                    number,
                    line,
                    "give the text a line of times, or remove it");
        }
    }

    private static long time(Matcher m, int group) {
        long seconds = (Long.parseLong(m.group(group)) * 60 + Long.parseLong(m.group(group + 1))) * 60
                + Long.parseLong(m.group(group + 2));
        var fraction = m.group(group + 3);
        return seconds * 1000 + (fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3)));
    }

    private void cue(long from, long until, List<String> text, int line) {
        TooMuch.checkCues(cues.size() + 1, options);
        var joined = String.join("\n", text)
                .replace("[br]", "\n")
                .replace("[BR]", "\n")
                .replace('|', '\n');
        var markup = SrtMarkup.parse(joined, findings, cues.size() + 1, line);
        cues.add(new Cue(
                cues.size() + 1, null, line, from, until, markup.spans(), null, markup.placement(), null, false));
    }
}

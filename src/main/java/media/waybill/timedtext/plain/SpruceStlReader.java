package media.waybill.timedtext.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.cues.CountedFrames;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.text.Decoder;
import media.waybill.timedtext.text.Lines;

/** Reads the text formats that count frames in timecodes: Spruce STL and the Avid caption file. */
public final class SpruceStlReader {

    private static final String CODE = "(\\d{1,3}):(\\d{1,2}):(\\d{1,2})([:;.])(\\d{1,3})";
    private static final Pattern SPRUCE = Pattern.compile("^\\s*" + CODE + "\\s*,\\s*" + CODE + "\\s*,(.*)$");
    private static final Pattern AVID = Pattern.compile("^\\s*" + CODE + "\\s+" + CODE + "\\s*$");
    private static final Pattern SETTING = Pattern.compile("^\\s*\\$(\\w{1,40})\\s*=\\s*(.{0,200})$");

    private final boolean isSpruce;
    private final ReadOptions options;
    private final Findings findings;
    private final List<Cue> cues = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private FrameRate rate = FrameRate.FPS_25;

    private SpruceStlReader(Format format, ReadOptions options, Findings findings) {
        this.isSpruce = format == Format.SPRUCE_STL;
        this.options = options;
        this.findings = findings;
    }

    public static Document read(Format format, Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var reader = new SpruceStlReader(format, options, findings);
        var lines = Lines.of(decoded.text());
        reader.rate = reader.rate(lines);
        if (reader.isSpruce) {
            reader.spruce(lines);
        } else {
            reader.avid(lines);
        }
        return new Document(
                format,
                decoded.encoding(),
                null,
                reader.rate,
                null,
                List.of(),
                reader.notes,
                reader.settings,
                reader.cues);
    }

    /** The highest frame that occurs tells 25 from 30; a semicolon tells drop-frame. */
    private FrameRate rate(Lines lines) {
        long most = 0;
        boolean drop = false;
        for (int i = 0; i < lines.size(); i++) {
            var m = (isSpruce ? SPRUCE : AVID).matcher(lines.get(i));
            if (lines.get(i).length() < 5000 && m.matches()) {
                most = Math.max(most, Math.max(Long.parseLong(m.group(5)), Long.parseLong(m.group(10))));
                drop |= m.group(4).equals(";");
            }
        }
        return drop
                ? CountedFrames.rate(options, FrameRate.FPS_29_97_DROP, findings)
                : CountedFrames.rate(options, most, findings);
    }

    private void spruce(Lines lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var setting = line.indexOf('$') < 0 ? null : SETTING.matcher(line);
            if (line.stripLeading().startsWith("//")) {
                notes.add(Findings.clip(line.strip().substring(2).strip()));
            } else if (setting != null && setting.matches()) {
                settings.put(setting.group(1), setting.group(2).strip());
            } else if (!line.isBlank()) {
                var m = SPRUCE.matcher(line);
                if (m.matches()) {
                    cue(m, m.group(11).strip(), i + 1);
                } else {
                    unreadable(i + 1, line);
                }
            }
        }
    }

    private void avid(Lines lines) {
        int at = 0;
        boolean inside = false;
        while (at < lines.size()) {
            var line = lines.get(at).strip();
            if (line.startsWith("<begin") || line.startsWith("<end")) {
                inside = line.startsWith("<begin");
            } else if (inside && !line.isEmpty()) {
                var m = AVID.matcher(line);
                if (m.matches()) {
                    var text = new StringBuilder();
                    int first = at;
                    while (at + 1 < lines.size()
                            && !lines.get(at + 1).isBlank()
                            && !lines.get(at + 1).startsWith("<end")) {
                        text.append(text.isEmpty() ? "" : "|")
                                .append(lines.get(++at).strip());
                    }
                    cue(m, text.toString(), first + 1);
                } else {
                    unreadable(at + 1, line);
                }
            } else if (line.startsWith("@")) {
                notes.add(Findings.clip(line.substring(1).strip()));
            }
            at++;
        }
    }

    private void unreadable(int line, String text) {
        findings.error(
                "timecode.line-unreadable",
                Terms.CORRUPT_FILE,
                null,
                line,
                text,
                isSpruce ? "write 00:00:00:00 , 00:00:00:00 , text" : "write 00:00:00:00 00:00:00:00");
    }

    private void cue(Matcher m, String text, int line) {
        TooMuch.checkCues(cues.size() + 1, options);
        cues.add(new Cue(
                cues.size() + 1, null, line, time(m, 1), time(m, 6), spans(text), null, placement(), null, false));
    }

    private Time time(Matcher m, int group) {
        return Time.ofFrame(
                rate,
                rate.frameOf(
                        Long.parseLong(m.group(group)),
                        Long.parseLong(m.group(group + 1)),
                        Long.parseLong(m.group(group + 2)),
                        Long.parseLong(m.group(group + 4))));
    }

    /** A bar breaks the line; ^I, ^B and ^U switch italics, bold and underline. */
    private List<Span> spans(String text) {
        var spans = new Spans();
        var style =
                Style.PLAIN.withItalic(isOn("Italic")).withBold(isOn("Bold")).withUnderline(isOn("Underlined"));
        var run = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? Character.toUpperCase(text.charAt(i + 1)) : 0;
            if (c == '|') {
                run.append('\n');
            } else if (c == '^' && (next == 'I' || next == 'B' || next == 'U')) {
                spans.add(run.toString(), style);
                run.setLength(0);
                style = switch (next) {
                    case 'I' -> style.withItalic(!style.italic());
                    case 'B' -> style.withBold(!style.bold());
                    default -> style.withUnderline(!style.underline());
                };
                i++;
            } else {
                run.append(c);
            }
        }
        spans.add(run.toString(), style);
        return spans.trimmed();
    }

    private boolean isOn(String setting) {
        return settings.getOrDefault(setting, "").equalsIgnoreCase("true");
    }

    private Placement placement() {
        var align =
                switch (settings.getOrDefault("HorzAlign", "").toLowerCase(Locale.ROOT)) {
                    case "left" -> Placement.Align.LEFT;
                    case "right" -> Placement.Align.RIGHT;
                    default -> Placement.Align.CENTER;
                };
        boolean top = settings.getOrDefault("VertAlign", "").equalsIgnoreCase("top");
        return (top ? Placement.TOP_CENTRE : Placement.BOTTOM_CENTRE).withAlign(align);
    }
}

package media.waybill.timedtext.subrip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.findings.TooMuch;
import media.waybill.timedtext.text.Decoder;
import media.waybill.timedtext.text.Lines;
import media.waybill.timedtext.webvtt.WebVttSettings;
import org.jspecify.annotations.Nullable;

/** Reads SubRip as it is found in the wild: timing lines rule, everything else is mended around them. */
public final class SrtReader {

    private static final int LONGEST_NUMBER = 9;
    private static final Pattern SETTINGS =
            Pattern.compile("(?:(?:align|line|position|size|vertical|region):\\S+\\s*)+");
    private static final Pattern COORDINATES = Pattern.compile("^\\s*(?:[XY][12]\\s*:\\s*-?\\d+\\s*)+$");
    private static final int MAX_SKIPPED_NUMBERS = 20;

    private final Lines lines;
    private final Findings findings;
    private final ReadOptions options;
    private final List<Cue> cues = new ArrayList<>();
    private int expectedNumber = 1;

    private SrtReader(Lines lines, Findings findings, ReadOptions options) {
        this.lines = lines;
        this.findings = findings;
        this.options = options;
    }

    public static Document read(Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var found = Lines.of(SrtSigns.withoutControls(decoded.text(), findings));
        found.note(findings);
        var lines = SrtSigns.usual(found, findings);
        var cues = new SrtReader(lines, findings, options).cues();
        return new Document(Format.SRT, decoded.encoding(), null, null, null, List.of(), List.of(), cues);
    }

    private List<Cue> cues() {
        int timing = nextTiming(0);
        headOf(timing);
        boolean numberTaken = timing > 0 && isNumber(timing - 1);
        String number = numberTaken ? lines.get(timing - 1).trim() : null;
        if (timing > 1 && number == null && lines.get(timing - 1).isBlank() && isNumber(timing - 2)) {
            number = lines.get(timing - 2).trim();
            findings.mended("srt.blank-after-number", 1, timing, "a blank line between number and timing");
        }
        while (timing < lines.size()) {
            int next = nextTiming(timing + 1);
            int end = next;
            String nextNumber = null;
            if (next < lines.size()) {
                int at = numberBefore(next, timing);
                if (at >= 0) {
                    nextNumber = lines.get(at).trim();
                    end = at;
                    if (at < next - 1) {
                        findings.mended(
                                "srt.blank-after-number",
                                cues.size() + 2,
                                at + 2,
                                "a blank line between number and timing");
                    }
                }
            }
            if (next == lines.size()) {
                end = beforeLoneNumber(timing, number);
            }
            cue(timing, end, number, next < lines.size());
            number = nextNumber;
            timing = next;
        }
        return cues;
    }

    private void headOf(int timing) {
        int end = timing > 0 && isNumber(timing - 1) ? timing - 1 : timing;
        for (int i = 0; i < Math.min(end, lines.size()); i++) {
            if (!lines.get(i).isBlank() && !isNumber(i)) {
                findings.warning(
                        "srt.text-before-first-cue",
                        Terms.EXTRA_CONTENT,
                        null,
                        i + 1,
                        lines.get(i),
                        "remove what stands before the first cue");
                return;
            }
        }
    }

    /** Where the number of the cue at {@code timing} stands, or -1 when it has none. */
    private int numberBefore(int timing, int previousTiming) {
        int at = timing - 1;
        if (at > previousTiming && lines.get(at).isBlank()) {
            at--;
        }
        if (at <= previousTiming || !isNumber(at)) {
            return -1;
        }
        // A line of digits directly under text may be dialogue ("1984"): it is the number only when it could follow.
        boolean afterBlank = at - 1 == previousTiming || lines.get(at - 1).isBlank();
        int value = Integer.parseInt(lines.get(at).trim());
        boolean follows = value > expectedNumber && value <= expectedNumber + MAX_SKIPPED_NUMBERS;
        return afterBlank || follows ? at : -1;
    }

    /** Where the file ends, without the number of a cue that never came. */
    private int beforeLoneNumber(int timing, @Nullable String number) {
        int last = lines.size() - 1;
        while (last > timing && lines.get(last).isBlank()) {
            last--;
        }
        boolean alone =
                last > timing + 1 && isNumber(last) && lines.get(last - 1).isBlank() && number != null;
        if (alone && Integer.parseInt(lines.get(last).trim()) == Integer.parseInt(String.valueOf(number)) + 1) {
            findings.warning(
                    "srt.cut-off",
                    Terms.CORRUPT_FILE,
                    cues.size() + 2,
                    last + 1,
                    "the file ends after the number of a cue",
                    "export the file again");
            return last;
        }
        return lines.size();
    }

    private int nextTiming(int from) {
        for (int i = from; i < lines.size(); i++) {
            var line = lines.get(i);
            if (SrtTimes.isShort(line) && line.indexOf('>') > 0) {
                if (SrtTimes.areIn(line)) {
                    return i;
                }
                if (SrtTimes.areMeant(line)) {
                    findings.error(
                            "srt.timing-unreadable",
                            Terms.CORRUPT_FILE,
                            null,
                            i + 1,
                            line,
                            "write the times as 00:00:00,000 --> 00:00:00,000");
                }
            }
        }
        return lines.size();
    }

    private boolean isNumber(int index) {
        if (index < 0) {
            return false;
        }
        var line = lines.get(index);
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean digit = isDigit(c);
            if (!digit && !(c == ' ' || c >= '\t' && c <= '\r')) {
                return false;
            }
            // One run of digits: "12 34" is none.
            if (digit && digits > 0 && !isDigit(line.charAt(i - 1))) {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits > 0 && digits <= LONGEST_NUMBER;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void cue(int timing, int end, @Nullable String number, boolean hasNext) {
        TooMuch.checkCues(cues.size() + 1, options);
        int cueNumber = cues.size() + 1;
        var times = SrtTimes.read(lines.get(timing), options, findings, cueNumber, timing + 1);
        if (times == null) {
            return;
        }
        numbering(number, cueNumber, timing);
        var text = textLines(timing + 1, end, cueNumber, hasNext);
        var rest = times.rest();
        Placement placement = null;
        if (rest.isEmpty()) {
            placement = null;
        } else if (SETTINGS.matcher(rest).matches()) {
            placement = WebVttSettings.parse(rest, Map.of(), false, findings, cueNumber, timing + 1)
                    .placement();
            findings.mended("srt.webvtt-settings", cueNumber, timing + 1, rest);
        } else if (COORDINATES.matcher(rest).matches()) {
            // They count pixels of a picture whose size nobody says.
            findings.note("srt.coordinates", cueNumber, timing + 1, rest);
        } else {
            // Text on the timing line itself, seen where a line end was lost.
            findings.mended("srt.text-on-timing-line", cueNumber, timing + 1, rest);
            text.addFirst(rest);
        }
        var markup = SrtMarkup.parse(String.join("\n", text), findings, cueNumber, timing + 1);
        cues.add(new Cue(
                cueNumber,
                number,
                timing + 1,
                times.begin(),
                times.end(),
                markup.spans(),
                null,
                placement == null ? markup.placement() : placement,
                null,
                false));
    }

    private List<String> textLines(int from, int end, int cueNumber, boolean hasNext) {
        var text = new ArrayList<String>();
        boolean endsBlank = false;
        boolean blankInside = false;
        for (int i = from; i < end; i++) {
            var line = lines.get(i);
            if (line.isBlank()) {
                endsBlank = true;
            } else if (SrtTimes.areMeant(line) && SrtTimes.isShort(line)) {
                // An unreadable timing line: its cue is lost and was reported, its text must not join this one.
                if (endsBefore(i, from)) {
                    text.removeLast();
                }
                return text;
            } else {
                blankInside |= endsBlank && !text.isEmpty();
                endsBlank = false;
                text.add(line.strip());
            }
        }
        if (blankInside) {
            findings.mended("srt.blank-line-inside", cueNumber, from, "a blank line inside the text");
        }
        if (hasNext && !endsBlank && end > from) {
            findings.mended("srt.blank-line-missing", cueNumber, end, "no blank line after the cue");
        }
        return text;
    }

    /** Whether the line above is the number of a cue that is lost. */
    private boolean endsBefore(int lostTiming, int from) {
        return lostTiming - 1 >= from
                && isNumber(lostTiming - 1)
                && (lostTiming - 2 < from || lines.get(lostTiming - 2).isBlank());
    }

    private void numbering(@Nullable String number, int cueNumber, int timing) {
        if (number == null) {
            findings.mended("srt.number-missing", cueNumber, timing + 1, "the cue has no number");
            expectedNumber++;
            return;
        }
        int value = Integer.parseInt(number);
        if (cueNumber == 1) {
            if (value != 1) {
                findings.mended("srt.number-wrong", cueNumber, timing, "starts at " + value + ", not at 1");
            }
        } else if (value != expectedNumber + 1) {
            findings.mended(
                    "srt.number-wrong",
                    cueNumber,
                    timing,
                    "number " + value + " where " + (expectedNumber + 1) + " follows");
        }
        expectedNumber = value;
    }
}

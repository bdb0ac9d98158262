package media.waybill.timedtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads SubRip as it is found in the wild: timing lines rule, everything else is mended around them. */
final class SrtReader {

    private static final String TIME =
            "(-?)\\s*(?:(\\d{1,3})\\s*:\\s*)?(\\d{1,3})\\s*:\\s*(\\d{1,3})(?:\\s*([.,:])\\s*(\\d{1,6}))?";
    private static final Pattern TIMING =
            Pattern.compile("^\\s*" + TIME + "\\s*[-\u2013\u2014]{1,3}>\\s*" + TIME + "(.*)$");
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,9}\\s*$");
    private static final Pattern TIMES = Pattern.compile("\\d\\s*[:.,]\\s*\\d");
    private static final Pattern SETTINGS =
            Pattern.compile("(?:(?:align|line|position|size|vertical|region):\\S+\\s*)+");
    private static final Pattern COORDINATES = Pattern.compile("^\\s*(?:[XY][12]\\s*:\\s*-?\\d+\\s*)+$");
    private static final int MAX_SKIPPED_NUMBERS = 20;
    private static final int MAX_TIMING_LINE = 200;

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

    static Document read(Decoder.Decoded decoded, ReadOptions options, Findings findings) {
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
            if (line.length() < MAX_TIMING_LINE && line.indexOf('>') > 0) {
                if (TIMING.matcher(line).matches()) {
                    return i;
                }
                if (isTiming(line)) {
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

    /** An arrow between words is dialogue; only beside something of a time it was meant as a line of times. */
    private static boolean isTiming(String line) {
        return line.contains("-->") && TIMES.matcher(line).find();
    }

    private boolean isNumber(int index) {
        return index >= 0 && NUMBER.matcher(lines.get(index)).matches();
    }

    private void cue(int timing, int end, @Nullable String number, boolean hasNext) {
        TooMuch.checkCues(cues.size() + 1, options);
        int cueNumber = cues.size() + 1;
        var m = TIMING.matcher(lines.get(timing));
        if (!m.matches()) {
            return;
        }
        long begin = millis(m, 1, cueNumber, timing + 1);
        long until = millis(m, 7, cueNumber, timing + 1);
        numbering(number, cueNumber, timing);
        var text = textLines(timing + 1, end, cueNumber, hasNext);
        var rest = m.group(13).trim();
        Placement placement = null;
        if (SETTINGS.matcher(rest).matches()) {
            placement = WebVttSettings.parse(rest, Map.of(), false, findings, cueNumber, timing + 1)
                    .placement();
            findings.mended("srt.webvtt-settings", cueNumber, timing + 1, rest);
        } else if (COORDINATES.matcher(rest).matches()) {
            // They count pixels of a picture whose size nobody says.
            findings.note("srt.coordinates", cueNumber, timing + 1, rest);
        } else if (!rest.isEmpty()) {
            // Text on the timing line itself, seen where a line end was lost.
            findings.mended("srt.text-on-timing-line", cueNumber, timing + 1, rest);
            text.addFirst(rest);
        }
        var markup = SrtMarkup.parse(String.join("\n", text), findings, cueNumber, timing + 1);
        cues.add(new Cue(
                cueNumber,
                number,
                timing + 1,
                begin,
                until,
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
            } else if (isTiming(line) && line.length() < MAX_TIMING_LINE) {
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

    private long millis(Matcher m, int group, int cueNumber, int line) {
        long hours = m.group(group + 1) == null ? 0 : Long.parseLong(m.group(group + 1));
        long minutes = Long.parseLong(m.group(group + 2));
        long seconds = Long.parseLong(m.group(group + 3));
        var mark = m.group(group + 4);
        var digits = m.group(group + 5);
        if (m.group(group + 1) == null) {
            findings.mended("srt.hours-missing", cueNumber, line, m.group().trim());
        }
        long fraction = 0;
        if (mark == null || digits == null) {
            findings.mended(
                    "srt.milliseconds-missing", cueNumber, line, m.group().trim());
        } else if (mark.equals(":") && digits.length() <= 2) {
            var rate = options.frameRate() == null ? FrameRate.FPS_25 : options.frameRate();
            findings.warning(
                    "srt.frames-in-time",
                    Terms.FORMATTING,
                    cueNumber,
                    line,
                    m.group().trim() + " read as frames at " + rate.perSecond() + " per second",
                    "write milliseconds: 00:00:00,000");
            fraction = rate.framesToMillis(Long.parseLong(digits));
        } else {
            if (!mark.equals(",")) {
                findings.mended("srt.decimal-mark", cueNumber, line, "'" + mark + "' before the milliseconds");
            }
            if (digits.length() != 3) {
                findings.mended(
                        "srt.milliseconds-digits", cueNumber, line, m.group().trim());
            }
            fraction = Long.parseLong((digits + "00").substring(0, 3));
        }
        long value = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
        return m.group(group).isEmpty() ? value : -value;
    }
}

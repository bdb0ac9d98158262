package media.waybill.timedtext.captions;

import java.util.List;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.Terms;
import media.waybill.timedtext.text.Decoder;
import media.waybill.timedtext.text.Lines;

/** Reads Scenarist closed captions: the channels of CTA-608, each as a decoder would show it. */
public final class SccReader {

    private static final Pattern TIMECODE = Pattern.compile("\\s*(\\d{1,2}):(\\d{2}):(\\d{2})([:;.,])(\\d{2})\\s+");

    /** Codes for a quarter of an hour. */
    private static final int LONGEST_LINE = 100_000;

    private final Findings findings;
    private final ReadOptions options;
    private final CaptionChannel first;
    private final CaptionChannel second;
    private CaptionChannel current;
    private int line;
    private int lastControl = -1;

    private SccReader(Findings findings, ReadOptions options) {
        this.findings = findings;
        this.options = options;
        this.first = new CaptionChannel(findings, options);
        this.second = new CaptionChannel(findings, options);
        this.current = first;
    }

    public static Document read(Decoder.Decoded decoded, ReadOptions options, Findings findings) {
        var reader = new SccReader(findings, options);
        var rate = reader.readAll(Lines.of(decoded.text()));
        return new Document(Format.SCC, decoded.encoding(), null, rate, null, List.of(), List.of(), reader.chosen());
    }

    /** A document holds one service: that of the first channel, or of the second where it stands alone. */
    private List<Cue> chosen() {
        if (second.cues().isEmpty()) {
            return first.cues();
        }
        if (first.cues().isEmpty()) {
            findings.mended("scc.channel-2", null, null, "the captions are those of channel 2");
            return second.cues();
        }
        findings.warning(
                "scc.channel-2",
                Terms.EXTRA_CONTENT,
                null,
                second.cues().getFirst().line(),
                second.cues().size() + " captions of channel 2 are not read",
                "deliver each service in a file of its own");
        return first.cues();
    }

    private FrameRate readAll(Lines lines) {
        // Captions of CTA-608 travel with NTSC: 25 or 24, asked for another format's sake, are not theirs.
        var asked = options.frameRate();
        boolean rateKnown = asked != null && Math.round(asked.perSecond()) == 30;
        var rate = rateKnown && asked != null ? asked : FrameRate.FPS_29_97;
        long frame = 0;
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i);
            if (text.isBlank() || text.startsWith("Scenarist_SCC")) {
                continue;
            }
            line = i + 1;
            var m = TIMECODE.matcher(text);
            if (text.length() > LONGEST_LINE || !m.lookingAt()) {
                unreadable(text);
                continue;
            }
            var codes = text.substring(m.end());
            if (!areWords(codes)) {
                // What stands beside damage is still sent in its frame: a caption must not stay for a broken word.
                unreadable(text);
                codes = readable(codes);
                if (codes.isBlank()) {
                    continue;
                }
            }
            if (!rateKnown) {
                rate = m.group(4).equals(":") ? FrameRate.FPS_29_97 : FrameRate.FPS_29_97_DROP;
                rateKnown = true;
            }
            frame = rate.frameOf(
                    Long.parseLong(m.group(1)),
                    Long.parseLong(m.group(2)),
                    Long.parseLong(m.group(3)),
                    Long.parseLong(m.group(5)));
            lastControl = -1;
            for (int at = 0; at < codes.length(); at++) {
                if (hex(codes.charAt(at)) >= 0) {
                    int word = hex(codes.charAt(at)) << 12
                            | hex(codes.charAt(at + 1)) << 8
                            | hex(codes.charAt(at + 2)) << 4
                            | hex(codes.charAt(at + 3));
                    word(word, Time.ofFrame(rate, frame++));
                    at += 3;
                }
            }
        }
        var end = Time.ofFrame(rate, Math.max(0, frame - 1)).plusMillis(3000);
        first.close(end);
        second.close(end);
        return rate;
    }

    private void unreadable(String text) {
        findings.error(
                "scc.line-unreadable",
                Terms.CORRUPT_FILE,
                null,
                line,
                text,
                "write a timecode, a tab and four-digit codes");
    }

    /** The words of a damaged line, with filler in place of each that is none; blank where there is no word. */
    private static String readable(String codes) {
        var out = new StringBuilder();
        boolean any = false;
        for (var word : codes.trim().split("\\s+")) {
            boolean isWord = areWords(word);
            any |= isWord;
            out.append(isWord ? word : "8080").append(' ');
        }
        return any ? out.toString() : "";
    }

    /** Whether all of it is words of four hexadecimal digits, and there is one. */
    private static boolean areWords(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean blank = c == ' ' || (c >= '\t' && c <= '\r');
            if (blank ? digits % 4 != 0 : hex(c) < 0) {
                return false;
            }
            digits += blank ? 0 : 1;
        }
        return digits > 0 && digits % 4 == 0;
    }

    /** What a digit is worth, -1 for what is none. */
    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' && c < 0x80 ? letter - 'a' + 10 : -1;
    }

    private void word(int word, Time at) {
        int high = word >> 8 & 0x7F;
        int low = word & 0x7F;
        if (high == 0 && low == 0) {
            return;
        }
        if (high >= 0x10 && high <= 0x1F) {
            int control = high << 8 | low;
            // Control codes are sent twice; the second one is no command.
            if (control == lastControl) {
                lastControl = -1;
                return;
            }
            lastControl = control;
            // Field 2 says 15h where field 1 says 14h; bit 3 is the second channel of a field.
            current = (high & 0x08) != 0 ? second : first;
            current.control(high & ~0x08, low, at, line);
            return;
        }
        lastControl = -1;
        if (high >= 0x20) {
            current.write(CaptionCharacters.basic(high), at);
            if (low >= 0x20) {
                current.write(CaptionCharacters.basic(low), at);
            }
        }
    }
}

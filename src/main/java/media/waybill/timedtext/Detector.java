package media.waybill.timedtext;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.timedtext.broadcast.Cavena890Reader;
import media.waybill.timedtext.broadcast.PacPacket;
import media.waybill.timedtext.captions.CapMakerReader;
import media.waybill.timedtext.captions.CheetahReader;
import media.waybill.timedtext.subrip.SrtSigns;
import media.waybill.timedtext.text.Decoder;

/** Tells a format by its content; names and extensions are never asked. */
final class Detector {

    /**
     * A pattern and where it is asked: at the head alone, where a line begins with one of some characters, or at a
     * character anywhere. A pattern that is looked for at each place of the text costs more than reading it.
     */
    private record Sign(Pattern pattern, Where where, String firsts, Format format) {

        private enum Where {
            HEAD,
            LINE,
            MARK
        }

        static Sign head(String regex, Format format) {
            return new Sign(compiled("\\s*" + regex), Where.HEAD, "", format);
        }

        /** @param firsts what the first character that is not blank can be; # stands for a digit */
        static Sign line(String firsts, String regex, Format format) {
            return new Sign(compiled(regex), Where.LINE, firsts, format);
        }

        static Sign tag(String regex, Format format) {
            return new Sign(compiled(regex), Where.MARK, "<", format);
        }

        private static Pattern compiled(String regex) {
            return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
        }

        boolean isIn(Head head) {
            var matcher = pattern.matcher(head.text).useTransparentBounds(true).useAnchoringBounds(false);
            return switch (where) {
                case HEAD -> matcher.lookingAt();
                case LINE -> isAtLine(head, matcher);
                case MARK -> isAtMark(head.text, matcher);
            };
        }

        private boolean isAtLine(Head head, Matcher matcher) {
            for (int i = 0; i < head.lines; i++) {
                char first = head.firsts[i];
                if (firsts.indexOf(first >= '0' && first <= '9' ? '#' : first) >= 0
                        && matcher.region(head.starts[i], head.text.length()).lookingAt()) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isAtMark(String head, Matcher matcher) {
            for (int at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
                if (matcher.region(at, head.length()).lookingAt()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The begin of a text, with where its lines begin and the first character of each that is no blank. */
    private static final class Head {
        private final String text;
        private final int[] starts;
        private final char[] firsts;
        private int lines;

        Head(String text) {
            this.text = text;
            this.starts = new int[text.length() + 1];
            this.firsts = new char[text.length() + 1];
            line(0);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                    line(i + 1);
                }
            }
        }

        private void line(int start) {
            int at = start;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            if (at < text.length()) {
                starts[lines] = start;
                firsts[lines++] = text.charAt(at);
            }
        }
    }

    private static final int HEAD = 8192;
    private static final int LONG_LINE = 1000;
    static final String TIMING = "(?:\\d{1,3}:)?\\d{1,3}:\\d{1,2}(?:[.,:]\\d{1,6})?";

    /** Machine translation puts blanks behind colons and commas. */
    private static final String SPACED_TIMING =
            "\\d{1,3}(?:[ \\t]?:[ \\t]?\\d{1,3}){1,2}(?:[ \\t]?[.,:][ \\t]?\\d{1,6})?";

    /** In order: the first that is found in the head of the text decides. */
    private static final List<Sign> SIGNS = List.of(
            Sign.head("Scenarist_SCC V\\d", Format.SCC),
            Sign.head("\\d\\d:\\d\\d:\\d\\d[:;]\\d\\d\\s+[0-9a-f]{4}(\\s|\\Z)", Format.SCC),
            Sign.head("File Format=MacCaption_MCC", Format.MCC),
            Sign.head("\\{\\\\rtf", Format.RTF),
            Sign.head("%PDF-", Format.PDF),
            Sign.line("[", "[ \\t]*\\[V4 Styles\\]", Format.SSA),
            Sign.line("[", "[ \\t]*\\[(Script Info|V4\\+ Styles|Events)\\]", Format.ASS),
            Sign.tag("<SAMI\\b", Format.SAMI),
            Sign.tag("<(\\w+:)?(DCSubtitle|SubtitleReel)\\b", Format.DCINEMA),
            Sign.tag("<USFSubtitles\\b", Format.USF),
            Sign.tag("<(\\w+:)?tt[\\s>/]", Format.TTML),
            Sign.head("# VobSub index file", Format.VOBSUB),
            Sign.head("\\{\\s*\"", Format.JSON),
            Sign.line("{", "[ \\t]*\\{\\d+\\}\\{\\d*\\}", Format.MICRODVD),
            Sign.line("[", "[ \\t]*\\[\\d+\\]\\[\\d*\\]", Format.MPL2),
            Sign.line("[", "\\s*\\[INFORMATION\\]", Format.SUBVIEWER),
            Sign.line("[", "\\[\\d{1,2}:\\d\\d:\\d\\d(?:\\.\\d{1,3})?\\]\\s*$", Format.SUBVIEWER),
            Sign.line("#", TIMING + "\\s*,\\s*" + TIMING + "\\s*$", Format.SUBVIEWER),
            Sign.line(
                    "#",
                    "\\d\\d:\\d\\d:\\d\\d[:;.]\\d\\d\\s*,\\s*\\d\\d:\\d\\d:\\d\\d[:;.]\\d\\d\\s*,",
                    Format.SPRUCE_STL),
            Sign.line("$", "\\$(FontName|FontSize|HorzAlign|VertAlign)\\s*=", Format.SPRUCE_STL),
            Sign.tag("<begin subtitles>", Format.AVID_DS),
            Sign.line("[", "\\[\\d{1,3}:\\d\\d([.:]\\d{1,3})?\\]", Format.LYRICS),
            Sign.line("#-", "[ \\t]*-?" + SPACED_TIMING + "\\s*-{1,3}>", Format.SRT),
            Sign.head("<\\?xml", Format.XML));

    private static final Pattern BROKEN_SIGNATURE =
            Pattern.compile("\\A[\\s\\ufeff]*\\S{0,8}WEBVTT", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    private Detector() {}

    /** What the bytes alone tell, or UNKNOWN when they must be read as text. */
    static Format ofBytes(byte[] bytes) {
        if (bytes.length >= 1024 && ascii(bytes, 3, 8).matches("STL\\d\\d\\.\\d\\d")) {
            return Format.EBU_STL;
        }
        if (Decoder.startsWith(bytes, 0, 0, 1, 0xBA)) {
            return Format.VOBSUB;
        }
        if (Decoder.startsWith(bytes, 'P', 'G') && bytes.length > 13 && (bytes[10] & 0xF0) == 0x10) {
            return Format.PGS;
        }
        if (Decoder.startsWith(bytes, 'P', 'K', 3, 4)
                || Decoder.startsWith(bytes, 0x1F, 0x8B)
                || Decoder.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)
                || Decoder.startsWith(bytes, '7', 'z', 0xBC, 0xAF)
                || Decoder.startsWith(bytes, 'R', 'a', 'r', '!')) {
            return Format.ARCHIVE;
        }
        if (Decoder.startsWith(bytes, 0x1A, 0x45, 0xDF, 0xA3)
                || Decoder.startsWith(bytes, 0x06, 0x0E, 0x2B, 0x34)
                || Decoder.startsWith(bytes, 'R', 'I', 'F', 'F')
                || Decoder.startsWith(bytes, 0x89, 'P', 'N', 'G')
                || Decoder.startsWith(bytes, 0xFF, 0xD8, 0xFF)
                || ascii(bytes, 4, 4).equals("ftyp")) {
            return Format.MEDIA;
        }
        if (CheetahReader.isSigned(bytes)) {
            return Format.CAP;
        }
        if (CapMakerReader.isSigned(bytes)) {
            return Format.CAPMAKER;
        }
        if (Cavena890Reader.isSigned(bytes)) {
            return Format.CAVENA_890;
        }
        if (PacPacket.isSigned(bytes)) {
            return Format.PAC;
        }
        return Format.UNKNOWN;
    }

    static Format ofText(String text) {
        if (text.startsWith("WEBVTT") && (text.length() == 6 || Character.isWhitespace(text.charAt(6)))) {
            return Format.WEBVTT;
        }
        // A signature with something before or after it: no WebVTT parser reads the file, nor is it SubRip.
        if (BROKEN_SIGNATURE
                .matcher(text.length() > 200 ? text.substring(0, 200) : text)
                .find()) {
            return Format.WEBVTT_BROKEN;
        }
        var format = ofHead(text.length() > HEAD ? text.substring(0, HEAD) : text);
        if (format == Format.UNKNOWN) {
            var head = text.length() > HEAD ? withoutLongLines(text) : text;
            boolean isSrt =
                    LINE_END.matcher(head).replaceAll("\n").lines().anyMatch(line -> SrtSigns.times(line) != null);
            return isSrt ? Format.SRT : text.length() > HEAD ? ofHead(head) : format;
        }
        return format;
    }

    /** A line that is longer than any of times or text must not hide the format of those behind it. */
    private static String withoutLongLines(String text) {
        var head = new StringBuilder();
        int start = 0;
        while (start < text.length() && head.length() < HEAD) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (end - start < LONG_LINE) {
                head.append(text, start, end).append('\n');
            }
            start = end + 1;
        }
        return head.toString();
    }

    private static Format ofHead(String text) {
        var head = new Head(
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
        for (var sign : SIGNS) {
            if (sign.isIn(head)) {
                return sign.format();
            }
        }
        return Format.UNKNOWN;
    }

    private static String ascii(byte[] bytes, int from, int length) {
        return bytes.length < from + length ? "" : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}

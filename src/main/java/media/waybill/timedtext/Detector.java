package media.waybill.timedtext;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import media.waybill.timedtext.broadcast.Cavena890Reader;
import media.waybill.timedtext.broadcast.PacPacket;
import media.waybill.timedtext.captions.CapMakerReader;
import media.waybill.timedtext.captions.CheetahReader;
import media.waybill.timedtext.subrip.SrtSigns;
import media.waybill.timedtext.text.Decoder;

/** Tells a format by its content; names and extensions are never asked. */
final class Detector {

    private record Sign(Pattern pattern, Format format) {
        static Sign of(String regex, Format format) {
            return new Sign(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE), format);
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
            Sign.of("\\A\\s*Scenarist_SCC V\\d", Format.SCC),
            Sign.of("\\A\\s*\\d\\d:\\d\\d:\\d\\d[:;]\\d\\d\\s+[0-9a-f]{4}(\\s|\\Z)", Format.SCC),
            Sign.of("\\A\\s*File Format=MacCaption_MCC", Format.MCC),
            Sign.of("\\A\\s*\\{\\\\rtf", Format.RTF),
            Sign.of("\\A\\s*%PDF-", Format.PDF),
            Sign.of("^[ \\t]*\\[V4 Styles\\]", Format.SSA),
            Sign.of("^[ \\t]*\\[(Script Info|V4\\+ Styles|Events)\\]", Format.ASS),
            Sign.of("<SAMI\\b", Format.SAMI),
            Sign.of("<(\\w+:)?(DCSubtitle|SubtitleReel)\\b", Format.DCINEMA),
            Sign.of("<USFSubtitles\\b", Format.USF),
            Sign.of("<(\\w+:)?tt[\\s>/]", Format.TTML),
            Sign.of("\\A\\s*# VobSub index file", Format.VOBSUB),
            Sign.of("\\A\\s*\\{\\s*\"", Format.JSON),
            Sign.of("^[ \\t]*\\{\\d+\\}\\{\\d*\\}", Format.MICRODVD),
            Sign.of("^[ \\t]*\\[\\d+\\]\\[\\d*\\]", Format.MPL2),
            Sign.of("^\\s*\\[INFORMATION\\]", Format.SUBVIEWER),
            Sign.of("^\\[\\d{1,2}:\\d\\d:\\d\\d(?:\\.\\d{1,3})?\\]\\s*$", Format.SUBVIEWER),
            Sign.of("^" + TIMING + "\\s*,\\s*" + TIMING + "\\s*$", Format.SUBVIEWER),
            Sign.of("^\\d\\d:\\d\\d:\\d\\d[:;.]\\d\\d\\s*,\\s*\\d\\d:\\d\\d:\\d\\d[:;.]\\d\\d\\s*,", Format.SPRUCE_STL),
            Sign.of("^\\$(FontName|FontSize|HorzAlign|VertAlign)\\s*=", Format.SPRUCE_STL),
            Sign.of("<begin subtitles>", Format.AVID_DS),
            Sign.of("^\\[\\d{1,3}:\\d\\d([.:]\\d{1,3})?\\]", Format.LYRICS),
            Sign.of("^[ \\t]*-?" + SPACED_TIMING + "\\s*-{1,3}>", Format.SRT),
            Sign.of("\\A\\s*<\\?xml", Format.XML));

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
        var head = LINE_END.matcher(text).replaceAll("\n");
        for (var sign : SIGNS) {
            if (sign.pattern().matcher(head).find()) {
                return sign.format();
            }
        }
        return Format.UNKNOWN;
    }

    private static String ascii(byte[] bytes, int from, int length) {
        return bytes.length < from + length ? "" : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}

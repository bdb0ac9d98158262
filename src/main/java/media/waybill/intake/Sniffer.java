package media.waybill.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells a format by its first bytes. Names and extensions are never asked. */
final class Sniffer {

    /** Enough for a transport stream's packets, an MXF run-in and the head of any text. */
    static final int HEAD = 1 << 20;

    private static final int TEXT_HEAD = 64 << 10;
    private static final byte[] MXF_PARTITION = {0x06, 0x0E, 0x2B, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0D, 0x01, 0x02};
    private static final String TIMING = "(?:\\d{1,3}:)?\\d{1,3}:\\d{1,2}(?:[.,:]\\d{1,6})?";
    private static final Pattern SRT = Pattern.compile("(?m)^[ \\t]*-?" + TIMING + "\\s*-{1,2}>\\s*-?" + TIMING);
    private static final Pattern MICRODVD = Pattern.compile("(?m)^[ \\t]*\\{\\d+\\}\\{\\d*\\}");
    private static final Pattern SPRUCE = Pattern.compile(
            "(?m)^(\\$(FontName|FontSize|HorzAlign)\\s*=|\\d\\d:\\d\\d:\\d\\d[:;.]\\d\\d\\s*,\\s*\\d\\d:\\d\\d:\\d\\d[:;.]\\d\\d\\s*,)");
    private static final Pattern ASS = Pattern.compile("(?mi)^[ \\t]*\\[(Script Info|V4\\+? Styles|Events)]");
    private static final Pattern CHECKSUMS = Pattern.compile(
            "(?m)\\A(\\s*([;#][^\\n]*|(MD5|SHA256|SHA1)?\\s*(\\([^\\n]*\\)\\s*=\\s*)?[0-9a-fA-F]{32,128}([ \\t]+[*]?[^\\n]*)?))+\\s*\\z");
    private static final MimeTypes TIKA = MimeTypes.getDefaultMimeTypes();

    private Sniffer() {}

    static Format of(byte[] head) {
        var binary = ofBytes(head);
        return binary != Format.UNKNOWN ? binary : ofText(head);
    }

    /** What the general catalogue calls bytes that we have no use for, such as {@code application/x-msaccess}. */
    static String mediaType(byte[] head) {
        try {
            return TIKA.detect(new ByteArrayInputStream(head), new Metadata()).toString();
        } catch (IOException e) {
            return "application/octet-stream";
        }
    }

    private static Format ofBytes(byte[] b) {
        if (b.length >= 12 && ascii(b, 4, 4).matches("ftyp|moov|mdat|wide|free|skip|pnot|styp|uuid")) {
            return ofBoxes(b);
        }
        if (ascii(b, 0, 4).matches("RIFF|RIFX|RF64|BW64")) {
            return switch (ascii(b, 8, 4)) {
                case "WAVE" ->
                    ascii(b, 0, 4).equals("RF64")
                            ? Format.RF64
                            : ascii(b, 0, 4).equals("BW64") ? Format.BW64 : Format.WAV;
                case "AVI " -> Format.AVI;
                case "WEBP" -> Format.WEBP;
                default -> Format.UNKNOWN;
            };
        }
        if (ascii(b, 0, 4).equals("FORM") && ascii(b, 8, 4).matches("AIF[FC]")) {
            return Format.AIFF;
        }
        if (starts(b, 0x1A, 0x45, 0xDF, 0xA3)) {
            return ascii(b, 0, Math.min(b.length, 80)).contains("webm") ? Format.WEBM : Format.MKV;
        }
        for (var sign : SIGNS) {
            if (starts(b, sign.bytes)) {
                return sign.format;
            }
        }
        if (b.length >= 1024 && ascii(b, 3, 8).matches("STL\\d\\d\\.\\d\\d")) {
            return Format.EBU_STL;
        }
        if (b.length > 262 && ascii(b, 257, 5).equals("ustar")) {
            return Format.TAR;
        }
        if (isTransportStream(b, 188, 0) || isTransportStream(b, 192, 4)) {
            return Format.TS;
        }
        if (ascii(b, 0, 3).equals("ID3")) {
            return afterId3(b);
        }
        var elementary = ofFrames(b, 0);
        if (elementary != Format.UNKNOWN) {
            return elementary;
        }
        // SMPTE ST 377-1 allows a run-in of up to 64 KB before the first partition pack.
        return find(b, MXF_PARTITION, 65_536) >= 0 ? Format.MXF : Format.UNKNOWN;
    }

    private record Sign(int[] bytes, Format format) {}

    private static Sign sign(Format format, int... bytes) {
        return new Sign(bytes, format);
    }

    private static final Sign[] SIGNS = {
        sign(Format.PNG, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
        sign(Format.JPEG, 0xFF, 0xD8, 0xFF),
        sign(Format.TIFF, 'I', 'I', 0x2A, 0),
        sign(Format.TIFF, 'M', 'M', 0, 0x2A),
        sign(Format.TIFF, 'I', 'I', 0x2B, 0),
        sign(Format.TIFF, 'M', 'M', 0, 0x2B),
        sign(Format.DPX, 'S', 'D', 'P', 'X'),
        sign(Format.DPX, 'X', 'P', 'D', 'S'),
        sign(Format.EXR, 0x76, 0x2F, 0x31, 0x01),
        sign(Format.CINEON, 0x80, 0x2A, 0x5F, 0xD7),
        sign(Format.JPEG_2000, 0, 0, 0, 0x0C, 'j', 'P', ' ', ' '),
        sign(Format.JPEG_2000, 0xFF, 0x4F, 0xFF, 0x51),
        sign(Format.PSD, '8', 'B', 'P', 'S'),
        sign(Format.GIF, 'G', 'I', 'F', '8'),
        sign(Format.BMP, 'B', 'M'),
        sign(Format.FLAC, 'f', 'L', 'a', 'C'),
        sign(Format.OGG, 'O', 'g', 'g', 'S'),
        sign(Format.CAF, 'c', 'a', 'f', 'f'),
        sign(Format.W64, 'r', 'i', 'f', 'f', 0x2E, 0x91),
        sign(Format.FLV, 'F', 'L', 'V', 1),
        sign(Format.ASF, 0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11),
        sign(Format.GXF, 0, 0, 0, 0, 1, 0xBC),
        sign(Format.PS, 0, 0, 1, 0xBA),
        sign(Format.PDF, '%', 'P', 'D', 'F', '-'),
        sign(Format.ZIP, 'P', 'K', 3, 4),
        sign(Format.ZIP, 'P', 'K', 5, 6),
        sign(Format.ZIP, 'P', 'K', 7, 8),
        sign(Format.GZIP, 0x1F, 0x8B),
        sign(Format.BZIP2, 'B', 'Z', 'h'),
        sign(Format.XZ, 0xFD, '7', 'z', 'X', 'Z', 0),
        sign(Format.ZSTD, 0x28, 0xB5, 0x2F, 0xFD),
        sign(Format.SEVEN_ZIP, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
        sign(Format.RAR, 'R', 'a', 'r', '!', 0x1A, 7),
        sign(Format.EXECUTABLE, 0x7F, 'E', 'L', 'F'),
        sign(Format.EXECUTABLE, 'M', 'Z'),
        sign(Format.EXECUTABLE, 0xCA, 0xFE, 0xBA, 0xBE),
        sign(Format.EXECUTABLE, 0xFE, 0xED, 0xFA, 0xCE),
        sign(Format.EXECUTABLE, 0xFE, 0xED, 0xFA, 0xCF),
        sign(Format.EXECUTABLE, 0xCF, 0xFA, 0xED, 0xFE),
        sign(Format.EXECUTABLE, 0xCE, 0xFA, 0xED, 0xFE),
        sign(Format.SCRIPT, '#', '!', '/'),
        sign(Format.DTS, 0x7F, 0xFE, 0x80, 1),
        sign(Format.PAC, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    };

    private static Format ofBoxes(byte[] b) {
        if (!ascii(b, 4, 4).equals("ftyp")) {
            // QuickTime before 2001 had no brand: its first atom is the movie or the media itself.
            return ascii(b, 4, 4).equals("styp") ? Format.MP4 : Format.MOV;
        }
        var brand = ascii(b, 8, 4);
        return brand.equals("qt  ")
                ? Format.MOV
                : brand.startsWith("3g")
                        ? Format.THREE_GP
                        : brand.matches("hei[cfx]|mif1|avif") ? Format.UNKNOWN : Format.MP4;
    }

    private static boolean isTransportStream(byte[] b, int packet, int offset) {
        var packets = Math.min(5, (b.length - offset) / packet);
        for (var i = 0; i < packets; i++) {
            if (b[offset + i * packet] != 0x47) {
                return false;
            }
        }
        return packets >= 3;
    }

    private static Format afterId3(byte[] b) {
        if (b.length < 10) {
            return Format.UNKNOWN;
        }
        var size = (b[6] & 0x7F) << 21 | (b[7] & 0x7F) << 14 | (b[8] & 0x7F) << 7 | b[9] & 0x7F;
        var then = ofFrames(b, size + 10);
        return then == Format.UNKNOWN ? Format.MP3 : then;
    }

    /** Elementary audio: two frames in a row, so that a stray sync word in other bytes does not count. */
    private static Format ofFrames(byte[] b, int at) {
        if (at + 8 > b.length || at < 0) {
            return Format.UNKNOWN;
        }
        if (b[at] == 0x0B && b[at + 1] == 0x77) {
            return (b[at + 5] & 0xF8) >> 3 > 10 ? Format.EAC3 : Format.AC3;
        }
        if ((b[at] & 0xFF) != 0xFF || (b[at + 1] & 0xE0) != 0xE0) {
            return Format.UNKNOWN;
        }
        if ((b[at + 1] & 0xF6) == 0xF0) {
            var length = (b[at + 3] & 0x03) << 11 | (b[at + 4] & 0xFF) << 3 | (b[at + 5] & 0xE0) >> 5;
            return length >= 7 && frameAt(b, at + length, 0xF6, 0xF0) ? Format.AAC : Format.UNKNOWN;
        }
        var length = mpegFrame(b, at);
        return length > 0 && frameAt(b, at + length, 0xE0, 0xE0) ? Format.MP3 : Format.UNKNOWN;
    }

    private static boolean frameAt(byte[] b, int at, int mask, int value) {
        return at + 1 >= b.length || (b[at] & 0xFF) == 0xFF && (b[at + 1] & mask) == value;
    }

    /** Length of an MPEG audio layer III frame (ISO/IEC 11172-3, 2.4.2.3), or 0. */
    private static int mpegFrame(byte[] b, int at) {
        int[] rates1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
        int[] rates2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
        int[] sampling = {44_100, 48_000, 32_000, 0};
        var version = (b[at + 1] & 0x18) >> 3;
        if ((b[at + 1] & 0x06) != 0x02 || version == 1) {
            return 0;
        }
        var first = version == 3;
        var rate = (first ? rates1 : rates2)[(b[at + 2] & 0xF0) >> 4] * 1000;
        var frequency = sampling[(b[at + 2] & 0x0C) >> 2] / (first ? 1 : version == 2 ? 2 : 4);
        return rate == 0 || frequency == 0 ? 0 : (first ? 144 : 72) * rate / frequency + ((b[at + 2] & 2) >> 1);
    }

    private static Format ofText(byte[] head) {
        var text = Text.decode(head, TEXT_HEAD);
        if (text == null) {
            return Format.UNKNOWN;
        }
        var t = text.stripLeading();
        var lower = t.substring(0, Math.min(t.length(), 2048)).toLowerCase(Locale.ROOT);
        if (t.startsWith("WEBVTT")) {
            return Format.WEBVTT;
        }
        if (t.startsWith("Scenarist_SCC V")) {
            return Format.SCC;
        }
        if (lower.startsWith("<sami") || lower.contains("<sami>")) {
            return Format.SAMI;
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<script")) {
            return Format.HTML;
        }
        if (t.startsWith("<")) {
            return XmlHead.looksLikeXml(t) ? Format.XML : Format.UNKNOWN;
        }
        if (t.startsWith("{\\rtf")) {
            return Format.TEXT;
        }
        if (MICRODVD.matcher(t).lookingAt()) {
            return Format.MICRODVD;
        }
        if ((t.startsWith("{") || t.startsWith("[")) && Text.isJson(head)) {
            return Format.JSON;
        }
        if (ASS.matcher(t).find()) {
            return Format.ASS;
        }
        if (SRT.matcher(t).find()) {
            return Format.SRT;
        }
        if (SPRUCE.matcher(t).find()) {
            return Format.SPRUCE_STL;
        }
        if (t.length() < 16_384 && CHECKSUMS.matcher(t).matches()) {
            return Format.CHECKSUM;
        }
        return Text.isTable(t) ? Format.CSV : Format.TEXT;
    }

    static String ascii(byte[] b, int from, int length) {
        return b.length < from + length ? "" : new String(b, from, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] b, int... sign) {
        if (b.length < sign.length) {
            return false;
        }
        for (var i = 0; i < sign.length; i++) {
            if ((b[i] & 0xFF) != sign[i]) {
                return false;
            }
        }
        return true;
    }

    private static int find(byte[] b, byte[] what, int within) {
        var last = Math.min(within, b.length - what.length);
        for (var i = 0; i <= last; i++) {
            if (b[i] == what[0] && Arrays.equals(b, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}

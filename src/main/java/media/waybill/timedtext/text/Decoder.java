package media.waybill.timedtext.text;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import media.waybill.timedtext.Encoding;
import media.waybill.timedtext.Finding;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Turns bytes into text and keeps the reason for the encoding it chose. */
public final class Decoder {

    /** @param repairs what was wrong with the bytes */
    public record Decoded(String text, Encoding encoding, boolean hasReplacements, List<Finding> repairs) {
        Decoded(String text, Encoding encoding) {
            this(text, encoding, text.indexOf('\uFFFD') >= 0, List.of());
        }

        Decoded repaired(String by, Finding repair) {
            var all = new ArrayList<>(repairs);
            all.add(repair);
            return new Decoded(by, encoding, by.indexOf('\uFFFD') >= 0, all);
        }
    }

    private static final int SAMPLE = 256 << 10;
    /** How much better, letter for letter, another table must read before a declaration is disbelieved. */
    private static final double PROOF = 0.8;

    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    /** What legacy subtitle files of a language are written in when they are not Unicode. */
    private static final Map<String, String> LEGACY = Map.ofEntries(
            Map.entry("tr", "windows-1254"),
            Map.entry("az", "windows-1254"),
            Map.entry("pl", "windows-1250"),
            Map.entry("cs", "windows-1250"),
            Map.entry("sk", "windows-1250"),
            Map.entry("hu", "windows-1250"),
            Map.entry("sl", "windows-1250"),
            Map.entry("hr", "windows-1250"),
            Map.entry("ro", "windows-1250"),
            Map.entry("ar", "windows-1256"),
            Map.entry("fa", "windows-1256"),
            Map.entry("he", "windows-1255"),
            Map.entry("el", "windows-1253"),
            Map.entry("ru", "windows-1251"),
            Map.entry("uk", "windows-1251"),
            Map.entry("bg", "windows-1251"),
            Map.entry("et", "windows-1257"),
            Map.entry("lv", "windows-1257"),
            Map.entry("lt", "windows-1257"),
            Map.entry("vi", "windows-1258"),
            Map.entry("th", "windows-874"));

    /** Answers of a detector that only mean "some Latin text" and yield to the ordered language. */
    private static final Set<String> WEAK = Set.of("WINDOWS-1252", "ISO-8859-1", "US-ASCII");

    private Decoder() {}

    public static Decoded decode(byte[] file, @Nullable String language) {
        var bytes = Padding.without(file);
        var decoded = asFound(bytes, language);
        // As many characters as bytes: ASCII, of which nothing was encoded twice.
        if (decoded.encoding().charset().equals("UTF-8") && decoded.text().length() < bytes.length) {
            decoded = BrokenUtf8.beforeTwice(decoded);
        }
        var text = Padding.without(decoded.text());
        return bytes.length == file.length && text.length() == decoded.text().length()
                ? decoded
                : decoded.repaired(text, Padding.FOUND);
    }

    private static Decoded asFound(byte[] bytes, @Nullable String language) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            var broken = strict(Arrays.copyOfRange(bytes, 3, bytes.length), StandardCharsets.UTF_8) == null
                    ? BrokenUtf8.decoded(bytes, 3, page(language), "byte order mark")
                    : null;
            return broken != null ? broken : lenient(bytes, 3, StandardCharsets.UTF_8, "byte order mark", true);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return lenient(bytes, 4, Charset.forName("UTF-32LE"), "byte order mark", true);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return lenient(bytes, 4, Charset.forName("UTF-32BE"), "byte order mark", true);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16LE, "byte order mark", true);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16BE, "byte order mark", true);
        }
        var quad = TextShape.utf32WithoutMark(bytes);
        if (quad != null) {
            return lenient(bytes, 0, quad, "three of four bytes are zero", false);
        }
        var shifting = TextShape.iso2022(bytes);
        if (shifting != null) {
            return lenient(bytes, 0, shifting, "escape sequences of " + shifting.name(), true);
        }
        var wide = TextShape.utf16WithoutMark(bytes);
        if (wide != null) {
            return lenient(bytes, 0, wide, "every other byte is zero", false);
        }
        var utf8 = strict(bytes, StandardCharsets.UTF_8);
        var declared = declaredByXml(bytes);
        if (declared.isPresent() && !declared.get().name().startsWith("UTF-16")) {
            var read = declared(bytes, declared.get(), utf8);
            if (read != null) {
                return read;
            }
        }
        if (utf8 != null) {
            return new Decoded(utf8, new Encoding("UTF-8", "the bytes are valid UTF-8", true));
        }
        var broken = BrokenUtf8.decoded(bytes, 0, page(language), "most of the bytes are valid UTF-8");
        return broken != null ? broken : guessed(bytes, language);
    }

    /** What the declaration says, unless the bytes prove it wrong; null where they cannot be read by it. */
    private static @Nullable Decoded declared(byte[] bytes, Charset said, @Nullable String utf8) {
        if (utf8 != null && utf8.length() < bytes.length && !said.equals(StandardCharsets.UTF_8)) {
            // Letters of one byte each do not fall into UTF-8's pattern by chance.
            return new Decoded(
                    utf8, new Encoding("UTF-8", "valid UTF-8, although " + said.name() + " is declared", true));
        }
        var sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        String better = null;
        if (CodePages.isBeyondLatin(sample)) {
            var own = CodePages.read(sample, said.name());
            var best = own == null ? null : CodePages.bestBeyondLatin(sample, own.name());
            better = own != null && best != null && best.score() > own.score() + PROOF ? best.name() : null;
        } else if (said.newEncoder().maxBytesPerChar() == 1) {
            better = LatinPages.proved(sample, said.name());
        }
        if (better != null) {
            return lenient(
                    bytes,
                    0,
                    Charset.forName(better),
                    "read as " + said.name() + ", as declared, it is no language",
                    false);
        }
        var text = strict(bytes, said);
        return text == null ? null : new Decoded(text, new Encoding(said.name(), "XML declaration", true));
    }

    private static Decoded guessed(byte[] bytes, @Nullable String language) {
        var sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        var name = universal(sample);
        if (name == null || WEAK.contains(name.toUpperCase(Locale.ROOT))) {
            var other = statistics(sample);
            name = other != null && AsianText.isName(other) ? other : name;
        }
        var evidence = "letter statistics";
        var asian = AsianText.of(sample, name);
        if (asian != null) {
            return lenient(bytes, 0, asian, evidence, false);
        }
        if (CodePages.isBeyondLatin(sample)) {
            var best = CodePages.bestBeyondLatin(sample, name);
            name = best != null ? best.name() : name == null ? statistics(sample) : name;
        } else {
            if (name == null || WEAK.contains(name.toUpperCase(Locale.ROOT)) || isOneScriptBeyondLatin(name)) {
                var legacy = language == null ? null : LEGACY.get(primary(language));
                var icu = statistics(sample);
                if (legacy != null) {
                    name = legacy;
                    evidence = "usual for the ordered language " + language;
                } else if (icu != null) {
                    name = icu;
                }
            }
            name = LatinPages.best(sample, name == null ? "windows-1252" : name);
        }
        if (name == null) {
            name = "windows-1252";
            evidence = "not UTF-8, and nothing speaks for another one";
        }
        if (name.equalsIgnoreCase("windows-1250") && LatinPages.isLatin2(sample)) {
            name = "ISO-8859-2";
            evidence += ", and its letters stand where ISO 8859-2 has them";
        }
        if (name.equalsIgnoreCase("windows-1252") && LatinPages.isLatin9(sample)) {
            name = "ISO-8859-15";
            evidence += ", and its letters stand where ISO 8859-15 has them";
        }
        var charset = charset(name).orElse(Charset.forName("windows-1252"));
        return lenient(bytes, 0, charset, evidence, false);
    }

    private static boolean isOneScriptBeyondLatin(String name) {
        return name.contains("1251")
                || name.contains("KOI8")
                || name.contains("8859-5")
                || name.contains("Cyrillic")
                || name.contains("IBM8");
    }

    private static @Nullable String universal(byte[] sample) {
        var detector = new UniversalDetector();
        detector.handleData(sample, 0, sample.length);
        detector.dataEnd();
        return detector.getDetectedCharset();
    }

    private static @Nullable String statistics(byte[] sample) {
        var detector = new CharsetDetector();
        detector.setText(sample);
        var match = detector.detect();
        if (match == null || match.getConfidence() < 35) {
            return null;
        }
        // C1 controls never occur in subtitles: where ISO 8859 would show one, its Windows sibling is meant.
        return switch (match.getName()) {
            case "ISO-8859-1" -> "windows-1252";
            case "ISO-8859-9" -> "windows-1254";
            default -> match.getName();
        };
    }

    /** What the bytes of a file in this language are that are no Unicode. */
    private static String page(@Nullable String language) {
        var legacy = language == null ? null : LEGACY.get(primary(language));
        return legacy == null ? "windows-1252" : legacy;
    }

    private static String primary(String language) {
        int dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    private static Optional<Charset> declaredByXml(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
        var m = XML_ENCODING.matcher(head);
        return m.find() ? charset(m.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    static @Nullable String strict(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            // The library's own way is far faster; only a replacement character leaves it open what the bytes were.
            var text = new String(bytes, charset);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Decoded lenient(byte[] bytes, int skip, Charset charset, String evidence, boolean certain) {
        int unit = charset.name().startsWith("UTF-16") ? 2 : charset.name().startsWith("UTF-32") ? 4 : 1;
        int odd = (bytes.length - skip) % unit;
        var whole = odd == 0 ? bytes : Arrays.copyOf(bytes, bytes.length - odd);
        var text = LatinPages.text(whole, skip, charset);
        var decoded = new Decoded(text, new Encoding(charset.name(), evidence, certain));
        return odd == 0 ? decoded : decoded.repaired(text, BrokenUtf8.CUT_OFF);
    }

    public static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}

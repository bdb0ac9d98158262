package media.waybill.timedtext.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chinese, Japanese and Korean text in two and more bytes: which table it is, proved by what it reads as. */
public final class AsianText {

    private static final Set<String> TWO_BYTES =
            Set.of("SHIFT_JIS", "EUC-JP", "EUC-KR", "EUC-TW", "GB18030", "GB2312", "HZ-GB-2312", "BIG5");

    /** Of fewer letters nothing is concluded: a word of another table may read as Hangul by chance. */
    private static final int FEW = 12;

    private static final String BIG_5 = "x-windows-950";
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");
    private static final Set<String> SIMPLIFIED = Set.of("CN", "SG");

    private AsianText() {}

    /** @param statistics what the detector says; kept where the text bears it out */
    static @Nullable Charset of(byte[] sample, @Nullable String statistics) {
        var said = statistics == null || !isName(statistics) ? null : statistics.toUpperCase(Locale.ROOT);
        // Kana lie at the same bytes in EUC-JP and GB 2312: much of it is Japanese, whatever statistics say.
        if (said != null && isEuc(said) && share(sample, "EUC-JP", AsianText::isKana) > 0.2) {
            return Charset.forName("EUC-JP");
        }
        if (said != null) {
            var chinese = said.startsWith("GB") || said.equals("BIG5") ? chinese(sample) : said;
            return switch (chinese == null ? said : chinese) {
                // Microsoft's tables hold everything of the standards, and more.
                case "SHIFT_JIS" -> first(sample, "Shift_JIS", "windows-31j");
                case "GB2312", "GB18030" -> first(sample, "GB2312", "GB18030");
                case "EUC-KR" -> first(sample, "EUC-KR", "x-windows-949");
                case "BIG5" -> first(sample, "Big5", "Big5-HKSCS");
                case "EUC-TW" -> Charset.forName("x-EUC-TW");
                default -> Charset.forName(said);
            };
        }
        boolean isOther = CodePages.isBeyondLatin(sample) && CodePages.bestBeyondLatin(sample, null) != null;
        if (!isOther) {
            for (var korean : List.of("EUC-KR", "x-windows-949", "x-Johab")) {
                if (share(sample, korean, AsianText::isHangul) > 0.9) {
                    return Charset.forName(korean);
                }
            }
        }
        return null;
    }

    /**
     * The table of text in which each character takes two bytes, ASCII too.
     *
     * @param pairs without ASCII
     */
    public static Charset ofPairs(byte[] pairs, @Nullable String language) {
        var locale = Locale.forLanguageTag(language == null ? "" : language);
        boolean isTraditional = locale.getScript().equals("Hant") || TRADITIONAL.contains(locale.getCountry());
        boolean isSimplified = locale.getScript().equals("Hans") || SIMPLIFIED.contains(locale.getCountry());
        var said =
                switch (locale.getLanguage()) {
                    case "ja" -> "windows-31j";
                    case "ko" -> "x-windows-949";
                    case "zh" -> isTraditional ? BIG_5 : isSimplified ? "GBK" : "";
                    default -> "";
                };
        if (!said.isEmpty() && strict(pairs, Charset.forName(said)) != null) {
            return Charset.forName(said);
        }
        var read = Decoder.decode(pairs, language).encoding().charset().toUpperCase(Locale.ROOT);
        return Charset.forName(
                read.startsWith("GB")
                        ? "GBK"
                        : read.contains("JIS") || read.contains("JP") || read.contains("31J")
                                ? "windows-31j"
                                : read.contains("KR") || read.contains("949") ? "x-windows-949" : BIG_5);
    }

    /** Which of the two Chinese tables holds the text among its frequent characters; null where both hold it alike. */
    private static @Nullable String chinese(byte[] sample) {
        double big5 = strict(sample, Charset.forName("Big5-HKSCS")) == null ? 0 : frequent(sample, 0xA1, 0xC6, 0x40);
        double gb = strict(sample, Charset.forName("GB18030")) == null ? 0 : frequent(sample, 0xA1, 0xD7, 0xA1);
        return Math.abs(big5 - gb) < 0.1 ? null : big5 > gb ? "BIG5" : "GB18030";
    }

    /**
     * The share of signs and characters of the first level, the frequent ones: both GB 2312 (rows 1 to 55) and Big5
     * (A140h to C67Eh) were laid out by how often a character is written.
     */
    private static double frequent(byte[] sample, int first, int last, int leastTrail) {
        int all = 0;
        int such = 0;
        for (int i = 0; i + 1 < sample.length; i++) {
            int lead = sample[i] & 0xFF;
            if (lead > 0x80) {
                int trail = sample[++i] & 0xFF;
                all++;
                such += lead >= first && lead <= last && trail >= leastTrail ? 1 : 0;
            }
        }
        return all == 0 ? 0 : such / (double) all;
    }

    static boolean isName(String charset) {
        return TWO_BYTES.contains(charset.toUpperCase(Locale.ROOT));
    }

    private static boolean isEuc(String name) {
        return !name.equalsIgnoreCase("SHIFT_JIS") && !name.equalsIgnoreCase("BIG5");
    }

    private static Charset first(byte[] sample, String standard, String wider) {
        return share(sample, standard, c -> true) > 0 ? Charset.forName(standard) : Charset.forName(wider);
    }

    private interface Letter {
        boolean is(char c);
    }

    /** The share of such letters among all that is not ASCII; -1 where the table cannot hold the bytes. */
    private static double share(byte[] sample, String name, Letter letter) {
        var text = strict(sample, Charset.forName(name));
        if (text == null) {
            return -1;
        }
        int all = 0;
        int such = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                all++;
                such += letter.is(text.charAt(i)) ? 1 : 0;
            }
        }
        return all < FEW ? -1 : such / (double) all;
    }

    private static boolean isKana(char c) {
        return c >= '\u3041' && c <= '\u30fe';
    }

    private static boolean isHangul(char c) {
        return c >= '\uac00' && c <= '\ud7a3';
    }

    /** A sample may end inside a letter: its last bytes are not asked. */
    private static @Nullable String strict(byte[] sample, Charset charset) {
        for (int cut = 0; cut < 4 && cut < sample.length; cut++) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(sample, 0, sample.length - cut))
                        .toString();
            } catch (CharacterCodingException e) {
                // Not by this table, or one byte less.
            }
        }
        return null;
    }
}

package media.waybill.naming;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A name's characters made readable: composed, plain width, without invisible marks, mojibake undone. */
final class Text {
    /** Longer segments are read from their end, where the telling words stand. */
    static final int LONGEST = 512;

    private Text() {}

    /** @param before the characters between this word and the one before it */
    record Word(String text, String key, int start, int end, String before) {
        boolean isUpper() {
            return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
        }
    }

    static String clean(String raw) {
        String cut = raw.length() > LONGEST ? raw.substring(raw.length() - LONGEST) : raw;
        String composed = Normalizer.normalize(unscramble(cut), Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE || c == 0xFFFD) {
                return;
            }
            if (type == Character.DECIMAL_DIGIT_NUMBER) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (type == Character.DASH_PUNCTUATION) {
                out.append('-');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == '`' || c == 0xB4) {
                out.append('\'');
            } else {
                out.appendCodePoint(c);
            }
        });
        String result = out.length() > LONGEST ? out.substring(out.length() - LONGEST) : out.toString();
        return result;
    }

    /** UTF-8 that somebody read as Latin-1 or Windows-1252 becomes what it was; all else stays. */
    static String unscramble(String text) {
        boolean suspicious = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC2 && c <= 0xF4 && i + 1 < text.length() && text.charAt(i + 1) > 0x7F) {
                suspicious = true;
            }
        }
        if (!suspicious) {
            return text;
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF) {
                return text;
            }
            bytes[i] = (byte) c;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        int lastEnd = 0;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c)
                    || (start >= 0
                            && (isMark(c)
                                    || c == '\'' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String word = text.substring(start, i);
                words.add(new Word(word, key(word), start, i, text.substring(lastEnd, start)));
                lastEnd = i;
                start = -1;
            }
            i += i < text.length() ? Character.charCount(c) : 1;
        }
        return words;
    }

    /** How words are looked up: no case, no accents, no apostrophes, script kept. */
    static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plain = true;
        for (int i = 0; i < lower.length() && plain; i++) {
            char c = lower.charAt(i);
            plain = c < 0x80 && c != '\'';
        }
        if (plain) {
            return lower;
        }
        String bare = Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("[\\p{Mn}']+", "");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** The key of a phrase: its words' keys with one space between them. */
    static String phraseKey(String phrase) {
        StringBuilder out = new StringBuilder();
        for (Word word : words(clean(phrase))) {
            out.append(out.isEmpty() ? "" : " ").append(word.key());
        }
        return out.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}

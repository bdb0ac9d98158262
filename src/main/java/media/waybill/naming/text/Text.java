package media.waybill.naming.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a name, and how words are looked up. */
public final class Text {
    private Text() {}

    /** @param before the characters between this word and the one before it */
    public record Word(String text, String key, int start, int end, String before) {
        /** Whether it has capitals and no small letters. */
        public boolean isUpper() {
            boolean capitals = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c > 0x7f) {
                    return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
                }
                if (c >= 'a' && c <= 'z') {
                    return false;
                }
                capitals |= c >= 'A' && c <= 'Z';
            }
            return capitals;
        }

        public boolean isNumber() {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }
    }

    public static String clean(String raw) {
        return Spelling.of(raw).text();
    }

    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        int lastEnd = 0;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c)
                    || c > 0xA0 && Character.getType(c) == Character.OTHER_NUMBER
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

    /** Whether capitals tell words apart: a name of nothing but capitals shouts all of it. */
    public static boolean isMixed(String text) {
        int letters = 0;
        boolean small = false;
        boolean digits = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                small |= Character.isLowerCase(c);
                digits |= Character.isDigit(c);
                letters++;
            } else {
                if (small && !digits && letters >= 3) {
                    return true;
                }
                letters = 0;
                small = false;
                digits = false;
            }
        }
        return false;
    }

    /** How words are looked up: no case, no accents, no apostrophes, script kept. */
    public static String key(String word) {
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
        return barred(Normalizer.normalize(bare, Normalizer.Form.NFC));
    }

    /** Letters that Unicode does not take apart, as keyboards without them have them. */
    private static String barred(String word) {
        StringBuilder out = new StringBuilder(word.length() + 2);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case 'ı' -> out.append('i');
                case 'ł' -> out.append('l');
                case 'ø' -> out.append('o');
                case 'đ', 'ð' -> out.append('d');
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                case 'ß' -> out.append("ss");
                case 'þ' -> out.append("th");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The key of a phrase: its words' keys with one space between them. */
    public static String phraseKey(String phrase) {
        StringBuilder out = new StringBuilder();
        if (plainPhrase(phrase, out)) {
            return out.toString();
        }
        out.setLength(0);
        for (Word word : words(clean(phrase))) {
            out.append(out.isEmpty() ? "" : " ").append(word.key());
        }
        return out.toString();
    }

    /** Most phrases are letters and digits of ASCII, and need no more than small letters. */
    private static boolean plainPhrase(String phrase, StringBuilder out) {
        boolean parted = false;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c > '~' || c == '%' || c == '`' || c == '\'' || c < ' ' || phrase.length() > Spelling.LONGEST) {
                return false;
            }
            boolean upper = c >= 'A' && c <= 'Z';
            if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(parted && !out.isEmpty() ? " " : "").append(upper ? (char) (c + 32) : c);
                parted = false;
            } else {
                parted = true;
            }
        }
        return true;
    }

    /** A vowel or an accent that stands on the letter before it, as in Hindi and Thai. */
    public static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}

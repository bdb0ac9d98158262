package media.waybill.naming.shapes;

import java.util.List;

/**
 * Whether a shape can stand at a place at all, told by the run of letters or digits that begins there and by the
 * character behind it. A gate may let too much through, never too little: patterns are asked only behind it, and
 * asking them is what reading a name costs.
 */
final class ShapeGates {

    /** @see ShapeGates */
    interface Gate {
        /** @param runs where the run of letters, or of digits, that each character belongs to ends */
        boolean open(String text, int at, int[] runs);
    }

    private static final Gate ALWAYS = (text, at, runs) -> true;

    private static final List<String> CODECS =
            List.of("dd", "aac", "ac", "e-ac", "eac", "dts", "true", "flac", "pcm", "lpcm", "opus", "atmos");
    private static final List<String> DISCS = List.of("dis", "cd", "dvd", "reel", "seg");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private ShapeGates() {}

    static Gate of(String rule) {
        return switch (rule) {
            case "uuid" -> (text, at, runs) -> is(text, at + 8, "-");
            case "eidr" -> (text, at, runs) -> is(text, at + 4, "-") || text.startsWith("10.5240", at);
            case "isan" ->
                (text, at, runs) ->
                        is(text, at + 4, "-") || is(text, at, "iI") && is(text, at + 1, "sS") || solid(text, at, 17);
            case "compact eidr" -> (text, at, runs) -> solid(text, at, 21);
            case "checksum" -> (text, at, runs) -> solid(text, at, 32);
            case "cyclic checksum" -> (text, at, runs) -> is(text, at + 9, "]");
            case "film database" -> (text, at, runs) -> is(text, at + 1, "tTiI");
            case "imdb" -> (text, at, runs) -> is(text, at + 1, "tT") && digit(text, at + 2);
            case "site" -> (text, at, runs) -> is(text, at + 1, "wW");
            case "cinema languages" ->
                (text, at, runs) -> is(text, at - 1, "_")
                        && is(text, at, "SFCTRXP")
                        && (is(text, at + 1, "_-") || runs[at] - at == 3);
            default -> numbered(rule);
        };
    }

    /** What begins with digits, by how many there are and what follows them. */
    private static Gate numbered(String rule) {
        return switch (rule) {
            case "date" ->
                (text, at, runs) -> {
                    int digits = runs[at] - at;
                    return digits == 8 || digits == 4 && is(text, at + 4, "-._ ") && digit(text, at + 5);
                };
            case "date, day first", "dotted short date", "short date with hyphens" ->
                (text, at, runs) -> runs[at] - at == 2 && is(text, at + 2, "-._ ") && digit(text, at + 3);
            case "date in words, short year" -> (text, at, runs) -> runs[at] - at < 3 && is(text, runs[at], "sSnNrRtT");
            case "short year" -> (text, at, runs) -> runs[at] - at == 2 && is(text, at - 1, "'’");
            case "minutes" -> (text, at, runs) -> runs[at] - at < 4 && is(text, runs[at], "'’");
            case "date in words" -> (text, at, runs) -> runs[at] - at < 3 && monthFollows(text, runs[at]);
            case "short date" -> (text, at, runs) -> runs[at] - at == 6 && is(text, runs[at], ".");
            case "timecode" ->
                (text, at, runs) -> is(text, at, "tT")
                        ? is(text, at + 1, "cC")
                        : runs[at] - at == 2 && is(text, at + 2, "-:._") && digit(text, at + 3);
            case "frame" -> (text, at, runs) -> runs[at] - at > 2 && is(text, runs[at], "xX× ");
            case "cut of minutes" ->
                (text, at, runs) -> runs[at] - at < 4 && (is(text, runs[at], "mM'") || is(text, runs[at] + 1, "mM"));
            case "runtime" -> (text, at, runs) -> is(text, runs[at], "mM");
            case "lines" -> (text, at, runs) -> is(text, at, "mM") ? digit(text, at + 1) : is(text, runs[at], "pPiI");
            case "rate" -> (text, at, runs) -> is(text, runs[at], ".,") && is(text, runs[at] - 1, "39");
            case "rate in words" -> (text, at, runs) -> is(text, runs[at], "fFhH ");
            case "layout" -> (text, at, runs) -> runs[at] - at == 1 && is(text, at + 1, ".");
            case "layout with underscores" -> (text, at, runs) -> is(text, at - 1, "_") && is(text, at + 1, "_-");
            case "loudness" -> (text, at, runs) -> runs[at] - at == 2 && is(text, runs[at], "lL. ");
            case "two layouts" -> (text, at, runs) -> is(text, runs[at], "+");
            case "channels" -> (text, at, runs) -> runs[at] - at < 3 && is(text, runs[at], "cC ");
            case "bits" -> (text, at, runs) -> runs[at] - at < 3 && is(text, runs[at], "bB -");
            case "size" -> (text, at, runs) -> unitFollows(text, runs[at], "gGmMtT");
            case "bit rate" -> (text, at, runs) -> unitFollows(text, runs[at], "kKmMgG");
            case "part of parts" ->
                (text, at, runs) -> runs[at] - at < 3 && (is(text, runs[at], "oO") || is(text, runs[at] + 1, "oO"));
            case "season x episode", "season x all" -> (text, at, runs) -> is(text, runs[at], "xXхХ×");
            case "season x episode between dashes", "season x short episode" ->
                (text, at, runs) -> runs[at] - at < 3 && is(text, runs[at], "xX");
            case "season-episode" -> (text, at, runs) -> is(text, runs[at], "-") && is(text, runs[at] + 1, "0");
            case "season-episode, first" -> (text, at, runs) -> at == 0 && is(text, runs[at], "-");
            case "season.episode between dashes" ->
                (text, at, runs) -> is(text, at - 1, " ") && is(text, runs[at], ".");
            case "01E02" -> (text, at, runs) -> is(text, at, "0") && is(text, runs[at], "E");
            case "last episode" -> (text, at, runs) -> is(text, at - 1, "[") && is(text, runs[at], "eE ");
            case "broadcast season" -> (text, at, runs) -> is(text, runs[at], "月");
            case "season and episode, Russian" ->
                (text, at, runs) -> runs[at] - at < 3 && (is(text, runs[at], "сС") || blank(text, runs[at]));
            case "episode, Korean" -> (text, at, runs) -> is(text, at, "제") || is(text, runs[at], "화회");
            case "numbered season", "numbered episode" -> (text, at, runs) -> wordFollows(text, runs[at]);
            case "aspect" ->
                (text, at, runs) -> runs[at] - at < 3 && is(text, runs[at], ":xX-.") && digit(text, runs[at] + 1);
            case "numbered season and episode" ->
                (text, at, runs) -> runs[at] - at < 4 && digitsFollow(text, behindWord(text, runs[at], runs), 4);
            case "numbered season, paired episode" ->
                (text, at, runs) -> runs[at] - at < 4
                        && digitsFollow(text, behindWord(text, behindWord(text, runs[at], runs), runs), 3);
            case "#02" -> (text, at, runs) -> is(text, at, "#");
            default -> worded(rule);
        };
    }

    /** What begins with letters, by the digits that must follow them. */
    private static Gate worded(String rule) {
        return switch (rule) {
            case "coded sound" -> (text, at, runs) -> begins(text, at, CODECS);
            case "picture codec" ->
                (text, at, runs) -> is(text, at + 1, "2") || is(text, at + 1, " ._") && is(text, at + 2, "2");
            case "disc" -> (text, at, runs) -> digitsFollow(text, runs[at], 1) && begins(text, at, DISCS);
            case "reel", "revision", "version" -> (text, at, runs) -> digitsFollow(text, runs[at], 1);
            // S01E02 is neither.
            case "several seasons", "S01" -> (text, at, runs) -> digit(text, at + 1) && !letter(text, runs[at + 1]);
            case "T1",
                    "bonus",
                    "film of a row",
                    "redelivery",
                    "copy",
                    "year in brackets",
                    "season.episode in brackets" -> (text, at, runs) -> digit(text, at + 1);
            case "E02", "episode and season" -> (text, at, runs) -> digit(text, at + 1);
            case "season and episode, letters" ->
                (text, at, runs) -> digit(text, at + 1)
                        && (letter(text, runs[at + 1]) || is(text, runs[at + 1], " ._-"))
                        && !is(text, runs[at + 1], "eE");
            case "season in Roman numerals" -> (text, at, runs) -> letterFollows(text, runs[at]);
            case "Roman numeral before a season" ->
                (text, at, runs) -> is(text, at, "IV") && letterFollows(text, runs[at]);
            case "roman season" ->
                (text, at, runs) -> is(text, at, "IV")
                        && (is(text, runs[at], "-./") && digit(text, runs[at] + 1)
                                || is(text, runs[at], " ") && digit(text, runs[at] + 3));
            case "episode before season" -> (text, at, runs) -> digitsFollow(text, runs[at], 5);
            case "season and episode, pairs" -> (text, at, runs) -> digitsFollow(text, runs[at], 3);
            case "season, ordinal", "episode, ordinal" ->
                (text, at, runs) -> text.charAt(at) > 0x24F && letterFollows(text, runs[at]);
            case "season, spelled", "episode, spelled" -> (text, at, runs) -> letterFollows(text, runs[at]);
            case "spelled season", "spelled episode" ->
                (text, at, runs) -> is(text, at - 1, " ([") && letterFollows(text, runs[at]);
            case "season and episode" -> (text, at, runs) -> digitsFollow(text, runs[at], 2) || no(text, runs[at]);
            case "several seasons in words" -> (text, at, runs) -> runs[at] - at > 3 && digitsFollow(text, runs[at], 3);
            case "episode in words" ->
                (text, at, runs) -> digitsFollow(text, runs[at], 3) || no(text, runs[at]) || runs[at] - at == 7;
            case "season in words" ->
                (text, at, runs) -> digitsFollow(text, runs[at], 3) || no(text, runs[at]) || runs[at] - at == 6;
            case "season.episode in words" -> (text, at, runs) -> runs[at] - at == 7 && digit(text, at + 8);
            case "date in words, month first" ->
                (text, at, runs) -> runs[at] - at > 2 && begins(text, at, MONTHS) && digitsFollow(text, runs[at], 2);
            case "chapter, Spanish" -> (text, at, runs) -> is(text, at - 1, "[") && is(text, at + 1, "aA");
            case "part" -> (text, at, runs) -> is(text, at + 1, "aAeEoOtT");
            case "special" -> (text, at, runs) -> runs[at] - at == 2 && digit(text, at + 2);
            case "revision letter" -> (text, at, runs) -> is(text, at + 1, "eE") && is(text, at + 2, "vV");
            case "house code", "small house code" ->
                (text, at, runs) -> runs[at] - at > 1 && runs[at] - at < 8 && digit(text, runs[at]);
            case "glued title" -> (text, at, runs) -> runs[at] - at > 6 && is(text, runs[at], "0");
            case "lines and rate" ->
                (text, at, runs) -> is(text, at + 1, "dDhH") && (digit(text, at + 2) || digit(text, at + 3));
            default -> ALWAYS;
        };
    }

    private static boolean is(String text, int at, String one) {
        return at >= 0 && at < text.length() && one.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean digit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean letter(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean blank(String text, int at) {
        return at < text.length() && Character.isWhitespace(text.charAt(at));
    }

    private static boolean begins(String text, int at, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** 23rd Feb, 23-Feb */
    private static boolean monthFollows(String text, int at) {
        if (begins(text, at, MONTHS)) {
            return true;
        }
        int i = at;
        while (i < text.length() && i < at + 4 && !is(text, i, "-._ ")) {
            i++;
        }
        while (i < text.length() && i < at + 6 && is(text, i, "-._ ")) {
            i++;
        }
        return begins(text, i, MONTHS);
    }

    /** 4.3GB, 4 GB, 80Mbps */
    private static boolean unitFollows(String text, int at, String units) {
        int i = at;
        if (is(text, i, ".,")) {
            i++;
            while (digit(text, i)) {
                i++;
            }
        }
        return is(text, i, units) || is(text, i, " ") && is(text, i + 1, units);
    }

    /** Whether so many letters and digits stand in a row. */
    private static boolean solid(String text, int at, int length) {
        if (at + length > text.length()) {
            return false;
        }
        for (int i = at; i < at + length; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a digit stands behind at most so many separators. */
    private static boolean digitsFollow(String text, int at, int separators) {
        int i = at;
        while (i < text.length() && i - at < separators && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return digit(text, i);
    }

    /** "Сезон №9", "Episode no. 9", "Musim ke-9" */
    private static boolean no(String text, int at) {
        for (int i = at; i < text.length() && i < at + 3; i++) {
            if (is(text, i, "nNkK")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a letter stands behind at most three separators. */
    private static boolean letterFollows(String text, int at) {
        int i = at;
        while (i < text.length() && i < at + 3 && is(text, i, " ._-")) {
            i++;
        }
        return i > at && i < text.length() && Character.isLetter(text.charAt(i));
    }

    /** Where the word ends that stands behind at most four separators; the end of the text where none does. */
    private static int behindWord(String text, int at, int[] runs) {
        int i = at;
        while (i < text.length() && i < at + 4 && is(text, i, " ._,-")) {
            i++;
        }
        return i > at && i < text.length() && Character.isLetter(text.charAt(i)) ? runs[i] : text.length();
    }

    /** Whether a word stands behind a number: 2. Staffel, 5.bölüm, 3-я серия. */
    private static boolean wordFollows(String text, int at) {
        for (int i = at; i < text.length() && i < at + 3; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                // 01E02 is no such word.
                return !(is(text, i, "eE") && digit(text, i + 1));
            }
            if (c != '.' && c != ' ' && c != '°' && c != '-') {
                return false;
            }
        }
        return false;
    }
}

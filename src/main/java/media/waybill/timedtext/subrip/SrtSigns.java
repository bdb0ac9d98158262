package media.waybill.timedtext.subrip;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.regex.Pattern;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Signs that editors, web pages and machine translation put in place of SubRip's own: digits and points of another
 * script, marks of direction, arrows, and control characters that break lines elsewhere.
 */
public final class SrtSigns {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int LONGEST = 200;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern ARROW =
            Pattern.compile("\\s*(?:[-\u2013\u2014]{1,3}(?:>|&gt;)|[\u2192\u21d2\u27f6])\\s*");
    private static final Pattern POINT =
            Pattern.compile("(?<=\\d)\\s*[;'\u2019\u00b4`\u066b\u060c](?=\\s*\\d{1,3}\\s*(?:-->|$))");
    private static final Pattern TIMES =
            Pattern.compile("-?[\\d:]{4,12}(?:\\s*[.,:]\\s*\\d{1,6})? --> -?[\\d:]{4,12}(?:\\s*[.,:]\\s*\\d{1,6})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private SrtSigns() {}

    /** The lines with times and numbers in the signs that all readers know. */
    static Lines usual(Lines lines, Findings findings) {
        var list = lines.list();
        boolean found = false;
        for (int i = 0; i < list.size(); i++) {
            var times = times(list.get(i));
            if (times == null) {
                continue;
            }
            findings.mended("srt.signs", null, i + 1, list.get(i).strip());
            list = found ? list : new ArrayList<>(list);
            list.set(i, times);
            found = true;
            var number = i == 0 ? "" : ascii(list.get(i - 1)).strip();
            if (NUMBER.matcher(number).matches()) {
                list.set(i - 1, number);
            }
        }
        return found ? new Lines(list, lines.hasCarriageReturns(), lines.isMixed()) : lines;
    }

    /** A line of times in the usual signs; null where it is none, or has them already. */
    public static @Nullable String times(String line) {
        if (line.length() > LONGEST || !isSuspect(line)) {
            return null;
        }
        var arrow = ARROW.matcher(ascii(line)).replaceFirst(" --> ");
        var times = POINT.matcher(arrow).replaceAll(",").strip();
        return TIMES.matcher(times).matches() && !times.equals(line.strip()) ? times : null;
    }

    /** Whether there is an arrow, and a sign that is not SubRip's: lines in order are not looked at twice. */
    private static boolean isSuspect(String line) {
        // Most lines hold no arrow, and are done with here.
        boolean hasArrow = line.indexOf('>') >= 0
                || line.indexOf('&') >= 0
                || line.indexOf('\uff1e') >= 0
                || line.indexOf('\u2192') >= 0
                || line.indexOf('\u21d2') >= 0
                || line.indexOf('\u27f6') >= 0;
        if (!hasArrow) {
            return false;
        }
        boolean isOdd = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            isOdd |= c >= 0x80 || c == '&' || c == ';' || c == '\'' || c == '`';
        }
        return isOdd;
    }

    /** Digits and points of every script and width as those of ASCII, without marks that are not seen. */
    private static String ascii(String line) {
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(line, Normalizer.Form.NFKC))
                .replaceAll("");
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            out.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return out.toString();
    }

    /** Vertical tab, NEL and the separators of Unicode break lines; a zero and the mark of a file's begin are nothing. */
    static String withoutControls(String found, Findings findings) {
        var text = found;
        if (text.indexOf(BYTE_ORDER_MARK) >= 0) {
            // Files that were pasted together keep the mark of each.
            text = text.replace(String.valueOf(BYTE_ORDER_MARK), "");
            findings.mended("srt.byte-order-mark", 1, null, "byte order marks inside the file were taken out");
        }
        boolean has = text.indexOf(0) >= 0
                || text.indexOf(0x0B) >= 0
                || text.indexOf(0x85) >= 0
                || text.indexOf(0x2028) >= 0
                || text.indexOf(0x2029) >= 0;
        if (!has) {
            return text;
        }
        findings.mended("srt.control-characters", null, null, "control characters were read as line breaks or nothing");
        return text.replace("\0", "")
                .replace('\u000b', '\n')
                .replace('\u0085', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
    }
}

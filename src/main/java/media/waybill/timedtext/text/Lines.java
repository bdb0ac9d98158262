package media.waybill.timedtext.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import media.waybill.timedtext.findings.Findings;
import media.waybill.timedtext.findings.TooMuch;

/** The lines of a text, with what was found between them. */
public record Lines(List<String> list, boolean hasCarriageReturns, boolean isMixed) {

    private static final Pattern BREAKS = Pattern.compile("\n{2,}");

    public static Lines of(String text) {
        var list = new ArrayList<String>();
        int start = 0;
        boolean cr = false;
        boolean lf = false;
        boolean crlf = false;
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            boolean isFeed = carriage < 0 || feed >= 0 && feed < carriage;
            int end = isFeed ? feed : carriage;
            TooMuch.checkLines(list.size() + 1);
            list.add(text.substring(start, end));
            boolean both = !isFeed && feed == carriage + 1;
            lf |= isFeed;
            crlf |= both;
            cr |= !isFeed && !both;
            start = both ? end + 2 : end + 1;
            feed = isFeed || both ? text.indexOf('\n', start) : feed;
            carriage = isFeed ? carriage : text.indexOf('\r', start);
        }
        if (start < text.length()) {
            list.add(text.substring(start));
        }
        return new Lines(list, cr || crlf, (cr ? 1 : 0) + (lf ? 1 : 0) + (crlf ? 1 : 0) > 1);
    }

    /** Each run of blanks, tabs and line ends as one blank. */
    public static String collapsed(String text) {
        int at = 0;
        boolean after = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean blank = isBlank(c);
            if (blank && (after || c != ' ')) {
                break;
            }
            after = blank;
        }
        if (at == text.length()) {
            return text;
        }
        var out = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean blank = isBlank(c);
            if (!blank) {
                out.append(c);
            } else if (!after) {
                out.append(' ');
            }
            after = blank;
        }
        return out.toString();
    }

    /** Without empty lines. */
    public static String singleBreaks(String text) {
        return text.contains("\n\n") ? BREAKS.matcher(text).replaceAll("\n") : text;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    public void note(Findings findings) {
        if (isMixed) {
            findings.mended("line-ends.mixed", null, null, "lines end in more than one way");
        }
    }

    public int size() {
        return list.size();
    }

    public String get(int index) {
        return list.get(index);
    }
}

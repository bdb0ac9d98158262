package media.waybill.naming.titles;

import java.util.List;
import java.util.regex.Pattern;
import media.waybill.naming.cells.Cell;

/** How a run of words is written as a title. */
final class TitleSpelling {

    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private TitleSpelling() {}

    /** The run as a person would write it: spaces for separators, joined words parted where capitals show them. */
    static String of(String text, List<Cell> cells, int[] zone) {
        String raw = text.substring(cells.get(zone[0]).start, cells.get(zone[1] - 1).end);
        boolean spaces = raw.indexOf(' ') >= 0;
        boolean underscores = raw.indexOf('_') >= 0;
        StringBuilder out = new StringBuilder(raw.length() + 8);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            char last = i == 0 ? ' ' : raw.charAt(i - 1);
            char next = i + 1 < raw.length() ? raw.charAt(i + 1) : ' ';
            boolean joins = c == '-'
                    && Character.isLetterOrDigit(last)
                    && Character.isLetterOrDigit(next)
                    && !spaces
                    && !underscores;
            boolean single = i < 2 || !Character.isLetterOrDigit(raw.charAt(i - 2));
            boolean initials = c == '.'
                    && single
                    && Character.isLetter(last)
                    && (i + 2 >= raw.length() || !Character.isLetterOrDigit(raw.charAt(i + 2)));
            if (c == '_' || joins || (c == '.' && !spaces && !initials)) {
                out.append(' ');
                continue;
            }
            boolean camel = Character.isUpperCase(c)
                    && (Character.isLowerCase(last) || Character.isUpperCase(last) && Character.isLowerCase(next));
            if (camel && (!spaces || underscores)) {
                out.append(' ');
            }
            out.append(c);
        }
        String written = out.toString();
        String title = (written.contains("  ") ? BLANKS.matcher(written).replaceAll(" ") : written).strip();
        boolean open = title.indexOf('(') >= 0 && title.indexOf(')') < title.indexOf('(');
        return open ? title + ")" : title;
    }
}

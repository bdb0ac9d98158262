package media.waybill.naming.numbers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import media.waybill.naming.cells.Asides;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.cells.TitleEnd;
import media.waybill.naming.shapes.Hit;
import media.waybill.naming.shapes.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * Decides what bare numbers are where nothing better says it: years, episodes written 102 or 0102, and lone numbers
 * of an episode. A number that could as well be part of the title stays there.
 */
public final class Numbers {

    /** Groups that count episodes from the first of all, wherever their name stands. */
    private static final Pattern FANS =
            Pattern.compile("\\[[\\p{L}\\p{N}-]{1,30}(?:subs|dubs|raws)\\]|\\bfansub\\b", Pattern.CASE_INSENSITIVE);

    private final List<Cell> cells;
    private final String text;
    private final boolean seasonAbove;
    private final BareNumbers bare;

    /** @param seasonAbove the season that a folder above names */
    public Numbers(List<Cell> cells, String text, @Nullable String seasonAbove, @Nullable String heading) {
        this.cells = cells;
        this.text = text;
        this.seasonAbove = seasonAbove != null;
        this.bare = new BareNumbers(cells, text, seasonAbove, heading);
    }

    public void read() {
        new Years(cells, text).read();
        Counts counts = new Counts(cells, text);
        counts.ofParts();
        counts.ofAired();
        if (!seasonAbove) {
            counts.pair();
        }
        if (!says("episode") && !says("eidr")) {
            episode();
        } else {
            joined();
            counts.absoluteBeside();
        }
    }

    private boolean says(String clue) {
        return Cell.any(cells, cell -> cell.says(clue));
    }

    /** Cap.408 beside season 4 is episode 8. */
    private void joined() {
        int season = indexOf("season");
        for (Cell cell : cells) {
            Hit hit = cell.hit;
            if (hit != null && hit.says("episode") && !hit.says("season") && season >= 0) {
                int number = Integer.parseInt(hit.clues().getOrDefault("episode", "0"));
                String said = String.valueOf(number / 100);
                Hit of = cells.get(season).hit;
                if (number > 100
                        && number % 100 > 0
                        && of != null
                        && said.equals(of.clues().get("season"))) {
                    cell.hit = hit.as(hit.end(), Map.of("episode", String.valueOf(number % 100)));
                }
            }
        }
    }

    private void episode() {
        boolean season = says("season") || seasonAbove;
        if (says("seasons")) {
            return;
        }
        boolean group = !cells.isEmpty() && cells.get(0).aside
                || FANS.matcher(text).find()
                || Cell.any(cells, cell -> cell.hit != null && cell.hit.rule().equals("cyclic checksum"));
        int year = indexOf("year");
        boolean film = Cell.any(cells, TitleEnd::isFilm);
        Cell best = null;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.aside
                    || !cell.number()
                    || cell.length() > 4
                    || cell.says("year")
                    || isCounter(i)
                    || cell.labelled() && !weaklyTechnical(cell)) {
                continue;
            }
            boolean apart = dashesBefore(cell)
                    || cell.before.contains("[") && bare.closed(cell)
                    || group && i > 0 && cell.before.contains(": ");
            if (cell.labelled() && !season && !apart || dated(cell) || decimal(i) || isNext(i)) {
                continue;
            }
            Hit hit = !season && boxed(i)
                    ? hit(cell, 0, value(cell), 0.5)
                    : group && !season
                            ? bare.absolute(i)
                            : season ? bare.within(i) : bare.numbered(i, film || year > i);
            if (hit != null && (best == null || !best.says("episode") || hit.weight() > weight(best))) {
                if (best != null) {
                    best.hit = null;
                }
                best = cell;
                best.hit = hit;
            }
        }
        if (best != null && best.hit != null) {
            best.become(Shapes.widen(best.hit, text, new boolean[text.length()]));
            int end = best.hit.end();
            int start = best.start;
            best.end = end;
            cells.removeIf(cell -> cell.start > start && cell.start < end);
        }
    }

    /** The second of 102 & 103: the first says where they are, and takes it with it. */
    private boolean isNext(int i) {
        return i > 0
                && cells.get(i).length() >= 3
                && cells.get(i).before.matches(" ?[&+] ?")
                && cells.get(i - 1).word != null
                && cells.get(i - 1).key().chars().allMatch(Character::isDigit)
                && value(cells.get(i)) == value(cells.get(i - 1)) + 1;
    }

    /** Evangelion 1.11 - where words are parted by spaces, a dot between digits is a point. */
    private boolean decimal(int i) {
        return i > 0
                && cells.get(i).before.equals(".")
                && cells.get(i - 1).number()
                && cells.get(i).start > 1
                && text.indexOf(' ') >= 0
                && text.indexOf(' ') < cells.get(i).start;
    }

    /** [Title][01][720p]: a padded number in a bracket of its own, with a bracket behind it. */
    private boolean boxed(int i) {
        Cell cell = cells.get(i);
        boolean own = cell.before.endsWith("[")
                && cell.end < text.length()
                && text.charAt(cell.end) == ']'
                && cell.length() > 1
                && cell.length() < 4
                && value(cell) > 0;
        return own
                && i + 1 < cells.size()
                && cells.get(i + 1).before.matches("\\][ _]?\\[")
                && cells.subList(0, i).stream().anyMatch(one -> one.plain() || one.aside);
    }

    /** Beside a date only a number before it can count episodes. */
    private boolean dated(Cell cell) {
        int date = indexOf("date");
        return date >= 0 && (cell.start > cells.get(date).start || cell.length() != 3);
    }

    static boolean dashesBefore(Cell cell) {
        return cell.before.contains(" - ") || cell.before.contains("_-_") || cell.before.contains(".-.");
    }

    private static double weight(Cell cell) {
        return cell.hit == null ? 0 : cell.hit.weight();
    }

    private static boolean weaklyTechnical(Cell cell) {
        return cell.meanings != null && !cell.strong && cell.language == null && cell.length() <= 2;
    }

    /** "unit still 0147": stills are numbered. */
    private boolean isCounter(int i) {
        int before = i - 1;
        while (before > 0 && cells.get(before).continued) {
            before--;
        }
        return before > 0 && Asides.means(cells.get(before), "use", "STILL");
    }

    private int indexOf(String clue) {
        return indexOf(cells, clue);
    }

    static int indexOf(List<Cell> cells, String clue) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).says(clue)) {
                return i;
            }
        }
        return -1;
    }

    static boolean opens(List<Cell> cells, int i) {
        return i < cells.size()
                && (cells.get(i).before.indexOf('[') >= 0
                        || cells.get(i).before.indexOf('(') >= 0
                        || cells.get(i).before.contains("- "));
    }

    /** Whether nothing of a title can stand there. */
    static boolean walled(List<Cell> cells, int i) {
        return i >= cells.size()
                || cells.get(i).strong
                || cells.get(i).code
                || cells.get(i).hit != null
                || opens(cells, i)
                || cells.get(i).language != null
                || cells.get(i).meanings != null;
    }

    static Hit hit(Cell cell, int season, int episode, double weight) {
        Map<String, String> clues = new LinkedHashMap<>();
        if (season > 0) {
            clues.put("season", String.valueOf(season));
        }
        clues.put("episode", String.valueOf(episode));
        return new Hit(season > 0 ? "102" : "lone number", cell.start, cell.end, clues, weight, true);
    }

    public static int value(Cell cell) {
        return cell.word == null ? 0 : Integer.parseInt(cell.word.text());
    }
}

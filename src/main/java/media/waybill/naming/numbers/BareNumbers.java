package media.waybill.naming.numbers;

import java.util.List;
import java.util.Set;
import media.waybill.naming.cells.Asides;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.shapes.Hit;
import media.waybill.naming.shapes.Readings;
import media.waybill.naming.text.Text;
import org.jspecify.annotations.Nullable;

/** What episode a bare number can be: 102, 0102, the number behind a season, the one at the end. */
final class BareNumbers {
    /** From here on a number of three digits at the end of a name is more likely counted from the first of all. */
    private static final int FAR = 300;

    private static final Set<Integer> TECHNICAL = Set.of(420, 422, 444, 601, 709, 264, 265, 525, 625);

    private final List<Cell> cells;
    private final String text;
    private final boolean seasonAbove;
    private final int above;
    private final @Nullable String heading;

    /** @param seasonAbove the season that a folder above names */
    BareNumbers(List<Cell> cells, String text, @Nullable String seasonAbove, @Nullable String heading) {
        this.cells = cells;
        this.text = text;
        this.seasonAbove = seasonAbove != null;
        this.above = seasonAbove == null ? 0 : Integer.parseInt(seasonAbove);
        this.heading = heading;
    }

    /** The Simpsons/The Simpsons 82: the folder's name and a number. */
    private boolean counts(int i) {
        Cell cell = cells.get(i);
        return heading != null
                && i > 0
                && i == cells.size() - 1
                && cell.length() < 4
                && Numbers.value(cell) > 0
                && Text.phraseKey(text.substring(0, cell.start)).equals(Text.phraseKey(heading));
    }

    /** 102 is season 1, episode 2; 0102 says it a little louder. */
    @Nullable
    Hit numbered(int i, boolean film) {
        Cell cell = cells.get(i);
        int number = Numbers.value(cell);
        int season = number / 100;
        int episode = number % 100;
        boolean padded = text.charAt(cell.start) == '0';
        if (text.startsWith("--", cell.end)) {
            return null;
        }
        // HD_422, REC_709: behind technical words such a number is one of theirs.
        if (TECHNICAL.contains(number)
                && (i > 0 && isTechnical(cells.get(i - 1)) || i + 1 < cells.size() && saysDepth(cells.get(i + 1)))) {
            return null;
        }
        // Title - 317 and Title - 927 (1080p): so far on nobody counts by seasons.
        if (number >= FAR
                && cell.length() == 3
                && cell.before.contains(" - ")
                && (i + 1 == cells.size() || Numbers.opens(cells, i + 1))) {
            return Numbers.hit(cell, 0, number, 0.5);
        }
        if (cell.length() <= 2) {
            return counts(i) || aired(i) ? Numbers.hit(cell, 0, number, 0.5) : lone(i, film);
        }
        boolean own = padded && cell.length() == 4 && bracketed(cell);
        if (episode == 0 || episode > Readings.MOST_EPISODES || season == 0 || closed(cell) && !own) {
            boolean apart = cell.length() == 3 && padded && (dashed(i) || listed(i));
            // Liman_014_ENG: counted in three digits, in a field of its own before nothing but labels.
            boolean field = cell.length() == 3
                    && padded
                    && number > 9
                    && i > 0
                    && i + 1 < cells.size()
                    && cell.before.equals("_")
                    && !film
                    && !closed(cell)
                    && Numbers.walled(cells, i + 1);
            return apart || field ? Numbers.hit(cell, 0, number, apart ? 0.5 : 0.4) : null;
        }
        boolean year = cell.length() == 4 && !padded && number >= Years.FIRST;
        if (year || season > 40 || film && !padded || opensTitle(i)) {
            return null;
        }
        if (cell.length() == 4 && !padded && (season > 30 || !Numbers.walled(cells, i + 1))) {
            return null;
        }
        return Numbers.hit(cell, season, episode, padded ? 0.6 : 0.5 + (Numbers.walled(cells, i + 1) ? 0.01 : 0));
    }

    /** 101 Dalmatians: a number that a word follows without more than a space or dot is the title's. */
    private boolean opensTitle(int i) {
        boolean first = cells.subList(0, i).stream().noneMatch(Cell::plain);
        return first
                && i + 1 < cells.size()
                && cells.get(i + 1).plain()
                && cells.get(i + 1).before.length() == 1
                && (" .".contains(cells.get(i + 1).before)
                        || heading == null && cells.get(i + 1).before.equals("_"));
    }

    /** Two digits or one by themselves: only where dashes, a leading zero or the end set them apart. */
    private @Nullable Hit lone(int i, boolean film) {
        Cell cell = cells.get(i);
        int number = Numbers.value(cell);
        String after = text.substring(cell.end, Math.min(text.length(), cell.end + 3));
        boolean padded = cell.length() == 2 && text.charAt(cell.start) == '0';
        boolean apart = i > 0
                ? cell.before.contains(" -") || Numbers.dashesBefore(cell)
                : after.startsWith(" -") || after.startsWith(". ");
        // ENG_51_01: behind labels a number counts tracks.
        if (i > 0 && cells.get(i - 1).labelled() && !cells.get(i - 1).says("part") && !apart && i + 1 == cells.size()) {
            return null;
        }
        boolean lone = cell.length() == 2 && (padded || apart) || cells.size() == 1 && cell.length() == 2;
        boolean bare = film && !(apart && Numbers.walled(cells, i + 1));
        return lone && number > 0 && !closed(cell) && !bare ? Numbers.hit(cell, 0, number, 0.4) : null;
    }

    /** "003. Title" and "003-004. Title" */
    private boolean listed(int i) {
        int last = i == 0
                        && cells.size() > 1
                        && cells.get(1).number()
                        && cells.get(1).before.equals("-")
                ? 1
                : i;
        return i == 0 && text.startsWith(". ", cells.get(last).end);
    }

    /** [0204]: alone in brackets. */
    private boolean bracketed(Cell cell) {
        return cell.start > 0 && "[(".indexOf(text.charAt(cell.start - 1)) >= 0 && closed(cell);
    }

    boolean closed(Cell cell) {
        return cell.end < text.length() && "])".indexOf(text.charAt(cell.end)) >= 0;
    }

    private boolean dashed(int i) {
        String after = text.substring(cells.get(i).end, Math.min(text.length(), cells.get(i).end + 3));
        return cells.get(i).before.contains("- ") || after.startsWith(" -");
    }

    /** A season named elsewhere: the first number behind it, or the one that the name begins with, is the episode. */
    @Nullable
    Hit within(int i) {
        Cell cell = cells.get(i);
        int number = Numbers.value(cell);
        int at = Numbers.indexOf(cells, "season");
        if (closed(cell) && !cell.before.contains("[") && !cell.before.contains("(")) {
            return null;
        }
        boolean behind = at >= 0 && at < i && cells.subList(at + 1, i).stream().noneMatch(Cell::plain);
        boolean ofSeason = seasonAbove && cell.length() == 3 && number / 100 == above;
        boolean opens = at < 0 && i == 0 && (cell.length() <= 2 || ofSeason);
        boolean ends = at < 0
                && i > 0
                && Numbers.walled(cells, i + 1)
                && (cell.length() <= 3
                        || text.charAt(cell.start) == '0'
                        || number < Years.FIRST && Numbers.dashesBefore(cell))
                && !cell.labelled();
        if (number == 0 || !(behind || opens || ends) || cell.labelled() && !cell.before.contains("-")) {
            return null;
        }
        if (seasonAbove
                && cell.length() >= 3
                && number % 100 > 0
                && number % 100 <= Readings.MOST_EPISODES
                && number / 100 == above) {
            return Numbers.hit(cell, number / 100, number % 100, 0.5);
        }
        return cell.length() <= 3 || number >= 1000 && number < Years.FIRST && (behind || Numbers.dashesBefore(cell))
                ? Numbers.hit(cell, 0, number, opens ? 0.6 : 0.55)
                : null;
    }

    /** [Group] Title 07 [720p]: the number at the end of the title counts from the first episode of all. */
    @Nullable
    Hit absolute(int i) {
        Cell cell = cells.get(i);
        int number = Numbers.value(cell);
        boolean titled = cells.subList(0, i).stream().anyMatch(Cell::plain);
        boolean dashes = cell.before.contains("- ") || Numbers.dashesBefore(cell);
        boolean own = cell.before.contains("[") && closed(cell);
        if (number == 0
                || !titled && !(i + 1 < cells.size() && cells.get(i + 1).before.contains(" "))
                || closed(cell) && !own) {
            return null;
        }
        if (!titled && cell.length() == 2 && text.charAt(cell.start) == '0') {
            return Numbers.hit(cell, 0, number, 0.5);
        }
        // Aac-128: the rate of a codec.
        if (cell.before.equals("-")
                && i > 0
                && cells.get(i - 1).labelled()
                && !cells.get(i - 1).number()) {
            return null;
        }
        return dashes
                ? Numbers.hit(cell, 0, number, 0.6)
                : own || Numbers.walled(cells, i + 1) || Numbers.opens(cells, i + 1)
                        ? Numbers.hit(cell, 0, number, 0.5)
                        : null;
    }

    /** Test.13.HDTV, Test.13.1080p.HDTV: what was taken from television, and a number before it. */
    private boolean aired(int i) {
        int next = i + 1 < cells.size() && cells.get(i + 1).says("resolution") ? i + 2 : i + 1;
        return cells.get(i).length() == 2
                && i > 0
                && cells.get(i).before.equals(".")
                && next < cells.size()
                && Counts.isAired(cells.get(next));
    }

    /** 422_10bit: a sampling and its depth. */
    private static boolean saysDepth(Cell cell) {
        return cell.says("depth") || Asides.means(cell, "sampling");
    }

    private static boolean isTechnical(Cell cell) {
        return cell.says("resolution")
                || cell.says("rate")
                || Asides.means(cell, "resolution")
                || cell.says("bitrate")
                || Asides.means(cell, "codec")
                || Asides.means(cell, "sampling")
                || Asides.means(cell, "container")
                || Asides.means(cell, "range")
                || cell.code;
    }
}

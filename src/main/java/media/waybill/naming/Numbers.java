package media.waybill.naming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what bare numbers are where nothing better says it: years, episodes written 102 or 0102, and lone numbers
 * of an episode. A number that could as well be part of the title stays there.
 */
final class Numbers {
    private static final int FIRST_YEAR = 1888;
    private static final int LAST_YEAR = 2039;
    static final int MOST_EPISODES = 60;
    /** From here on a number of three digits at the end of a name is more likely counted from the first of all. */
    private static final int FAR = 300;

    /** Groups that count episodes from the first of all, wherever their name stands. */
    private static final Pattern FANS =
            Pattern.compile("\\[[\\p{L}\\p{N}-]{1,30}(?:subs|dubs|raws)\\]|\\bfansub\\b", Pattern.CASE_INSENSITIVE);

    private final List<Cell> cells;
    private final String text;
    private final boolean seasonAbove;
    private final int above;
    private final @Nullable String heading;

    /** @param seasonAbove the season that a folder above names */
    Numbers(List<Cell> cells, String text, @Nullable String seasonAbove, @Nullable String heading) {
        this.heading = heading;
        this.cells = cells;
        this.text = text;
        this.seasonAbove = seasonAbove != null;
        this.above = seasonAbove == null ? 0 : Integer.parseInt(seasonAbove);
    }

    void read() {
        year();
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
        return cells.stream().anyMatch(cell -> cell.says(clue));
    }

    /** The last number that can be a year, unless the title begins with it. A date or a year in brackets is enough. */
    private void year() {
        if (says("year") || says("date")) {
            return;
        }
        Cell last = null;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.aside
                    || cell.continued
                    || cell.strong
                    || !cell.number()
                    || cell.length() != 4
                    || value(cell) < FIRST_YEAR
                    || value(cell) > LAST_YEAR) {
                continue;
            }
            boolean hyphened =
                    i > 0 && cell.before.equals("-") && cells.get(i - 1).number() || isPartOfNumber(i);
            boolean counted = i > 0
                    && cells.get(i - 1).word != null
                    && cells.get(i - 1).word.key().equals("of");
            boolean leads = counted
                    || i == 0
                    || cells.subList(0, i).stream()
                            .noneMatch(one -> one.plain()
                                    || one.meanings != null
                                    || one.language != null && one.language.everyday()
                                    || one.says("episode"));
            if (!hyphened && !leads && !(last != null && wordsBetween(last, cell))) {
                last = cell;
            }
        }
        if (last != null) {
            last.become(new Hit(
                    "year", last.start, last.end, Map.of("year", text.substring(last.start, last.end)), 0.7, true));
        }
    }

    /** A second year behind the words of an episode or label is not the film's. */
    private boolean wordsBetween(Cell first, Cell second) {
        return cells.stream().anyMatch(cell -> cell.start > first.start && cell.start < second.start && cell.strong);
    }

    private boolean isPartOfNumber(int i) {
        return i + 1 < cells.size()
                && cells.get(i + 1).before.equals("-")
                && cells.get(i + 1).number();
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
                || cells.stream()
                        .anyMatch(cell -> cell.hit != null && cell.hit.rule().equals("cyclic checksum"));
        int year = indexOf("year");
        boolean film = cells.stream().anyMatch(TitleRun::isFilm);
        Cell best = null;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.aside
                    || !cell.number()
                    || cell.length() > 4
                    || cell.says("year")
                    || cell.labelled() && !weaklyTechnical(cell)) {
                continue;
            }
            boolean apart = dashesBefore(cell)
                    || cell.before.contains("[") && closed(cell)
                    || group && i > 0 && cell.before.contains(": ");
            if (cell.labelled() && !season && !apart || dated(cell) || decimal(i)) {
                continue;
            }
            Hit hit = !season && boxed(i)
                    ? hit(cell, 0, value(cell), 0.5)
                    : group && !season ? absolute(i) : season ? within(i) : numbered(i, film || year > i);
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

    /** Evangelion 1.11 - where words are parted by spaces, a dot between digits is a point. */
    private boolean decimal(int i) {
        return i > 0
                && cells.get(i).before.equals(".")
                && cells.get(i - 1).number()
                && cells.get(i).start > 1
                && text.indexOf(' ') >= 0
                && text.indexOf(' ') < cells.get(i).start;
    }

    /** The Simpsons/The Simpsons 82: the folder's name and a number. */
    private boolean counts(int i) {
        Cell cell = cells.get(i);
        return heading != null
                && i > 0
                && i == cells.size() - 1
                && cell.length() < 4
                && value(cell) > 0
                && Text.phraseKey(text.substring(0, cell.start)).equals(Text.phraseKey(heading));
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

    /** 102 is season 1, episode 2; 0102 says it a little louder. */
    private @Nullable Hit numbered(int i, boolean film) {
        Cell cell = cells.get(i);
        int number = value(cell);
        int season = number / 100;
        int episode = number % 100;
        boolean padded = text.charAt(cell.start) == '0';
        if (text.startsWith("--", cell.end)) {
            return null;
        }
        // Title - 317 and Title - 927 (1080p): so far on nobody counts by seasons.
        if (number >= FAR
                && cell.length() == 3
                && cell.before.contains(" - ")
                && (i + 1 == cells.size() || opens(i + 1))) {
            return hit(cell, 0, number, 0.5);
        }
        if (cell.length() <= 2) {
            return counts(i) || aired(i) ? hit(cell, 0, number, 0.5) : lone(i, film);
        }
        if (episode == 0 || episode > MOST_EPISODES || season == 0 || closed(cell)) {
            return cell.length() == 3 && padded && (dashed(i) || listed(i)) ? hit(cell, 0, number, 0.5) : null;
        }
        boolean year = cell.length() == 4 && !padded && number >= FIRST_YEAR;
        if (year || season > 40 || film && !padded || opensTitle(i)) {
            return null;
        }
        if (cell.length() == 4 && !padded && (season > 30 || !walled(i + 1))) {
            return null;
        }
        return hit(cell, season, episode, padded ? 0.6 : 0.5 + (walled(i + 1) ? 0.01 : 0));
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
        int number = value(cell);
        String after = text.substring(cell.end, Math.min(text.length(), cell.end + 3));
        boolean padded = cell.length() == 2 && text.charAt(cell.start) == '0';
        boolean apart = i > 0
                ? cell.before.contains(" -") || dashesBefore(cell)
                : after.startsWith(" -") || after.startsWith(". ");
        // ENG_51_01: behind labels a number counts tracks.
        if (i > 0 && cells.get(i - 1).labelled() && !cells.get(i - 1).says("part") && !apart && i + 1 == cells.size()) {
            return null;
        }
        boolean lone = cell.length() == 2 && (padded || apart) || cells.size() == 1 && cell.length() == 2;
        boolean bare = film && !(apart && walled(i + 1));
        return lone && number > 0 && !closed(cell) && !bare ? hit(cell, 0, number, 0.4) : null;
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

    private boolean closed(Cell cell) {
        return cell.end < text.length() && "])".indexOf(text.charAt(cell.end)) >= 0;
    }

    private boolean dashed(int i) {
        String after = text.substring(cells.get(i).end, Math.min(text.length(), cells.get(i).end + 3));
        return cells.get(i).before.contains("- ") || after.startsWith(" -");
    }

    /** A season named elsewhere: the first number behind it, or the one that the name begins with, is the episode. */
    private @Nullable Hit within(int i) {
        Cell cell = cells.get(i);
        int number = value(cell);
        int at = indexOf("season");
        if (closed(cell) && !cell.before.contains("[") && !cell.before.contains("(")) {
            return null;
        }
        boolean behind = at >= 0 && at < i && cells.subList(at + 1, i).stream().noneMatch(Cell::plain);
        boolean ofSeason = seasonAbove && cell.length() == 3 && number / 100 == above;
        boolean opens = at < 0 && i == 0 && (cell.length() <= 2 || ofSeason);
        boolean ends = at < 0
                && i > 0
                && walled(i + 1)
                && (cell.length() <= 3 || text.charAt(cell.start) == '0' || number < FIRST_YEAR && dashesBefore(cell))
                && !cell.labelled();
        if (number == 0 || !(behind || opens || ends) || cell.labelled() && !cell.before.contains("-")) {
            return null;
        }
        if (seasonAbove
                && cell.length() >= 3
                && number % 100 > 0
                && number % 100 <= MOST_EPISODES
                && number / 100 == above) {
            return hit(cell, number / 100, number % 100, 0.5);
        }
        return cell.length() <= 3 || number >= 1000 && number < FIRST_YEAR && (behind || dashesBefore(cell))
                ? hit(cell, 0, number, opens ? 0.6 : 0.55)
                : null;
    }

    private int indexOf(String clue) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).says(clue)) {
                return i;
            }
        }
        return -1;
    }

    /** [Group] Title 07 [720p]: the number at the end of the title counts from the first episode of all. */
    private @Nullable Hit absolute(int i) {
        Cell cell = cells.get(i);
        int number = value(cell);
        boolean titled = cells.subList(0, i).stream().anyMatch(Cell::plain);
        boolean dashes = cell.before.contains("- ") || dashesBefore(cell);
        boolean own = cell.before.contains("[") && closed(cell);
        if (number == 0
                || !titled && !(i + 1 < cells.size() && cells.get(i + 1).before.contains(" "))
                || closed(cell) && !own) {
            return null;
        }
        if (!titled && cell.length() == 2 && text.charAt(cell.start) == '0') {
            return hit(cell, 0, number, 0.5);
        }
        // Aac-128: the rate of a codec.
        if (cell.before.equals("-")
                && i > 0
                && cells.get(i - 1).labelled()
                && !cells.get(i - 1).number()) {
            return null;
        }
        return dashes
                ? hit(cell, 0, number, 0.6)
                : own || walled(i + 1) || opens(i + 1) ? hit(cell, 0, number, 0.5) : null;
    }

    private boolean opens(int i) {
        return opens(cells, i);
    }

    private static boolean opens(List<Cell> cells, int i) {
        return i < cells.size()
                && (cells.get(i).before.indexOf('[') >= 0
                        || cells.get(i).before.indexOf('(') >= 0
                        || cells.get(i).before.contains("- "));
    }

    private boolean walled(int i) {
        return walled(cells, i);
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

    /** Test.13.HDTV: what was taken from television, and a number before it. */
    private boolean aired(int i) {
        return cells.get(i).length() == 2
                && i > 0
                && cells.get(i).before.equals(".")
                && i + 1 < cells.size()
                && Counts.isAired(cells.get(i + 1));
    }

    private static Hit hit(Cell cell, int season, int episode, double weight) {
        Map<String, String> clues = new LinkedHashMap<>();
        if (season > 0) {
            clues.put("season", String.valueOf(season));
        }
        clues.put("episode", String.valueOf(episode));
        return new Hit(season > 0 ? "102" : "lone number", cell.start, cell.end, clues, weight, true);
    }

    static int value(Cell cell) {
        return cell.word == null ? 0 : Integer.parseInt(cell.word.text());
    }
}

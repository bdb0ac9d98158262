package media.waybill.naming.numbers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import media.waybill.naming.cells.Asides;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.shapes.Hit;
import media.waybill.naming.shapes.Readings;

/** Numbers that count episodes by what stands beside them: a season, each other, or an episode that is counted anew. */
final class Counts {
    private static final Set<String> AIRED =
            Set.of("HDTV", "PDTV", "SDTV", "DSR", "DSRIP", "TVRIP", "HDTVRIP", "DTVRIP", "SATRIP", "DVBRIP", "AHDTV");

    private final List<Cell> cells;
    private final String text;

    private final boolean release;

    Counts(List<Cell> cells, String text) {
        this.cells = cells;
        this.text = text;
        this.release = Cell.any(cells, cell -> Asides.means(cell, "source"));
    }

    /** Beside a season, or in the name of a release, "1of4" counts episodes. */
    void ofParts() {
        if (!says("season") && !release || says("episode")) {
            return;
        }
        for (Cell cell : cells) {
            Hit hit = cell.hit;
            String part = hit == null || !hit.rule().equals("part of parts")
                    ? null
                    : hit.clues().get("part");
            if (hit != null && part != null) {
                cell.become(new Hit(
                        "part of parts",
                        hit.start(),
                        hit.end(),
                        Map.of("episode", part.substring(0, part.indexOf('/'))),
                        0.7,
                        true));
                return;
            }
        }
    }

    /** Part Two of what was taken from television is its second episode. */
    void ofAired() {
        if (says("episode") || Cell.none(cells, Counts::isAired)) {
            return;
        }
        for (Cell cell : cells) {
            Hit hit = cell.hit;
            String part = hit == null || !hit.rule().equals("part")
                    ? null
                    : hit.clues().get("part");
            if (hit != null && part != null) {
                Map<String, String> clues = new LinkedHashMap<>();
                if (!says("season")) {
                    clues.put("season", "1");
                }
                clues.put("episode", part);
                cell.become(new Hit("part", hit.start(), hit.end(), clues, 0.5, true));
                return;
            }
        }
    }

    static boolean isAired(Cell cell) {
        return cell.meanings != null
                && cell.meanings.stream().anyMatch(m -> AIRED.contains(m.clues().getOrDefault("source", "")));
    }

    /** 103.104 and 103-108: episodes of one season that follow each other. */
    void pair() {
        if (says("episode") || says("season") || says("seasons") || says("date")) {
            return;
        }
        for (int i = 1; i + 1 < cells.size(); i++) {
            Cell first = cells.get(i);
            Cell second = cells.get(i + 1);
            boolean pair = isThree(first)
                    && isThree(second)
                    && second.before.length() == 1
                    && (second.before.equals(first.before) || second.before.equals("-"))
                    && follows(first, second)
                    && Numbers.value(first) % 100 > 0
                    && Numbers.value(second) % 100 <= Readings.MOST_EPISODES
                    && Numbers.value(first) / 100 == Numbers.value(second) / 100
                    && Numbers.value(first) >= 100
                    && Numbers.walled(cells, i + 2)
                    && !cells.get(i - 1).number();
            if (pair) {
                Map<String, String> clues = new LinkedHashMap<>();
                clues.put("season", String.valueOf(Numbers.value(first) / 100));
                clues.put("episode", String.valueOf(Numbers.value(first) % 100));
                clues.put(
                        "episodes",
                        String.join(
                                ",",
                                IntStream.rangeClosed(Numbers.value(first) % 100, Numbers.value(second) % 100)
                                        .mapToObj(String::valueOf)
                                        .toList()));
                first.become(new Hit("102.103", first.start, second.end, clues, 0.5, true));
                first.end = second.end;
                cells.remove(i + 1);
                return;
            }
        }
    }

    private static boolean follows(Cell first, Cell second) {
        int more = Numbers.value(second) - Numbers.value(first);
        return more == 1 || more > 0 && second.before.equals("-");
    }

    private static boolean isThree(Cell cell) {
        return cell.number() && cell.length() == 3 && !cell.aside && !cell.labelled();
    }

    /** "Title - 12 (S01E12)", "Title 313-315 s16e03-05": a count from the first of all, no part of the title. */
    void absoluteBeside() {
        int at = indexOf("episode");
        if (at < 2 || !cells.get(at).says("season")) {
            return;
        }
        int from = at;
        while (from > 1
                && cells.get(from - 1).number()
                && (from == at || cells.get(from).before.equals("-"))) {
            from--;
        }
        Cell first = cells.get(from);
        boolean range = at - from == 2 && first.length() >= 3;
        if (from == at && at + 1 < cells.size() && cells.get(at + 1).number() && at + 2 == cells.size()) {
            behind(cells.get(at + 1));
            return;
        }
        boolean apart = at - from == 1 && Numbers.dashesBefore(first) && first.length() >= 2 && first.length() < 5;
        if (range || apart) {
            cells.subList(from, at).forEach(this::absolute);
        }
    }

    /** "S10E14 214" */
    private void behind(Cell cell) {
        if (cell.length() == 3 && !cell.labelled() && cell.before.equals(" ")) {
            absolute(cell);
        }
    }

    private void absolute(Cell cell) {
        String number = text.substring(cell.start, cell.end);
        cell.become(new Hit("absolute", cell.start, cell.end, Map.of("absolute", number), 0.5, true));
    }

    private boolean says(String clue) {
        return indexOf(clue) >= 0;
    }

    private int indexOf(String clue) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).says(clue)) {
                return i;
            }
        }
        return -1;
    }
}

package media.waybill.naming.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.shapes.Hit;
import media.waybill.naming.text.Text;
import media.waybill.naming.text.Text.Word;
import media.waybill.naming.vocabulary.Rules;

/** Cuts a name into cells: the shapes found in it, and the words between them. */
final class CellCutter {
    private static final Set<String> SEASON_WORDS = Set.of("season in words", "season, spelled");

    private static final Set<String> HOUSE_CODES = Set.of("house code", "small house code");

    private final String text;
    private final List<Cell> cells = new ArrayList<>();

    private CellCutter(String text) {
        this.text = text;
    }

    /** In the order in which they stand; a shape is one cell, and so is each word beside it. */
    static List<Cell> cut(String text, Rules rules) {
        CellCutter cutter = new CellCutter(text);
        cutter.cut(hits(text, rules));
        return cutter.cells;
    }

    private static List<Hit> hits(String text, Rules rules) {
        List<Hit> hits = rules.shapes()
                .find(
                        text,
                        rules.references(),
                        rules.orders(),
                        found -> rules.vocabulary().meanings(Text.phraseKey(found)) != null);
        // "Series 13 - S01E01": where the episode says its season, a name that begins with one is called so.
        if (hits.size() > 1
                && hits.getFirst().start() == 0
                && SEASON_WORDS.contains(hits.getFirst().rule())
                && hits.stream().skip(1).anyMatch(hit -> hit.says("season"))) {
            hits.removeFirst();
        }
        hits.replaceAll(hit -> isHouseNumber(hit, hits) ? hit.as(hit.end(), code(text, hit)) : hit);
        return hits;
    }

    /** HC0412 is a number of the house where S02E03 beside it says another episode. */
    private static boolean isHouseNumber(Hit hit, List<Hit> hits) {
        return HOUSE_CODES.contains(hit.rule())
                && hits.stream()
                        .anyMatch(other -> other != hit
                                && !HOUSE_CODES.contains(other.rule())
                                && other.says("episode")
                                && !Objects.equals(
                                        other.clues().get("episode"),
                                        hit.clues().get("episode")));
    }

    private static Map<String, String> code(String text, Hit hit) {
        return Map.of("code", text.substring(hit.start(), hit.end()));
    }

    private void cut(List<Hit> hits) {
        int next = 0;
        for (Word word : Text.words(text)) {
            while (next < hits.size() && hits.get(next).start() < word.end()) {
                cells.add(new Cell(hits.get(next++)));
            }
            int hitEnd = cells.isEmpty() ? -1 : cells.get(cells.size() - 1).end;
            if (hitEnd <= word.start()) {
                cells.add(new Cell(word));
            } else {
                parts(word, hits);
            }
        }
        while (next < hits.size()) {
            cells.add(new Cell(hits.get(next++)));
        }
        cells.sort((a, b) -> Integer.compare(a.start, b.start));
        int end = 0;
        for (Cell cell : cells) {
            cell.before = text.substring(Math.min(end, cell.start), cell.start);
            end = Math.max(end, cell.end);
        }
    }

    /** What a hit within a word leaves of it before and behind. */
    private void parts(Word word, List<Hit> hits) {
        int at = word.start();
        for (Hit hit : hits) {
            if (hit.end() > word.start() && hit.start() < word.end()) {
                rest(at, hit.start());
                at = Math.max(at, hit.end());
            }
        }
        rest(at, word.end());
    }

    private void rest(int from, int to) {
        if (to - from > 1 || (to > from && text.charAt(from) > 0x2E80)) {
            for (Word word : Text.words(text.substring(from, to))) {
                cells.add(new Cell(new Word(word.text(), word.key(), from + word.start(), from + word.end(), "")));
            }
        }
    }
}

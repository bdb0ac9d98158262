package media.waybill.naming.words;

import java.util.List;
import java.util.Set;
import media.waybill.naming.Kind;
import media.waybill.naming.cells.Cell;
import media.waybill.naming.vocabulary.Languages;
import org.jspecify.annotations.Nullable;

/** Words that say a language because they end the name of a text or a sound. */
final class LanguagesAtEnd {
    /** Mono, stereo and surround as numbers. */
    private static final Set<String> LAYOUTS = Set.of("10", "20", "51", "71");

    private static final int SHORT = 4;

    private final List<Cell> cells;
    private final Languages languages;
    private final boolean mixed;
    private final boolean sound;
    private final boolean spoken;

    LanguagesAtEnd(List<Cell> cells, Languages languages, boolean mixed, @Nullable Kind extension) {
        this.cells = cells;
        this.languages = languages;
        this.mixed = mixed;
        this.sound = extension == Kind.AUDIO;
        this.spoken = sound || extension == Kind.SUBTITLE;
    }

    /** "3x03 fin.srt", "Silver Crane ICE.srt": the last word of a text or a sound, behind the episode or in capitals. */
    void last() {
        int last = cells.size() - 1;
        while (last > 0 && cells.get(last).hit != null && !cells.get(last).says("episode")) {
            last--;
        }
        Cell cell = last < 1 ? null : cells.get(last);
        if (cell == null || !spoken || cell.language == null || cell.language.name() || cell.length() >= SHORT) {
            return;
        }
        Cell before = cells.get(last - 1);
        boolean numbered = last == cells.size() - 1 && last > 1 && before.says("episode");
        boolean capitals = mixed && cell.upper() && cell.length() == SHORT - 1 && before.plain() && !before.upper();
        if (numbered || capitals) {
            cell.listed = true;
            cell.strong = true;
        }
    }

    /** "Silver Crane Cantonese 51.wav": a language's name right before the layout that ends a sound's name. */
    void beforeLayout() {
        int at = cells.size() - 2;
        Cell cell = at < 1 ? null : cells.get(at);
        if (cell != null
                && sound
                && cell.language != null
                && cell.language.name()
                && isLayout(cells.get(at + 1))
                && LanguagesBeside.leavesTitle(cells, at, at + 1)) {
            cell.strong = true;
        }
    }

    /** Salzwaechter_dt_2ch.wav: the last word before what says how a text or a sound is made. */
    void shortened() {
        for (int i = cells.size() - 1; i > 0; i--) {
            Cell cell = cells.get(i);
            boolean labels = i + 1 == cells.size() || !cells.get(i + 1).plain();
            if (spoken && labels && cell.plain() && !cell.number() && LanguagesBeside.leavesTitle(cells, i, i)) {
                languages.shortened(cell.key()).ifPresent(meaning -> {
                    cell.language = meaning;
                    cell.strong = true;
                    cell.inflected = true;
                });
            }
        }
    }

    private static boolean isLayout(Cell cell) {
        return cell.number() && LAYOUTS.contains(cell.key());
    }
}

package media.waybill.matching.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import org.jspecify.annotations.Nullable;

/**
 * All titles that were found.
 *
 * @param identified by an identifier
 * @param named by a name
 * @param episodeNames episodes whose own name is said beside that of their series
 * @param ids what stands in the path and could be an identifier
 * @param unknownReference the name carries what is a reference by its shape, and no open line has it
 * @param loneCode letters that could be a language and that nothing explains
 * @param bracketed brackets hold words that nothing explains
 * @param order the order that the name speaks of, squashed
 * @param pointed the very line that the name speaks of
 */
public record Hits(
        Map<LineIndex.Entry, Found> identified,
        Map<LineIndex.Entry, Found> named,
        Set<LineIndex.Entry> episodeNames,
        WrittenIds ids,
        boolean unknownReference,
        @Nullable String loneCode,
        boolean bracketed,
        @Nullable String order,
        @Nullable OpenLine pointed) {

    public Collection<LineIndex.Entry> entries() {
        if (identified.isEmpty()) {
            return named.keySet();
        }
        List<LineIndex.Entry> all = new ArrayList<>(identified.keySet());
        for (LineIndex.Entry entry : named.keySet()) {
            if (!identified.containsKey(entry)) {
                all.add(entry);
            }
        }
        return all;
    }

    @Nullable
    public Found best(LineIndex.Entry entry) {
        Found id = identified.get(entry);
        return id == null ? named.get(entry) : id;
    }

    /** Whether the name spells a title in full, so that an identifier of another one is a contradiction. */
    public boolean isSpelled() {
        return named.values().stream().anyMatch(found -> found.sign() == Sign.NAME);
    }

    /** Whether another title of the same name and of another year is ordered. */
    public boolean hasNamesake(LineIndex.Entry entry) {
        Integer year = entry.title.year();
        return year != null
                && named.keySet().stream()
                        .anyMatch(other -> other.title.year() != null
                                && !year.equals(other.title.year())
                                && LineIndex.squash(other.title.name()).equals(LineIndex.squash(entry.title.name())));
    }

    /** Whether the same episode of another season is ordered of that series. */
    public boolean hasOtherSeason(LineIndex.Entry entry) {
        return entry.series >= 0
                && named.keySet().stream()
                        .anyMatch(other -> other.series == entry.series
                                && other.title.season() != null
                                && !other.title.season().equals(entry.title.season()));
    }
}

package media.waybill.matching.lines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Series and seasons by each of their names: what they are called, their episodes are called too, whether anything is
 * ordered of the series itself or not. Partners call a series by its reference as well: FJPA 104.
 */
public final class Heads {

    private static final char HEAD = 'h';
    private static final int LEAST_LETTERS = 3;

    /**
     * @param series the name that its episodes have as that of their series
     * @param season null where it is the series itself
     * @param names all of its names
     */
    public record Head(int series, @Nullable Integer season, List<Integer> names) {}

    private final NameIndex names;
    private final Slots<Head> heads = new Slots<>();
    private final Postings byName = new Postings();
    private final Map<UUID, List<Integer>> orders = new HashMap<>();

    Heads(NameIndex names) {
        this.names = names;
    }

    void put(UUID order, Collection<OpenLine.OrderedTitle> titles) {
        List<Integer> ids = new ArrayList<>(titles.size());
        for (OpenLine.OrderedTitle title : titles) {
            Set<String> spelled = title.names();
            if (title.reference().chars().filter(Character::isLetter).count() >= LEAST_LETTERS) {
                spelled.add(title.reference());
            }
            List<Integer> own = spelled.stream().map(names::add).toList();
            String series = title.series();
            int id = heads.add(new Head(names.add(series == null ? title.name() : series), title.season(), own));
            own.stream().distinct().forEach(name -> byName.add(Postings.key(HEAD, name, 0, 0), id));
            ids.add(id);
        }
        if (!ids.isEmpty()) {
            orders.put(order, ids);
        }
    }

    void remove(UUID order) {
        List<Integer> ids = orders.remove(order);
        if (ids == null) {
            return;
        }
        for (int id : ids) {
            Head head = heads.get(id);
            head.names().stream().distinct().forEach(name -> byName.remove(Postings.key(HEAD, name, 0, 0), id));
            head.names().forEach(names::remove);
            names.remove(head.series());
            heads.remove(id);
        }
    }

    List<Head> named(int name) {
        int slot = byName.find(Postings.key(HEAD, name, 0, 0));
        List<Head> found = new ArrayList<>(1);
        for (int i = 0, n = byName.size(slot); i < n; i++) {
            found.add(heads.get(byName.id(slot, i)));
        }
        return found;
    }
}

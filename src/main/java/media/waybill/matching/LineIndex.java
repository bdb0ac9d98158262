package media.waybill.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import media.waybill.naming.FoldedTitle;
import org.jspecify.annotations.Nullable;

/**
 * One distributor's open lines in memory, found by identifier, by any known name of their title and by the words of
 * those names. Orders come, change and go one by one.
 */
final class LineIndex {

    /** The lines of one title of one order. */
    static final class Entry {
        final OpenLine.OrderedTitle title;
        final List<OpenLine> lines = new ArrayList<>();
        final List<FoldedTitle> names = new ArrayList<>();
        final @Nullable FoldedTitle series;

        Entry(OpenLine.OrderedTitle title) {
            this.title = title;
            this.series = title.series() == null ? null : FoldedTitle.of(title.series());
            names.add(FoldedTitle.of(title.name()));
            if (title.originalName() != null) {
                names.add(FoldedTitle.of(title.originalName()));
            }
            title.aliases().forEach(alias -> names.add(FoldedTitle.of(alias)));
        }

        Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>();
            keys.add("ref " + squash(title.reference()));
            if (title.eidr() != null) {
                keys.add("eidr " + title.eidr());
            }
            for (FoldedTitle name : names) {
                keys.add("name " + name.squashed());
                acronym(name, keys);
                name.words().forEach(word -> keys.add("word " + word));
            }
            if (series != null) {
                keys.add("series " + series.squashed());
                keys.add("series " + series.squashed() + " " + title.episode());
                keys.add("series " + series.squashed() + " " + title.season() + " " + title.episode());
                acronym(series, keys);
                series.words().forEach(word -> keys.add("word " + word));
            }
            return keys;
        }

        private static void acronym(FoldedTitle name, Set<String> keys) {
            if (name.words().size() > 1) {
                StringBuilder initials = new StringBuilder();
                name.words().forEach(word -> initials.append(word.charAt(0)));
                keys.add("initials " + initials);
            }
        }
    }

    private record TitleKey(UUID order, String reference) {}

    private final Map<UUID, Map<TitleKey, Entry>> orders = new HashMap<>();
    private final Map<String, Set<Entry>> keys = new HashMap<>();
    private final Map<String, OpenLine> byOrderLine = new HashMap<>();
    private final Map<UUID, OpenLine> byId = new HashMap<>();
    private final Map<UUID, Entry> entries = new HashMap<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** Puts the lines of an order in the place of what was known of it; none of them takes it out. */
    void replace(UUID order, Collection<OpenLine> lines) {
        lock.writeLock().lock();
        try {
            remove(order);
            Map<TitleKey, Entry> titles = new LinkedHashMap<>();
            for (OpenLine line : lines) {
                Entry entry = titles.computeIfAbsent(
                        new TitleKey(order, line.title().reference()), key -> new Entry(line.title()));
                entry.lines.add(line);
                byOrderLine.put(orderLine(line.order(), line.reference()), line);
                byId.put(line.id(), line);
                entries.put(line.id(), entry);
            }
            for (Entry entry : titles.values()) {
                entry.keys().forEach(key -> keys.computeIfAbsent(key, k -> new LinkedHashSet<>())
                        .add(entry));
            }
            if (!titles.isEmpty()) {
                orders.put(order, titles);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void remove(UUID order) {
        Map<TitleKey, Entry> titles = orders.remove(order);
        if (titles == null) {
            return;
        }
        for (Entry entry : titles.values()) {
            for (String key : entry.keys()) {
                Set<Entry> found = keys.get(key);
                if (found != null && found.remove(entry) && found.isEmpty()) {
                    keys.remove(key);
                }
            }
            for (OpenLine line : entry.lines) {
                byOrderLine.remove(orderLine(line.order(), line.reference()), line);
                byId.remove(line.id());
                entries.remove(line.id());
            }
        }
    }

    /** Runs a reading of several look-ups on one state of the index. */
    <T> T read(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    Set<UUID> orders() {
        return new HashSet<>(orders.keySet());
    }

    int size() {
        return byId.size();
    }

    Set<Entry> by(String kind, String key) {
        return keys.getOrDefault(kind + " " + key, Set.of());
    }

    @Nullable
    OpenLine orderLineOf(String order, String reference) {
        return byOrderLine.get(orderLine(order, reference));
    }

    @Nullable
    OpenLine line(UUID id) {
        return byId.get(id);
    }

    @Nullable
    Entry entryOf(UUID line) {
        return entries.get(line);
    }

    private static String orderLine(String order, String reference) {
        return squash(order) + " " + reference.toLowerCase(Locale.ROOT);
    }

    /** An identifier without case and punctuation. */
    static String squash(String id) {
        StringBuilder out = new StringBuilder(id.length());
        id.codePoints().filter(Character::isLetterOrDigit).forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
        return out.toString();
    }
}

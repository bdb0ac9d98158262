package media.waybill.matching.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One distributor's open lines in memory, found by identifier, by any known name of their title, by misspelled names
 * and by the words of names. Orders come, change and go one by one.
 */
public final class LineIndex {

    public static final char REFERENCE = 'r';
    public static final char ORDER = 'p';

    private static final char EIDR = 'e';
    private static final char OF_NAME = 'n';
    private static final char OF_SERIES = 's';
    private static final char LABELLED = 'l';

    /** So many references built alike are how the distributor builds them. */
    private static final int USUAL = 5;

    /** Stands for a season or an episode that is not said. */
    private static final int ANY = -1;

    /** The lines of one title of one order. */
    public static final class Entry {
        public final OpenLine.OrderedTitle title;
        public final OpenLine[] lines;
        /** Ids of the title's own names. */
        public final int[] names;
        /** Id of the series' name, or -1. */
        public final int series;

        /** By season and episode, and the same whatever the order in which they came. */
        private static final Comparator<Entry> STEADY = Comparator.<Entry, Boolean>comparing(
                        entry -> entry.title.isEpisode())
                .thenComparing(entry -> entry.title.season(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(entry -> entry.title.episode(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(entry -> entry.lines[0].id());

        private int id;

        private Entry(OpenLine.OrderedTitle title, OpenLine[] lines, int[] names, int series) {
            this.title = title;
            this.lines = lines;
            this.names = names;
            this.series = series;
        }
    }

    public final NameIndex names = new NameIndex();
    private final Map<UUID, int[]> orders = new HashMap<>();
    private final Slots<Entry> entries = new Slots<>();
    private final Postings titles = new Postings();
    private final Postings orderNumbers = new Postings();
    private final LineNumbers byNumber = new LineNumbers(entries);
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Heads heads = new Heads(names);
    /** How many references are built in which way. */
    private final Map<Long, Integer> shapes = new HashMap<>();

    public final Labels labels;
    private int size;

    public LineIndex() {
        this("");
    }

    /** @param distributor whose lines they are */
    public LineIndex(String distributor) {
        this.labels = new Labels(distributor);
    }

    /** Puts the lines of an order in the place of what was known of it; none of them takes it out. */
    public void replace(UUID order, Collection<OpenLine> lines) {
        replace(order, lines, List.of());
    }

    /** @param ofOrder its series and seasons, whether anything is ordered of them or not */
    public void replace(UUID order, Collection<OpenLine> lines, Collection<OpenLine.OrderedTitle> ofOrder) {
        Map<String, List<OpenLine>> byTitle = new LinkedHashMap<>();
        for (OpenLine line : lines) {
            byTitle.computeIfAbsent(line.title().reference(), key -> new ArrayList<>())
                    .add(line);
        }
        lock.writeLock().lock();
        try {
            remove(order);
            heads.put(order, byTitle.isEmpty() ? List.of() : heads(byTitle.values(), ofOrder));
            int[] ids = new int[byTitle.size()];
            int n = 0;
            for (List<OpenLine> ofTitle : byTitle.values()) {
                ids[n++] = put(ofTitle.get(0).title(), ofTitle.toArray(OpenLine[]::new));
            }
            if (n > 0) {
                orders.put(order, ids);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static Collection<OpenLine.OrderedTitle> heads(
            Collection<List<OpenLine>> lines, Collection<OpenLine.OrderedTitle> ofOrder) {
        Map<String, OpenLine.OrderedTitle> byReference = new LinkedHashMap<>();
        lines.forEach(some -> byReference.put(
                some.getFirst().title().reference(), some.getFirst().title()));
        ofOrder.forEach(title -> byReference.put(title.reference(), title));
        return byReference.values().stream()
                .filter(OpenLine.OrderedTitle::isHead)
                .toList();
    }

    private int put(OpenLine.OrderedTitle title, OpenLine[] lines) {
        Set<String> spelled = title.names();
        int[] own = new int[spelled.size()];
        int n = 0;
        for (String name : spelled) {
            int id = names.add(name);
            if (contains(own, n, id)) {
                names.remove(id); // two spellings of one name
            } else {
                own[n++] = id;
            }
        }
        int series = title.series() == null ? -1 : names.add(title.series());
        Entry entry = new Entry(title, lines, Arrays.copyOf(own, n), series);
        entry.id = entries.add(entry);
        keys(entry, true);
        size += lines.length;
        return entry.id;
    }

    private static boolean contains(int[] ids, int count, int id) {
        for (int i = 0; i < count; i++) {
            if (ids[i] == id) {
                return true;
            }
        }
        return false;
    }

    private void remove(UUID order) {
        heads.remove(order);
        int[] ids = orders.remove(order);
        if (ids == null) {
            return;
        }
        for (int id : ids) {
            Entry entry = entries.get(id);
            keys(entry, false);
            for (int name : entry.names) {
                names.remove(name);
            }
            if (entry.series >= 0) {
                names.remove(entry.series);
            }
            entries.remove(id);
            size -= entry.lines.length;
        }
    }

    private void keys(Entry entry, boolean add) {
        OpenLine.OrderedTitle title = entry.title;
        titles.change(Postings.key(REFERENCE, squash(title.reference())), entry.id, add);
        title.codes().forEach(code -> titles.change(Postings.key(REFERENCE, squash(code)), entry.id, add));
        labels.change(title.reference(), add);
        long shape = ReferenceShape.of(title.reference());
        if (shape != 0) {
            shapes.merge(shape, add ? 1 : -1, (a, b) -> a + b == 0 ? null : a + b);
        }
        if (title.eidr() != null) {
            titles.change(Postings.key(EIDR, title.eidr()), entry.id, add);
        }
        for (int name : entry.names) {
            titles.change(Postings.key(OF_NAME, name, 0, 0), entry.id, add);
        }
        if (entry.series >= 0) {
            int season = title.season() == null ? ANY : title.season();
            titles.change(Postings.key(OF_SERIES, entry.series, ANY, ANY), entry.id, add);
            if (title.episode() != null) {
                titles.change(Postings.key(OF_SERIES, entry.series, ANY, title.episode()), entry.id, add);
                if (season != ANY) {
                    titles.change(Postings.key(OF_SERIES, entry.series, season, title.episode()), entry.id, add);
                }
            }
            if (season != ANY) {
                titles.change(Postings.key(OF_SERIES, entry.series, season, ANY), entry.id, add);
            }
            String label = Labels.field(title.reference());
            if (label.length() > 1 && season != ANY && title.episode() != null) {
                titles.change(Postings.key(LABELLED, label(label, season, title.episode())), entry.id, add);
            }
            Integer counted = title.counted();
            if (counted != null) {
                titles.change(Postings.key(OF_SERIES, entry.series, ANY, counted), entry.id, add);
            }
        }
        orderNumbers.change(Postings.key(ORDER, squash(entry.lines[0].order())), entry.id, add);
        byNumber.change(entry, entry.id, add);
    }

    /** Runs a reading of several look-ups on one state of the index. */
    public <T> T read(Supplier<T> reading) {
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

    public int size() {
        return size;
    }

    /** @param id without case and punctuation */
    public List<Entry> byReference(String id) {
        List<Entry> found = new ArrayList<>();
        each(Postings.key(REFERENCE, id), entry -> {
            if (squash(entry.title.reference()).equals(id)
                    || entry.title.codes().stream()
                            .anyMatch(code -> squash(code).equals(id))) {
                found.add(entry);
            }
        });
        return found;
    }

    public boolean mayHaveReference(long key) {
        return titles.find(key) >= 0;
    }

    public boolean isShape(long shape) {
        return shapes.getOrDefault(shape, 0) >= USUAL;
    }

    public boolean mayHaveOrder(long key) {
        return orderNumbers.find(key) >= 0;
    }

    public List<Entry> byEidr(String eidr) {
        List<Entry> found = new ArrayList<>();
        each(Postings.key(EIDR, eidr), found::add);
        return found;
    }

    /** Titles that have this very name. */
    public List<Entry> named(int name, int limit) {
        return first(Postings.key(OF_NAME, name, 0, 0), limit);
    }

    /** What is ordered of a series; null season or episode: any of them. */
    public List<Entry> ofSeries(int name, @Nullable Integer season, @Nullable Integer episode, int limit) {
        return first(
                Postings.key(OF_SERIES, name, season == null ? ANY : season, episode == null ? ANY : episode), limit);
    }

    private static String label(String field, int season, int episode) {
        return field + '|' + season + '|' + episode;
    }

    /** Episodes of one series whose references begin with that field; none where those of several series do. */
    public List<Entry> labelled(String field, int season, int episode, int limit) {
        List<Entry> found = first(Postings.key(LABELLED, label(field, season, episode)), limit);
        boolean one = !found.isEmpty()
                && found.size() < limit
                && found.stream()
                        .allMatch(entry -> entry.series == found.getFirst().series
                                && Labels.field(entry.title.reference()).equals(field));
        return one ? found : List.of();
    }

    /** The series and seasons that have the name, or a reference that reads like it. */
    public List<Heads.Head> headed(int name) {
        return heads.named(name);
    }

    /** At most so many; which ones does not depend on the order in which they came. */
    private List<Entry> first(long key, int limit) {
        List<Entry> found = new ArrayList<>();
        each(key, found::add);
        if (found.size() > limit) {
            found.sort(Entry.STEADY);
            return found.subList(0, limit);
        }
        return found;
    }

    private void each(long key, Consumer<Entry> taker) {
        int slot = titles.find(key);
        for (int i = 0, n = titles.size(slot); i < n; i++) {
            taker.accept(entries.get(titles.id(slot, i)));
        }
    }

    /** Null where no line, or more than one, has that number. */
    @Nullable
    public OpenLine orderLineOf(String order, String reference) {
        return byNumber.ofOrder(order, reference);
    }

    @Nullable
    public OpenLine line(UUID id) {
        return byNumber.line(id);
    }

    @Nullable
    public Entry entryOf(UUID line) {
        return byNumber.entryOf(line);
    }

    /** An identifier without case and punctuation. */
    public static String squash(String id) {
        StringBuilder out = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); ) {
            int c = id.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(Character.toLowerCase(c));
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }
}

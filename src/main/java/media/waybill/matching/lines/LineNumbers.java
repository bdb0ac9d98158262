package media.waybill.matching.lines;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lines by their id, and by the number that they have in their order. */
final class LineNumbers {

    private static final char ID = 'l';
    private static final char NUMBER = 'o';

    private final Slots<LineIndex.Entry> entries;
    private final Postings keys = new Postings();

    LineNumbers(Slots<LineIndex.Entry> entries) {
        this.entries = entries;
    }

    void change(LineIndex.Entry entry, int id, boolean add) {
        for (OpenLine line : entry.lines) {
            keys.change(key(line.id()), id, add);
            keys.change(key(line.order(), line.reference()), id, add);
        }
    }

    /** Null where no line, or more than one, has that number. */
    @Nullable
    OpenLine ofOrder(String order, String reference) {
        String squashed = LineIndex.squash(reference);
        return only(
                key(order, reference),
                line -> LineIndex.squash(line.reference()).equals(squashed)
                        && LineIndex.squash(line.order()).equals(LineIndex.squash(order)));
    }

    @Nullable
    OpenLine line(UUID id) {
        return only(key(id), line -> line.id().equals(id));
    }

    private @Nullable OpenLine only(long key, Predicate<OpenLine> meant) {
        int slot = keys.find(key);
        OpenLine found = null;
        for (int i = 0, n = keys.size(slot); i < n; i++) {
            for (OpenLine line : entries.get(keys.id(slot, i)).lines) {
                if (meant.test(line) && line != found) {
                    if (found != null) {
                        return null;
                    }
                    found = line;
                }
            }
        }
        return found;
    }

    LineIndex.@Nullable Entry entryOf(UUID line) {
        int slot = keys.find(key(line));
        for (int i = 0, n = keys.size(slot); i < n; i++) {
            LineIndex.Entry entry = entries.get(keys.id(slot, i));
            if (Arrays.stream(entry.lines).anyMatch(open -> open.id().equals(line))) {
                return entry;
            }
        }
        return null;
    }

    private static long key(UUID id) {
        return Postings.end(ID ^ id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 17));
    }

    private static long key(String order, String reference) {
        return Postings.key(NUMBER, LineIndex.squash(order) + ' ' + LineIndex.squash(reference));
    }
}

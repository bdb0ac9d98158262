package media.waybill.matching.lines;

import java.util.Arrays;

/**
 * Lists of ids by a 64-bit key, in arrays of primitives: a million titles have many millions of keys, most of them
 * with one id, which then stands in the table itself.
 */
public final class Postings {

    private static final int EMPTY = Integer.MIN_VALUE;
    private static final double FULL = 0.7;

    private long[] keys = new long[16];
    private int[] values = new int[16];
    private int used;
    private int living;
    /** The first number of a list says how many ids follow. */
    private int[][] lists = new int[4][];

    private int listCount;
    private int[] unusedLists = new int[4];
    private int unusedCount;

    Postings() {
        Arrays.fill(values, EMPTY);
    }

    /** Makes a key of a text; {@code kind} keeps keys of different meaning apart. */
    static long key(char kind, CharSequence text) {
        return key(kind, text, 0, text.length());
    }

    static long key(char kind, CharSequence text, int from, int to) {
        long hash = kind;
        for (int i = from; i < to; i++) {
            hash = step(hash, text.charAt(i));
        }
        return end(hash);
    }

    static long key(char kind, int a, int b, int c) {
        return end(step(step(step(kind, a), b), c));
    }

    public static long step(long hash, int next) {
        return (hash + next + 1) * 0x9E3779B97F4A7C15L ^ hash >>> 29;
    }

    public static long end(long hash) {
        long h = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        h = (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
        h ^= h >>> 32;
        return h == 0 ? 1 : h;
    }

    /** Where the ids of the key stand, or -1. */
    int find(long key) {
        int slot = slot(key);
        return keys[slot] == key && values[slot] != EMPTY ? slot : -1;
    }

    int size(int slot) {
        int value = slot < 0 ? EMPTY : values[slot];
        return value == EMPTY ? 0 : value >= 0 ? 1 : lists[~value][0];
    }

    int id(int slot, int index) {
        int value = values[slot];
        return value >= 0 ? value : lists[~value][index + 1];
    }

    void change(long key, int id, boolean add) {
        if (add) {
            add(key, id);
        } else {
            remove(key, id);
        }
    }

    void add(long key, int id) {
        if (used + 1 > keys.length * FULL) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] != key) {
            keys[slot] = key;
            used++;
        }
        int value = values[slot];
        if (value == EMPTY) {
            values[slot] = id;
            living++;
        } else if (value >= 0) {
            values[slot] = ~list(value, id);
        } else {
            int[] list = lists[~value];
            if (list[0] + 1 == list.length) {
                list = Arrays.copyOf(list, list.length + Math.max(2, list.length / 2));
                lists[~value] = list;
            }
            list[++list[0]] = id;
        }
    }

    void remove(long key, int id) {
        int slot = find(key);
        if (slot < 0) {
            return;
        }
        int value = values[slot];
        if (value >= 0) {
            if (value == id) {
                values[slot] = EMPTY;
                living--;
            }
            return;
        }
        int[] list = lists[~value];
        for (int i = list[0]; i > 0; i--) {
            if (list[i] == id) {
                list[i] = list[list[0]--];
                break;
            }
        }
        if (list[0] == 1) {
            values[slot] = list[1];
            forget(~value);
        }
    }

    private int list(int first, int second) {
        int at = unusedCount > 0 ? unusedLists[--unusedCount] : listCount++;
        if (at == lists.length) {
            lists = Arrays.copyOf(lists, lists.length * 2);
        }
        lists[at] = new int[] {2, first, second};
        return at;
    }

    private void forget(int list) {
        if (unusedCount == unusedLists.length) {
            unusedLists = Arrays.copyOf(unusedLists, unusedCount * 2);
        }
        unusedLists[unusedCount++] = list;
        lists[list] = new int[0];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Keys whose ids are all gone are left behind. */
    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        int capacity = 16;
        while (living + 1 > capacity * FULL * 0.6) {
            capacity *= 2;
        }
        keys = new long[capacity];
        values = new int[capacity];
        Arrays.fill(values, EMPTY);
        used = living;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}

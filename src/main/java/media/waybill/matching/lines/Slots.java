package media.waybill.matching.lines;

import java.util.Arrays;

/** Things by small numbers that are used again once a thing is gone. */
final class Slots<T> {
    private Object[] things = new Object[16];
    private int count;
    private int[] free = new int[16];
    private int freeCount;

    int add(T thing) {
        int id = freeCount > 0 ? free[--freeCount] : count++;
        if (id == things.length) {
            things = Arrays.copyOf(things, id + Math.max(16, id / 2));
        }
        things[id] = thing;
        return id;
    }

    @SuppressWarnings("unchecked")
    T get(int id) {
        return (T) things[id];
    }

    @SuppressWarnings("NullAway") // the place is empty until it is given away again
    void remove(int id) {
        things[id] = null;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = id;
    }

    /** One more than the largest number in use. */
    int bound() {
        return count;
    }
}

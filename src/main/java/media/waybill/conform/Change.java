package media.waybill.conform;

import java.util.Map;

/**
 * One thing that is different in the house form.
 *
 * @param place where, for example {@code cue} or {@code line}; empty when it holds for the whole file
 */
record Change(String what, Map<String, Object> place, String before, String after) {

    static Change of(String what, String before, String after) {
        return new Change(what, Map.of(), before, after);
    }
}

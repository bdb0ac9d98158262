package media.waybill.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import media.waybill.progress.Page;
import org.jspecify.annotations.Nullable;

/** What all lists have in common: limits, cursors and words in parameters. */
final class Lists {

    static final int MOST = 500;
    private static final int USUAL = 100;

    private Lists() {}

    static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw Refused.parameter("limit", "limit lies between 1 and " + MOST);
        }
        return asked;
    }

    /** A page of a list; a cursor that no list gave out is the caller's fault. */
    static <T> Page<T> page(Supplier<Page<T>> list) {
        try {
            return list.get();
        } catch (IllegalArgumentException e) {
            throw Refused.parameter("cursor", "the cursor is not one that this list gave out");
        }
    }

    /** A page of what is in memory whole, after the item of the cursor. */
    static <T> Page<T> page(List<T> all, Function<T, String> key, @Nullable String cursor, @Nullable Integer limit) {
        int from = 0;
        if (cursor != null && !cursor.isBlank()) {
            from = all.stream().map(key).toList().indexOf(cursor) + 1;
            if (from == 0) {
                throw Refused.parameter("cursor", "the cursor is not one that this list gave out");
            }
        }
        int to = Math.min(all.size(), from + limit(limit));
        return new Page<>(all.subList(from, to), to < all.size() ? key.apply(all.get(to - 1)) : null);
    }

    static @Nullable UUID id(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw Refused.parameter(parameter, "\"" + value + "\" is no id");
        }
    }

    /** The id that a body names; null when it can be none. */
    static @Nullable UUID find(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** One or more words of an enumeration, separated by commas. */
    static <E extends Enum<E>> List<E> words(String parameter, @Nullable String value, Class<E> words) {
        var found = new ArrayList<E>();
        for (var word : value == null ? new String[0] : value.split(",")) {
            if (!word.isBlank()) {
                found.add(word(parameter, word.strip(), words));
            }
        }
        return found;
    }

    static <E extends Enum<E>> E word(String parameter, String value, Class<E> words) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(value.toUpperCase(Locale.ROOT))) {
                return word;
            }
        }
        var known = String.join(
                ", ", Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
        throw Refused.parameter(parameter, "\"" + value + "\" is none of " + known);
    }
}

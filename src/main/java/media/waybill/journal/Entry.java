package media.waybill.journal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that became true. The kind reads module.what, the summary is one sentence for a person.
 *
 * @param detail values worth keeping, JSON-friendly
 */
public record Entry(
        String kind,
        String summary,
        @Nullable String distributor,
        @Nullable String platform,
        @Nullable String order,
        @Nullable UUID line,
        @Nullable UUID file,
        @Nullable UUID delivery,
        Map<String, ?> detail) {

    public static Entry of(String kind, String summary) {
        return new Entry(kind, summary, null, null, null, null, null, null, Map.of());
    }

    public Entry distributor(@Nullable String key) {
        return new Entry(kind, summary, key, platform, order, line, file, delivery, detail);
    }

    public Entry platform(@Nullable String key) {
        return new Entry(kind, summary, distributor, key, order, line, file, delivery, detail);
    }

    public Entry order(@Nullable String reference) {
        return new Entry(kind, summary, distributor, platform, reference, line, file, delivery, detail);
    }

    public Entry line(@Nullable UUID id) {
        return new Entry(kind, summary, distributor, platform, order, id, file, delivery, detail);
    }

    public Entry file(@Nullable UUID id) {
        return new Entry(kind, summary, distributor, platform, order, line, id, delivery, detail);
    }

    public Entry delivery(@Nullable UUID id) {
        return new Entry(kind, summary, distributor, platform, order, line, file, id, detail);
    }

    public Entry detail(Map<String, ?> values) {
        return new Entry(kind, summary, distributor, platform, order, line, file, delivery, values);
    }
}

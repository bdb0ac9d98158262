package media.waybill.orders;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a platform is owed of each title and by when.
 *
 * @param timeZone where its business days end, for orders whose window names no zone
 * @param languages the language that a territory owes
 * @param offsets how long before the window's start a kind is due
 * @param redelivery how long a distributor has to deliver a refused kind again
 */
public record Specification(
        String platform,
        String version,
        ZoneId timeZone,
        Map<String, String> languages,
        Map<Kind, Period> offsets,
        Map<Kind, Period> redelivery,
        List<Item> lines) {

    /**
     * A material owed.
     *
     * @param types of titles that owe it
     * @param spoken the languages in which it is owed; with "territories" those of the order's; empty: without one
     */
    public record Item(
            Set<TitleType> types,
            Kind kind,
            List<String> spoken,
            @Nullable String use,
            @Nullable String version,
            @Nullable String layout,
            boolean required) {}

    static final String OF_TERRITORIES = "territories";

    public Period offset(Kind kind) {
        return offsets.getOrDefault(kind, Period.ofDays(30));
    }

    public Period redelivery(Kind kind) {
        return redelivery.getOrDefault(kind, Period.ofDays(7));
    }

    public LocalDate due(LocalDate windowStart, Kind kind) {
        return windowStart.minus(offset(kind));
    }

    /** What one title of an order owes to this platform. */
    List<OrderDraft.Line> owed(OrderDraft.Title title, List<String> territories) {
        var owed = new ArrayList<OrderDraft.Line>();
        for (var item : lines) {
            if (title.type() == null
                    || title.reference() == null
                    || !item.types().contains(title.type())) {
                continue;
            }
            for (var language : spoken(item, territories)) {
                var tag = language.isEmpty() ? null : language;
                owed.add(new OrderDraft.Line(
                        OrderReader.reference(title.reference(), item.kind(), tag, item.use(), item.version()),
                        title.reference(),
                        item.kind(),
                        tag,
                        item.use(),
                        item.version(),
                        item.layout(),
                        item.required(),
                        null,
                        List.of(platform)));
            }
        }
        return owed;
    }

    private Set<String> spoken(Item item, List<String> territories) {
        var spoken = new LinkedHashSet<String>();
        for (var language : item.spoken()) {
            if (language.equals(OF_TERRITORIES)) {
                territories.stream()
                        .filter(languages::containsKey)
                        .map(languages::get)
                        .forEach(spoken::add);
            } else {
                spoken.add(language);
            }
        }
        return item.spoken().isEmpty() ? Set.of("") : spoken;
    }
}

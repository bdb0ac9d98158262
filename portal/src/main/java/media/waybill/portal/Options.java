package media.waybill.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.progress.Ball;
import media.waybill.progress.DeliveryStatus;
import media.waybill.progress.FileStatus;
import media.waybill.progress.Status;
import media.waybill.progress.Timeliness;
import org.jspecify.annotations.Nullable;

/** The choices of the filter bars, and how an address's word becomes one again. */
final class Options {

    static final List<Filters.Option> KINDS =
            List.of("VIDEO", "DUB", "AUDIO", "SUBTITLE", "METADATA", "ARTWORK", "TRAILER", "DOCUMENT").stream()
                    .map(kind -> new Filters.Option(kind, Words.kind(kind)))
                    .toList();
    /** All that is neither accepted nor given up: what a list of lines shows first. */
    static final String OPEN = Arrays.stream(Status.values())
            .filter(status -> switch (status) {
                case ORDERED, PROMISED, RECEIVED, IN_REVIEW, REJECTED -> true;
                case ACCEPTED, DELIVERED, WAIVED, CANCELLED -> false;
            })
            .map(Enum::name)
            .collect(Collectors.joining(","));

    static final List<Filters.Option> STATUSES = Stream.concat(
                    Stream.of(new Filters.Option(OPEN, "Open, all of them")),
                    all(Status.values(), s -> Words.lineStatus(s).text()).stream())
            .toList();
    static final List<Filters.Option> TIMELINESS =
            all(Timeliness.values(), t -> Words.timeliness(t).text());
    static final List<Filters.Option> BALLS = all(Ball.values(), Words::ball);
    static final List<Filters.Option> FILE_STATUSES =
            all(FileStatus.values(), s -> Words.fileStatus(s).text());
    static final List<Filters.Option> DELIVERY_STATUSES =
            all(DeliveryStatus.values(), s -> Words.deliveryStatus(s).text());

    private Options() {}

    static List<Filters.Option> partners(Partners partners, Partner.Kind kind) {
        return partners.partners().stream()
                .filter(partner -> partner.kind() == kind)
                .map(partner -> new Filters.Option(partner.key(), partner.name()))
                .toList();
    }

    /** The constant of that name; null for none, and for a word that somebody wrote by hand. */
    static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static <E extends Enum<E>> List<E> list(Class<E> type, @Nullable String name) {
        return name == null
                ? List.of()
                : Arrays.stream(name.split(","))
                        .map(part -> read(type, part))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static List<Filters.Option> all(Enum<?>[] values, Function<String, String> words) {
        return Arrays.stream(values)
                .map(value -> new Filters.Option(value.name(), words.apply(value.name())))
                .toList();
    }
}

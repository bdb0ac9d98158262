package media.waybill.connectors;

import java.util.function.Consumer;
import java.util.function.Predicate;
import media.waybill.failure.Failure;

/**
 * Who listens to a place that is listed again and again.
 *
 * @param wanted asked for each file of each listing; only wanted ones are handed on
 * @param polled a listing ended well
 * @param failed a listing did not
 */
public record Watch(Predicate<Seen> wanted, Runnable polled, Consumer<Failure> failed) {}

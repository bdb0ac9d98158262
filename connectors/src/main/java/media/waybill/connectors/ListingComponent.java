package media.waybill.connectors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code listing:sftp} and {@code listing:s3} list a place again and again and never open a file. The body of each
 * message is a list of {@link Seen}.
 */
@Component("listing-component")
class ListingComponent extends DefaultComponent {

    /** What belongs to the poll, and is set on the endpoint by Camel. */
    private static final Set<String> CAMELS = Set.of("delay", "initialDelay", "pollStrategy", "runLoggingLevel");

    @Override
    @SuppressWarnings("unchecked")
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        Predicate<Seen> wanted = resolveAndRemoveReferenceParameter(parameters, "filter", Predicate.class);
        var names = new HashSet<>(parameters.keySet());
        names.removeAll(CAMELS);
        var values = new HashMap<String, String>();
        var secrets = new HashMap<String, String>();
        for (var name : names) {
            var value = resolveAndRemoveReferenceParameter(parameters, name, String.class);
            if (value != null) {
                (Access.SECRETS.contains(name) ? secrets : values).put(name, value);
            }
        }
        var access = new Access(remaining + "-drop-source", values, secrets);
        return new ListingEndpoint(uri, this, access, orAll(wanted));
    }

    private static Predicate<Seen> orAll(@Nullable Predicate<Seen> wanted) {
        return wanted == null ? seen -> true : wanted;
    }
}

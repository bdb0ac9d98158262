package media.waybill.connectors;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code s3-listing:<bucket>} lists a bucket again and again and never opens an object. */
@Component("s3-listing-component")
class S3ListingComponent extends DefaultComponent {

    @Override
    @SuppressWarnings("unchecked")
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        var values = new HashMap<String, String>();
        values.put("bucket", remaining);
        for (var name : new String[] {"prefix", "region", "endpoint", "roleArn"}) {
            put(values, name, text(parameters, name));
        }
        var secrets = new HashMap<String, String>();
        for (var name : new String[] {"accessKey", "secretKey"}) {
            put(secrets, name, text(parameters, name));
        }
        Predicate<Seen> wanted = resolveAndRemoveReferenceParameter(parameters, "filter", Predicate.class);
        var access = new Access("s3-drop-source", values, secrets);
        return new S3ListingEndpoint(uri, this, access, wanted == null ? seen -> true : wanted);
    }

    private @Nullable String text(Map<String, Object> parameters, String name) {
        return resolveAndRemoveReferenceParameter(parameters, name, String.class);
    }

    private static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}

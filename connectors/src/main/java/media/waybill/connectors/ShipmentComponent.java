package media.waybill.connectors;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.stereotype.Component;

/**
 * {@code shipment:sftp} and {@code shipment:s3} bring the {@link Shipment} in the body to a place, whole or not at all,
 * and answer what was done, in words. Camel's own producers neither go on with a file that was cut nor keep a folder out
 * of sight.
 */
@Component("shipment-component")
class ShipmentComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        var values = new HashMap<String, String>();
        var secrets = new HashMap<String, String>();
        for (var name : Set.copyOf(parameters.keySet())) {
            var value = resolveAndRemoveReferenceParameter(parameters, name, String.class);
            if (value != null) {
                (Access.SECRETS.contains(name) ? secrets : values).put(name, value);
            }
        }
        return new ShipmentEndpoint(uri, this, new Access(remaining + "-platform-sink", values, secrets));
    }
}

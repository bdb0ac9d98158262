package media.waybill.partners;

import java.time.Duration;
import java.util.Map;

/**
 * Where a partner puts its files.
 *
 * @param connector the name of a Kamelet
 * @param naming a folder in mappings/distributors, or "default"
 * @param revision counts the changes; a running route of an older revision is replaced
 */
public record DropPoint(
        String key,
        String partner,
        String connector,
        Map<String, String> parameters,
        String naming,
        Duration pollEvery,
        boolean enabled,
        long revision) {

    /** The owner under which its secrets are kept. */
    public String secretOwner() {
        return "drop-point:" + key;
    }
}

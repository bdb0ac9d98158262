package media.waybill.partners;

import java.util.Map;

/**
 * Where a platform takes its parcels.
 *
 * @param platform a folder in mappings/platforms
 */
public record PlatformEndpoint(
        String key,
        String partner,
        String connector,
        Map<String, String> parameters,
        String platform,
        Acknowledgement acknowledgement) {

    /** How the platform answers. */
    public enum Acknowledgement {
        NONE,
        API,
        RECEIPT_FILE
    }

    public String secretOwner() {
        return "endpoint:" + key;
    }
}

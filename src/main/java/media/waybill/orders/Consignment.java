package media.waybill.orders;

import java.util.UUID;

/** A title that goes to a platform: what encoding, packaging and delivery work for. */
public record Consignment(UUID id, UUID orderId, UUID titleId, String distributor, String platform) {}

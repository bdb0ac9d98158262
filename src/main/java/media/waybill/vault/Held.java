package media.waybill.vault;

import java.time.Instant;

/** An object as a listing shows it. */
public record Held(String key, long size, Instant modified) {}

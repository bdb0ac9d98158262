package media.waybill.vault;

/** What the vault holds under a key: the hashes are of exactly these bytes, in lower-case hex. */
public record Stored(String key, long size, String md5, String sha256) {}

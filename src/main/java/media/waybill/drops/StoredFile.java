package media.waybill.drops;

import java.util.UUID;

/** The bytes of a dropped file, in the vault. */
public record StoredFile(UUID fileId, String key, long size, String sha256, String md5) {}

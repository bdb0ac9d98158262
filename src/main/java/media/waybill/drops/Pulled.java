package media.waybill.drops;

/** What a pull brought. @param bytes what crossed the wire for it */
record Pulled(String sha256, String md5, long bytes) {}

package media.waybill.vault;

/** A part of an object that is still being put together, as the store acknowledged it. */
public record Part(int number, long size, String etag) {}

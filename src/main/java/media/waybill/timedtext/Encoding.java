package media.waybill.timedtext;

/** The character encoding of a file and why it is believed. */
public record Encoding(String charset, String evidence, boolean isCertain) {}

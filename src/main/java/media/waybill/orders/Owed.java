package media.waybill.orders;

/** A line together with the title for which it is owed. */
public record Owed(Line line, Title title) {}

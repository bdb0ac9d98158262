package media.waybill.architecture.broken.door.orders;

import media.waybill.architecture.broken.door.orders.lines.Line;

public record Orders(Line first) {}

package media.waybill.architecture.broken.door.orders.lines;

import media.waybill.architecture.broken.door.orders.Orders;

public record Line(Orders door) {}

package media.waybill.architecture.broken.names;

final class OrderManager {}

package media.waybill.architecture.broken.cycle.orders.counts;

import media.waybill.architecture.broken.cycle.orders.books.Ledger;

public record Count(Ledger of) {}

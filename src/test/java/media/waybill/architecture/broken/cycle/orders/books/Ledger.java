package media.waybill.architecture.broken.cycle.orders.books;

import media.waybill.architecture.broken.cycle.orders.counts.Count;

public record Ledger(Count count) {}

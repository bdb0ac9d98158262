package media.waybill.orders;

/** The forms in which an order may come. */
public enum OrderFormat {
    JSON,
    CSV,
    XLSX
}

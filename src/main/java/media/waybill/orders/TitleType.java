package media.waybill.orders;

/** What sort of work a title is. */
public enum TitleType {
    MOVIE,
    EPISODE,
    SEASON,
    SERIES,
    SHORT
}

package media.waybill.timedtext;

/** A run of text in one style; a line break is {@code \n} inside the text. */
public record Span(String text, Style style) {

    public static Span plain(String text) {
        return new Span(text, Style.PLAIN);
    }
}

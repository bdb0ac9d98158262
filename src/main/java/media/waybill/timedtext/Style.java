package media.waybill.timedtext;

import org.jspecify.annotations.Nullable;

/** How a run of text looks. Colours are {@code #rrggbb} or {@code #rrggbbaa}; {@code null} is the default. */
public record Style(
        boolean italic,
        boolean bold,
        boolean underline,
        @Nullable String color,
        @Nullable String background,
        @Nullable String language,
        @Nullable String voice,
        Ruby ruby,
        Look look) {

    /** The part a run has in a ruby annotation. */
    public enum Ruby {
        NONE,
        BASE,
        TEXT
    }

    public static final Style PLAIN = new Style(false, false, false, null, null, null, null, Ruby.NONE, Look.NORMAL);

    public boolean isPlain() {
        return this == PLAIN || equals(PLAIN);
    }

    public Style withItalic(boolean value) {
        return value == italic
                ? this
                : new Style(value, bold, underline, color, background, language, voice, ruby, look);
    }

    public Style withBold(boolean value) {
        return value == bold
                ? this
                : new Style(italic, value, underline, color, background, language, voice, ruby, look);
    }

    public Style withUnderline(boolean value) {
        return value == underline
                ? this
                : new Style(italic, bold, value, color, background, language, voice, ruby, look);
    }

    public Style withColor(@Nullable String value) {
        return value == color
                ? this
                : new Style(italic, bold, underline, value, background, language, voice, ruby, look);
    }

    public Style withBackground(@Nullable String value) {
        return value == background
                ? this
                : new Style(italic, bold, underline, color, value, language, voice, ruby, look);
    }

    public Style withLanguage(@Nullable String value) {
        return value == language
                ? this
                : new Style(italic, bold, underline, color, background, value, voice, ruby, look);
    }

    public Style withVoice(@Nullable String value) {
        return value == voice
                ? this
                : new Style(italic, bold, underline, color, background, language, value, ruby, look);
    }

    public Style withRuby(Ruby value) {
        return value == ruby
                ? this
                : new Style(italic, bold, underline, color, background, language, voice, value, look);
    }

    public Style withLook(Look value) {
        return value == look
                ? this
                : new Style(italic, bold, underline, color, background, language, voice, ruby, value);
    }
}

package media.waybill.timedtext;

import org.jspecify.annotations.Nullable;

/**
 * The language a text seems to be in.
 *
 * @param language BCP 47 primary subtag, or null when the text is too short to tell
 * @param confidence from 0 to 1
 */
public record LanguageGuess(@Nullable String language, double confidence, int letters) {}

package media.waybill.timedtext;

import org.jspecify.annotations.Nullable;

/**
 * The language a text seems to be in.
 *
 * @param language BCP 47 primary subtag, or null when the text is too short, or its letters leave several open
 * @param confidence from 0 to 1: grows with the letters and with how far the second language stays behind; no
 *     probability, it was not fitted to labelled texts
 */
public record LanguageGuess(@Nullable String language, double confidence, int letters) {}

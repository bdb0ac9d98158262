package media.waybill.naming.text;

import java.util.List;
import java.util.Locale;

/** How titles of names and of the folders above them belong together. */
public final class Headings {
    public static final List<String> CLUES = List.of("series", "title");

    private Headings() {}

    /** Whether a name's title stands for the folder's: its initials, or a maker's tag and the title itself. */
    public static boolean isShortFor(String own, String title) {
        return isInitials(own, title) || isTagged(own, title);
    }

    /**
     * "Author - Title" in the folder of Title, "Series - Book One" with an episode in the folder of Series: the folder
     * says which of the parts is the title. The first of a film's parts may be the row that the film belongs to.
     *
     * @param clue title or series, as the name was read
     */
    public static boolean isPartOf(String clue, String own, String title) {
        int dash = own.indexOf(" - ");
        if (dash < 0) {
            return false;
        }
        String whole = Text.phraseKey(title);
        boolean series = clue.equals("series");
        return series && Text.phraseKey(own.substring(0, dash)).equals(whole)
                || Text.phraseKey(own.substring(own.lastIndexOf(" - ") + 3)).equals(whole);
    }

    /** blow-how.to.be.single in the folder of How To Be Single: a maker's tag before the title. */
    private static boolean isTagged(String own, String title) {
        int space = own.indexOf(' ');
        return space > 1
                && space < 9
                && Character.isLowerCase(own.charAt(0))
                && title.indexOf(' ') > 0
                && Text.phraseKey(own.substring(space)).equals(Text.phraseKey(title));
    }

    private static boolean isInitials(String letters, String title) {
        if (letters.length() < 2 || letters.length() > 5 || !letters.equals(letters.toUpperCase(Locale.ROOT))) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (Text.Word word : Text.words(title)) {
            initials.append(Character.toUpperCase(word.text().charAt(0)));
        }
        return initials.length() > 1 && letters.contentEquals(initials);
    }
}

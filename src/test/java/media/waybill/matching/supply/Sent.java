package media.waybill.matching.supply;

import org.jspecify.annotations.Nullable;

/**
 * A name under which a house sends a file.
 *
 * @param name with its folders
 * @param line the id of the line that it was made for, null where nothing that is ordered is meant
 * @param decidable whether the name says enough to tell that line from every other; decided when it was made, by what
 *     was written into it
 * @param trap what is hard about it
 * @param house the house's number, from 0
 * @param media what is inside, null where nobody has looked
 */
public record Sent(
        String name,
        @Nullable String line,
        boolean decidable,
        String trap,
        int house,
        @Nullable Media media) {

    /** @param kind VIDEO, AUDIO, SUBTITLE, METADATA or ARTWORK */
    public record Media(String kind, long millis, int channels) {}
}

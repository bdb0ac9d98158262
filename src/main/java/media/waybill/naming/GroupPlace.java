package media.waybill.naming;

import java.util.Locale;

/**
 * The place that a file's name claims among files that belong together: a channel, a reel, a frame, or a spot in a
 * package. Whether the others are there is another question.
 *
 * @param pattern what all of them share, with a star for what differs
 * @param whole the pattern without its star: the name that one file of the whole would have
 * @param place {@code L}, {@code LFE}, {@code 3}, {@code 0086400}, or the path below the package's folder
 * @param number the place as a number, 0 where it is none
 * @param total how many there are, where the name says so, else 0
 */
public record GroupPlace(FileGroup.Kind kind, String pattern, String whole, String place, int number, int total) {

    /** The place of a file in a package whose folder is known. */
    public static GroupPlace inPackage(String root, String path) {
        return new GroupPlace(
                FileGroup.Kind.PACKAGE, root + "*", packageName(root), path.substring(root.length()), 0, 0);
    }

    /** Channels that are counted, {@code _1} to {@code _6}, and not named. */
    public boolean isCounted() {
        return number > 0;
    }

    /** What a package is called: its folder, without what only says that it is one. */
    public static String packageName(String root) {
        String folder = root.substring(0, root.length() - 1);
        return folder.toLowerCase(Locale.ROOT).endsWith(".itmsp") ? folder.substring(0, folder.length() - 6) : folder;
    }
}

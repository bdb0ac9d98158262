package media.waybill.naming;

import java.util.List;

/**
 * Files that are one delivery together: six mono stems are one sound, ten thousand frames one picture.
 *
 * @param pattern how the names of its files look, with a star for what differs
 * @param files in the order of their channels, reels or frames
 * @param missing what the names show to be absent: channels, reels, frames
 */
public record FileGroup(Kind kind, String pattern, List<String> files, List<String> missing) {

    /** What holds the files together. */
    public enum Kind {
        SINGLE,
        MONO_STEMS,
        REELS,
        IMAGE_SEQUENCE,
        /** a file and its checksums, or the two halves of one format */
        SIDECARS,
        /** a folder whose manifest names its files */
        PACKAGE
    }

    public FileGroup {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
    }
}

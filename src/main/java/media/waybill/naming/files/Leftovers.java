package media.waybill.naming.files;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import media.waybill.naming.text.PathSegment;
import media.waybill.naming.text.Text;

/** Names that are no deliveries: half-written files of every client, and what desktops and servers leave behind. */
public final class Leftovers {
    private static final Set<String> PARTIAL = Set.of(
            "part",
            "partial",
            "filepart",
            "aspx",
            "aspera-ckpt",
            "aspera-inprogress",
            "tmp",
            "temp",
            "crdownload",
            "download",
            "upload",
            "uploading",
            "transfer",
            "inprogress",
            "incomplete",
            "opdownload",
            "swp",
            "lck",
            "lock",
            "writing",
            "copying",
            "!ut",
            "!qb",
            "!sync",
            "bc!",
            "aria2",
            "haspx",
            "lftp-pget-status",
            "cyberducksegment",
            "crswap",
            "$$$",
            "dltmp");
    /** How servers and mounts begin the names of what is still being written. */
    private static final List<String> WRITING = List.of(
            ".in.",
            ".sftpgo-upload.",
            ".pureftpd-upload.",
            ".fuse_hidden",
            ".nfs0",
            "~$",
            ".~",
            "~syncthing~",
            "#work_file#",
            "#chkpt_file#");

    private static final Set<String> JUNK = Set.of(
            "thumbs.db",
            "ehthumbs.db",
            "desktop.ini",
            "__macosx",
            "icon\r",
            "$recycle.bin",
            "system volume information",
            "lost+found",
            "@eadir",
            "folder.ini",
            "#recycle",
            "@recycle",
            "@tmp",
            "recycler",
            "ehthumbs_vista.db",
            "network trash folder",
            "temporary items",
            "wpsettings.dat",
            "autorun.inf",
            "~snapshot");
    /** What Windows and Synology keep beside a file, as another file of its name. */
    private static final List<String> BESIDE =
            List.of(":zone.identifier", ":encryptable", "@synoeastream", "@synoresource");

    private Leftovers() {}

    static boolean isPartialExtension(String extension) {
        return PARTIAL.contains(extension);
    }

    /** Whether a name says of itself that it is still being written. */
    public static boolean isPartial(String name) {
        String last = last(name);
        String lower = last.toLowerCase(Locale.ROOT);
        return PARTIAL.contains(Extensions.of(lower))
                || lower.endsWith(".aspera-ckpt")
                || lower.contains(".aspera-")
                || WRITING.stream().anyMatch(lower::startsWith)
                || lower.endsWith("~")
                || lower.endsWith("#work_file#")
                || lower.endsWith("#chkpt_file#")
                || (lower.startsWith(".") && lower.lastIndexOf('.') > 1 && hasRandomTail(lower));
    }

    /** rsync writes ".name.ext.XXXXXX" before it renames. */
    private static boolean hasRandomTail(String lower) {
        return lower.length() - lower.lastIndexOf('.') == 7;
    }

    /** Whether a name (or a folder above it) is what desktops and servers leave behind, never a delivery. */
    public static boolean isJunk(String path) {
        List<String> segments = PathSegment.names(path);
        if (segments.isEmpty()) {
            return true;
        }
        for (String segment : segments) {
            String lower = segment.toLowerCase(Locale.ROOT);
            if (JUNK.contains(lower)
                    || lower.startsWith("._")
                    || hidden(lower)
                    || BESIDE.stream().anyMatch(lower::endsWith)) {
                return true;
            }
        }
        return Text.clean(segments.getLast()).isBlank();
    }

    /** A dot file. A name that begins with several dots was mistyped by somebody, and is somebody's file. */
    private static boolean hidden(String segment) {
        return segment.length() > 1 && segment.startsWith(".") && segment.charAt(1) != '.';
    }

    private static String last(String path) {
        List<String> segments = PathSegment.names(path);
        return segments.isEmpty() ? "" : segments.getLast();
    }
}

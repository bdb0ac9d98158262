package media.waybill.naming;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads what a file is out of its name and the folders that it lies in. */
@Component("naming")
public class Naming {
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
            "bc!");
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
            "#recycle");
    private static final Map<String, String> CHECKSUMS = Map.of(
            "md5",
            "MD5",
            "md5sum",
            "MD5",
            "sha1",
            "SHA-1",
            "sha1sum",
            "SHA-1",
            "sha256",
            "SHA-256",
            "sha256sum",
            "SHA-256",
            "sha512",
            "SHA-512");
    private static final int FOLDERS = 4;

    private record Loaded(long stamp, long checkedAt, NamingConvention convention) {}

    private final Mappings mappings;
    private final Map<String, Loaded> conventions = new ConcurrentHashMap<>();

    @Autowired
    public Naming(@Value("${waybill.mappings:}") String folder) {
        this.mappings = new Mappings(folder.isBlank() ? null : Path.of(folder));
    }

    /** The convention of a folder under {@code mappings/distributors}; files that changed on disk are read again. */
    public NamingConvention convention(String folder) {
        Loaded loaded = conventions.get(folder);
        long now = System.nanoTime() / 1_000_000_000L;
        if (loaded != null && now - loaded.checkedAt < 2) {
            return loaded.convention;
        }
        long stamp = mappings.stamp(folder);
        NamingConvention convention =
                loaded != null && loaded.stamp == stamp ? loaded.convention : mappings.load(folder);
        conventions.put(folder, new Loaded(stamp, now, convention));
        return convention;
    }

    /** What a path says. The name's own words weigh most, then those of the folders, the nearest first. */
    public Clues read(String path, NamingConvention convention) {
        Rules rules = convention.rules();
        Findings findings = new Findings();
        List<String> segments = segments(path);
        String name = segments.isEmpty() ? "" : Text.clean(segments.get(segments.size() - 1));

        String rest = name;
        String checksum = Mappings.extension(rest);
        if (CHECKSUMS.containsKey(checksum)) {
            findings.add("sidecar", checksum, "." + checksum, "name", 0.9);
            rest = rest.substring(0, rest.length() - checksum.length() - 1);
        }
        Kind kind = null;
        boolean loose = false;
        for (int i = 0; i < 3; i++) {
            String extension = Mappings.extension(rest);
            Kind known = rules.extensions().get(extension);
            if (known == null && !PARTIAL.contains(extension)) {
                break;
            }
            if (kind == null && known != null) {
                kind = known;
                loose = rules.loose().contains(extension);
                findings.add("extension", extension, "." + extension, "name", 0.9);
            } else if (i > 0 && known == null) {
                break;
            }
            rest = rest.substring(0, rest.length() - extension.length() - 1);
        }
        new NameReader(rules, findings).read(rest, "name", 1.0, kind);
        folders(segments, rules, findings, kind);
        return findings.clues(kind, loose);
    }

    /** Folders fill in what the name leaves open; they never speak against it. */
    private static void folders(List<String> segments, Rules rules, Findings findings, @Nullable Kind kind) {
        double factor = 0.7;
        for (int i = segments.size() - 2; i >= Math.max(0, segments.size() - 1 - FOLDERS); i--) {
            Findings folder = new Findings();
            String text = Text.clean(segments.get(i));
            String extension = Mappings.extension(text);
            String stem = rules.extensions().containsKey(extension)
                    ? text.substring(0, text.length() - extension.length() - 1)
                    : text;
            new NameReader(rules, folder).read(stem, "folder " + text, factor, kind);
            folder.into(findings);
            factor *= 0.8;
        }
    }

    /** The segments of a path of any system, without drive letters and dots. */
    static List<String> segments(String path) {
        String tail = path.length() > 4096 ? path.substring(path.length() - 4096) : path;
        return Arrays.stream(tail.split("[/\\\\]+"))
                .map(segment -> segment.replace("\u0000", ""))
                .filter(segment -> !segment.isBlank() && !segment.equals(".") && !segment.equals(".."))
                .filter(segment -> !(segment.length() == 2 && segment.charAt(1) == ':'))
                .toList();
    }

    /** Whether a name says of itself that it is still being written. */
    public static boolean isPartial(String name) {
        String last = last(name);
        String lower = last.toLowerCase(Locale.ROOT);
        return PARTIAL.contains(Mappings.extension(lower))
                || lower.endsWith(".aspera-ckpt")
                || lower.contains(".aspera-")
                || lower.startsWith(".sftpgo-upload.")
                || lower.startsWith("~$")
                || lower.startsWith(".~")
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
        List<String> segments = segments(path);
        if (segments.isEmpty()) {
            return true;
        }
        for (String segment : segments) {
            String lower = segment.toLowerCase(Locale.ROOT);
            if (JUNK.contains(lower) || lower.startsWith("._") || hidden(lower)) {
                return true;
            }
        }
        return Text.clean(last(path)).isBlank();
    }

    /** A dot file. A name that begins with several dots was mistyped by somebody, and is somebody's file. */
    private static boolean hidden(String segment) {
        return segment.length() > 1 && segment.startsWith(".") && segment.charAt(1) != '.';
    }

    /** The file and algorithm that a checksum sidecar is for; empty for any other name. */
    public static Optional<SidecarTarget> sidecarOf(String name) {
        String extension = Mappings.extension(name);
        String algorithm = CHECKSUMS.get(extension);
        return algorithm == null
                ? Optional.empty()
                : Optional.of(new SidecarTarget(name.substring(0, name.length() - extension.length() - 1), algorithm));
    }

    private static String last(String path) {
        List<String> segments = segments(path);
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }
}

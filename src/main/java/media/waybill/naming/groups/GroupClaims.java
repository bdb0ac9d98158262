package media.waybill.naming.groups;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.naming.FileGroup;
import media.waybill.naming.GroupPlace;
import media.waybill.naming.SoundLayout;
import media.waybill.naming.files.Extensions;
import org.jspecify.annotations.Nullable;

/** The place among other files that a name claims by itself: a frame, a channel, a reel, a spot in a package. */
public final class GroupClaims {
    private static final Pattern CHANNEL =
            Pattern.compile("(.{1,400})[._ -](\\p{Alpha}{1,6}|A\\d{1,2}|\\d{1,2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAYOUT_AT_END = Pattern.compile("(?<!\\d)\\d\\.[012]$");
    static final Pattern REEL = Pattern.compile(
            "(.{0,300}[._ -])(R|reel[ ._-]?|part[ ._-]?|pt[ ._-]?|cd|disc[ ._-]?)(\\d{1,2})(?: ?of ?(\\d{1,2}))?(|[._ -].{0,200})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAME = Pattern.compile("(.{0,400}?)(\\d{4,10})");
    static final Set<String> SOUND = Set.of("wav", "bwf", "w64", "rf64", "aif", "aiff", "caf");
    static final Set<String> FRAMES =
            Set.of("dpx", "exr", "tif", "tiff", "j2c", "jp2", "png", "jpg", "jpeg", "cin", "tga");
    private static final Set<String> MANIFESTS = Set.of("assetmap", "assetmap.xml", "adi.xml", "volindex.xml");

    private GroupClaims() {}

    static String @Nullable [] frame(String stem) {
        Matcher frame = FRAME.matcher(stem);
        return frame.matches() ? new String[] {frame.group(1), frame.group(2)} : null;
    }

    static String @Nullable [] channel(String stem) {
        Matcher channel = CHANNEL.matcher(stem);
        if (!channel.matches()) {
            return null;
        }
        String said = channel.group(2).toLowerCase(Locale.ROOT);
        boolean counted = said.matches("a?\\d{1,2}");
        if (LAYOUT_AT_END.matcher(stem).find()) {
            return null; // the layout of the whole, not the place of a part
        }
        String place = counted ? String.valueOf(Integer.parseInt(said.replace("a", ""))) : SoundLayout.channel(said);
        return place == null ? null : new String[] {channel.group(1) + (counted ? " #" : ""), place};
    }

    /** What one name claims, before anything is known of the others; in the same order as they are recognised. */
    public static Optional<GroupPlace> place(String path) {
        String folder = folder(path);
        String name = path.substring(folder.length());
        String root = packageRoot(path);
        if (root != null) {
            String below = path.substring(root.length());
            return Optional.of(
                    new GroupPlace(FileGroup.Kind.PACKAGE, root + "*", GroupPlace.packageName(root), below, 0, 0));
        }
        String extension = Extensions.of(name);
        String stem = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        if (name.length() >= 420 || Extensions.sidecarOf(name).isPresent()) {
            return Optional.empty();
        }
        String[] frame = FRAMES.contains(extension) ? frame(stem) : null;
        if (frame != null) {
            return Optional.of(claim(FileGroup.Kind.IMAGE_SEQUENCE, folder, frame, extension));
        }
        String[] channel = SOUND.contains(extension) ? channel(stem) : null;
        if (channel != null) {
            return Optional.of(claim(FileGroup.Kind.MONO_STEMS, folder, channel, extension));
        }
        Matcher reel = REEL.matcher(name);
        if (reel.matches() && (!reel.group(2).equalsIgnoreCase("r") || reel.group(4) != null)) {
            String whole = tidy(reel.group(1)) + (reel.group(5).isEmpty() ? "" : reel.group(5));
            return Optional.of(new GroupPlace(
                    FileGroup.Kind.REELS,
                    folder + reel.group(1) + reel.group(2) + "*" + reel.group(5),
                    folder + (reel.group(5).isEmpty() && !extension.isEmpty() ? whole + "." + extension : whole),
                    String.valueOf(Integer.parseInt(reel.group(3))),
                    Integer.parseInt(reel.group(3)),
                    reel.group(4) == null ? 0 : Integer.parseInt(reel.group(4))));
        }
        return Optional.empty();
    }

    private static GroupPlace claim(FileGroup.Kind kind, String folder, String[] parts, String extension) {
        boolean number = parts[1].chars().allMatch(Character::isDigit);
        return new GroupPlace(
                kind,
                folder + parts[0].replace(" #", "") + "*." + extension,
                folder + tidy(parts[0].replace(" #", "")) + "." + extension,
                parts[1],
                number ? (int) Math.min(Integer.MAX_VALUE, Long.parseLong(parts[1])) : 0,
                0);
    }

    /** Without the separators that stood before what was taken out. */
    private static String tidy(String stem) {
        return stem.replaceAll("[._ -]+$", "");
    }

    /** The folder that this name alone makes a package: one called .itmsp, or one whose manifest this is. */
    static @Nullable String packageRoot(String path) {
        String folder = folder(path);
        int itmsp = path.toLowerCase(Locale.ROOT).indexOf(".itmsp/");
        if (itmsp >= 0) {
            return path.substring(0, itmsp + 7);
        }
        String name = path.substring(folder.length()).toLowerCase(Locale.ROOT);
        boolean manifest = MANIFESTS.contains(name) || name.endsWith(".m3u8") || name.endsWith(".mpd");
        return manifest && !folder.isEmpty() ? folder : null;
    }

    static String folder(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}

package media.waybill.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what belongs together among names: packages first, then sidecars, frames, channels and reels. Costs
 * time in proportion to the names.
 */
final class Grouping {
    private static final Pattern CHANNEL =
            Pattern.compile("(.{1,400})[._ -](\\p{Alpha}{1,6}|A\\d{1,2}|\\d{1,2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAYOUT_AT_END = Pattern.compile("(?<!\\d)\\d\\.[012]$");
    private static final Pattern FRAME = Pattern.compile("(.{0,400}?)(\\d{4,10})");
    private static final Pattern REEL = Pattern.compile(
            "(.{0,300}[._ -])(R|reel[ ._-]?|part[ ._-]?|pt[ ._-]?|cd|disc[ ._-]?)(\\d{1,2})(?: ?of ?(\\d{1,2}))?(|[._ -].{0,200})",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SOUND = Set.of("wav", "bwf", "w64", "rf64", "aif", "aiff", "caf");
    private static final Set<String> STILLS = Set.of("tif", "tiff", "png", "jpg", "jpeg");
    private static final Set<String> FRAMES =
            Set.of("dpx", "exr", "tif", "tiff", "j2c", "jp2", "png", "jpg", "jpeg", "cin", "tga");
    private static final Set<String> MANIFESTS = Set.of("assetmap", "assetmap.xml", "adi.xml", "volindex.xml");
    private static final int FEWEST_FRAMES = 3;
    /** Stills are numbered too; from a second of them on it is a moving picture. */
    private static final int FEWEST_STILLS = 24;

    /** A file with what its name shows of a place among others. */
    private record Member(String path, String place, int number) {}

    private final List<FileGroup> groups = new ArrayList<>();
    private final Set<String> left;

    private Grouping(Collection<String> paths) {
        this.left = new LinkedHashSet<>(paths);
    }

    static List<FileGroup> of(Collection<String> paths) {
        Grouping grouping = new Grouping(paths);
        grouping.packages();
        grouping.sidecars();
        grouping.frames();
        grouping.channels();
        grouping.reels();
        grouping.left.forEach(
                path -> grouping.groups.add(new FileGroup(FileGroup.Kind.SINGLE, path, List.of(path), List.of())));
        return List.copyOf(grouping.groups);
    }

    private void take(FileGroup.Kind kind, String pattern, List<String> files, List<String> missing) {
        groups.add(new FileGroup(kind, pattern, files, missing));
        files.forEach(left::remove);
    }

    /** Folders that a manifest, a playlist or their own name makes one. */
    private void packages() {
        Set<String> roots = new LinkedHashSet<>();
        for (String path : left) {
            String root = packageRoot(path);
            if (root != null) {
                roots.add(root);
            }
        }
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (String path : left) {
            String root = rootOf(path, roots);
            if (root != null) {
                members.computeIfAbsent(root, key -> new ArrayList<>()).add(path);
            }
        }
        members.forEach((root, files) -> take(FileGroup.Kind.PACKAGE, root + "*", files, List.of()));
    }

    /** The outermost package folder above a path. */
    private static @Nullable String rootOf(String path, Set<String> roots) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (roots.contains(path.substring(0, slash + 1))) {
                return path.substring(0, slash + 1);
            }
        }
        return null;
    }

    private void sidecars() {
        Map<String, List<String>> byTarget = new LinkedHashMap<>();
        Map<String, String> lower = new HashMap<>();
        left.forEach(path -> lower.putIfAbsent(path.toLowerCase(Locale.ROOT), path));
        for (String path : left) {
            String target = Naming.sidecarOf(path).map(SidecarTarget::name).orElse(null);
            if (target == null && path.toLowerCase(Locale.ROOT).endsWith(".idx")) {
                target = path.substring(0, path.length() - 4) + ".sub";
            }
            String found = target == null ? null : lower.get(target.toLowerCase(Locale.ROOT));
            if (found != null) {
                byTarget.computeIfAbsent(found, key -> new ArrayList<>(List.of(key)))
                        .add(path);
            }
        }
        byTarget.forEach((target, all) -> {
            // A checksum of a checksum stays with the first of them.
            List<String> files = all.stream().filter(left::contains).toList();
            if (files.size() > 1) {
                take(FileGroup.Kind.SIDECARS, target + "*", files, List.of());
            }
        });
    }

    private void frames() {
        Map<String, List<Member>> runs = gather(FRAMES, Grouping::frame);
        runs.forEach((pattern, members) -> {
            boolean stills = STILLS.contains(Extensions.of(pattern));
            if (members.size() >= (stills ? FEWEST_STILLS : FEWEST_FRAMES)) {
                members.sort(Comparator.comparingInt(Member::number));
                take(FileGroup.Kind.IMAGE_SEQUENCE, pattern, paths(members), gaps(members));
            }
        });
    }

    /** Frames that are not there, as ranges. */
    private static List<String> gaps(List<Member> members) {
        List<String> gaps = new ArrayList<>();
        for (int i = 1; i < members.size() && gaps.size() < 100; i++) {
            int from = members.get(i - 1).number + 1;
            int to = members.get(i).number - 1;
            if (from == to) {
                gaps.add(String.valueOf(from));
            } else if (from < to) {
                gaps.add(from + "-" + to);
            }
        }
        return gaps;
    }

    private void channels() {
        Map<String, List<Member>> stems = gather(SOUND, Grouping::channel);
        stems.forEach((pattern, members) -> {
            Set<String> places = new LinkedHashSet<>();
            members.forEach(member -> places.add(member.place));
            if (members.size() < 2 || places.size() < members.size()) {
                return;
            }
            boolean counted = members.get(0).number > 0;
            List<String> layout = counted ? counts(members) : SoundLayout.holding(places);
            if (layout.isEmpty()) {
                return;
            }
            members.sort(Comparator.comparingInt(member -> layout.indexOf(member.place)));
            List<String> missing =
                    layout.stream().filter(place -> !places.contains(place)).toList();
            take(FileGroup.Kind.MONO_STEMS, pattern.replace(" #", ""), paths(members), missing);
        });
    }

    private static List<String> counts(List<Member> members) {
        int most = members.stream().mapToInt(Member::number).max().orElse(0);
        boolean dense = members.size() * 2 > most && members.stream().anyMatch(member -> member.number == 1);
        List<String> counts = new ArrayList<>();
        for (int i = 1; dense && i <= most; i++) {
            counts.add(String.valueOf(i));
        }
        return counts;
    }

    private static String @Nullable [] frame(String stem) {
        Matcher frame = FRAME.matcher(stem);
        return frame.matches() ? new String[] {frame.group(1), frame.group(2)} : null;
    }

    private static String @Nullable [] channel(String stem) {
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
    static Optional<GroupPlace> place(String path) {
        String folder = folder(path);
        String name = path.substring(folder.length());
        String root = packageRoot(path);
        if (root != null) {
            String below = path.substring(root.length());
            return Optional.of(new GroupPlace(FileGroup.Kind.PACKAGE, root + "*", packageName(root), below, 0, 0));
        }
        String extension = Extensions.of(name);
        String stem = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        if (name.length() >= 420 || Naming.sidecarOf(name).isPresent()) {
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

    /** What a package is called: its folder, without what only says that it is one. */
    static String packageName(String root) {
        String folder = root.substring(0, root.length() - 1);
        return folder.toLowerCase(Locale.ROOT).endsWith(".itmsp") ? folder.substring(0, folder.length() - 6) : folder;
    }

    /** Without the separators that stood before what was taken out. */
    private static String tidy(String stem) {
        return stem.replaceAll("[._ -]+$", "");
    }

    /** The folder that this name alone makes a package: one called .itmsp, or one whose manifest this is. */
    private static @Nullable String packageRoot(String path) {
        String folder = folder(path);
        int itmsp = path.toLowerCase(Locale.ROOT).indexOf(".itmsp/");
        if (itmsp >= 0) {
            return path.substring(0, itmsp + 7);
        }
        String name = path.substring(folder.length()).toLowerCase(Locale.ROOT);
        boolean manifest = MANIFESTS.contains(name) || name.endsWith(".m3u8") || name.endsWith(".mpd");
        return manifest && !folder.isEmpty() ? folder : null;
    }

    private void reels() {
        Map<String, TreeMap<Integer, String>> reels = new LinkedHashMap<>();
        Map<String, Integer> totals = new HashMap<>();
        for (String path : left) {
            String folder = folder(path);
            Matcher reel = REEL.matcher(path.substring(folder.length()));
            // A lone R2 is a second delivery as often as a second reel.
            if (reel.matches() && (!reel.group(2).equalsIgnoreCase("r") || reel.group(4) != null)) {
                String key = folder + reel.group(1) + reel.group(2) + "*" + reel.group(5);
                reels.computeIfAbsent(key, k -> new TreeMap<>()).putIfAbsent(Integer.parseInt(reel.group(3)), path);
                if (reel.group(4) != null) {
                    totals.merge(key, Integer.parseInt(reel.group(4)), Math::max);
                }
            }
        }
        reels.forEach((pattern, parts) -> {
            int total = totals.getOrDefault(pattern, parts.lastKey());
            if (parts.size() > 1 || totals.containsKey(pattern) && total > 1) {
                List<String> missing = new ArrayList<>();
                for (int i = 1; i <= total; i++) {
                    if (!parts.containsKey(i)) {
                        missing.add(String.valueOf(i));
                    }
                }
                take(FileGroup.Kind.REELS, pattern, List.copyOf(parts.values()), missing);
            }
        });
    }

    /** Files of some extensions by what their stems share; {@code part} gives what is shared and the own place. */
    private Map<String, List<Member>> gather(Set<String> extensions, Function<String, String @Nullable []> part) {
        Map<String, List<Member>> gathered = new LinkedHashMap<>();
        for (String path : left) {
            String folder = folder(path);
            String name = path.substring(folder.length());
            String extension = Extensions.of(name);
            if (extensions.contains(extension) && name.length() < 420) {
                String[] parts = part.apply(name.substring(0, name.length() - extension.length() - 1));
                if (parts != null) {
                    boolean number = parts[1].chars().allMatch(Character::isDigit);
                    gathered.computeIfAbsent(folder + parts[0] + "*." + extension, key -> new ArrayList<>())
                            .add(new Member(
                                    path,
                                    parts[1],
                                    number ? (int) Math.min(Integer.MAX_VALUE, Long.parseLong(parts[1])) : 0));
                }
            }
        }
        return gathered;
    }

    private static List<String> paths(List<Member> members) {
        return members.stream().map(Member::path).toList();
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}

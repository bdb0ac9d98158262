package media.waybill.naming.groups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import media.waybill.naming.FileGroup;
import media.waybill.naming.SidecarTarget;
import media.waybill.naming.SoundLayout;
import media.waybill.naming.files.Extensions;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what belongs together among names: packages first, then sidecars, frames, channels and reels. Costs
 * time in proportion to the names.
 */
public final class Grouping {
    private static final Set<String> STILLS = Set.of("tif", "tiff", "png", "jpg", "jpeg");
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

    public static List<FileGroup> of(Collection<String> paths) {
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
            String root = GroupClaims.packageRoot(path);
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
            String target = Extensions.sidecarOf(path).map(SidecarTarget::name).orElse(null);
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
        Map<String, List<Member>> runs = gather(GroupClaims.FRAMES, GroupClaims::frame);
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
        Map<String, List<Member>> stems = gather(GroupClaims.SOUND, GroupClaims::channel);
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

    private void reels() {
        Map<String, TreeMap<Integer, String>> reels = new LinkedHashMap<>();
        Map<String, Integer> totals = new HashMap<>();
        for (String path : left) {
            String folder = GroupClaims.folder(path);
            Matcher reel = GroupClaims.REEL.matcher(path.substring(folder.length()));
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
            String folder = GroupClaims.folder(path);
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
}

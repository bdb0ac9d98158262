package media.waybill.matching.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import media.waybill.naming.FileGroup;
import media.waybill.naming.SoundLayout;
import org.jspecify.annotations.Nullable;

/**
 * Who of a group is here, in the order of its places, and who is missing.
 *
 * @param parts one a place, the newest file of each
 * @param missing channels, reels, frames or paths, as people write them
 * @param sure whether it is known how many there are; else only time tells that no more will come
 * @param trouble why these cannot be one thing, or null
 */
record RollCall(
        FileGroup.Kind kind,
        List<Part> parts,
        List<String> missing,
        boolean sure,
        @Nullable String trouble) {

    private static final int SHOWN = 12;

    static RollCall of(FileGroup.Kind kind, List<Part> here, List<String> layouts, List<String> named) {
        return switch (kind) {
            case MONO_STEMS -> stems(here, layouts);
            case REELS -> reels(here);
            case IMAGE_SEQUENCE -> frames(here);
            case PACKAGE -> contents(here, named);
            case SINGLE, SIDECARS -> throw new IllegalArgumentException("no group of parts: " + kind);
        };
    }

    boolean whole() {
        return missing.isEmpty() && trouble == null;
    }

    /** The order and the names say which layout it is: the line's own word first, then the name's. */
    private static RollCall stems(List<Part> here, List<String> layouts) {
        Map<String, Part> byPlace = newest(here);
        List<String> layout = layouts.stream()
                .map(name -> SoundLayout.called(name, byPlace.keySet()))
                .filter(channels -> !channels.isEmpty())
                .findFirst()
                .orElse(List.of());
        boolean sure = !layout.isEmpty();
        if (!sure) {
            boolean counted = byPlace.values().stream().allMatch(part -> part.number() > 0);
            layout = counted ? upTo(byPlace.values()) : SoundLayout.holding(byPlace.keySet());
        }
        if (layout.isEmpty()) {
            return new RollCall(
                    FileGroup.Kind.MONO_STEMS,
                    List.copyOf(byPlace.values()),
                    List.of(),
                    false,
                    "The channels " + list(shown(byPlace.keySet())) + " make no layout that is known.");
        }
        return new RollCall(
                FileGroup.Kind.MONO_STEMS,
                layout.stream().filter(byPlace::containsKey).map(byPlace::get).toList(),
                layout.stream()
                        .filter(place -> !byPlace.containsKey(place))
                        .map(SoundLayout::shown)
                        .toList(),
                sure,
                null);
    }

    private static List<String> upTo(java.util.Collection<Part> parts) {
        List<String> counted = new ArrayList<>();
        int most = parts.stream().mapToInt(Part::number).max().orElse(0);
        for (int i = 1; i <= most; i++) {
            counted.add(String.valueOf(i));
        }
        return counted;
    }

    private static RollCall reels(List<Part> here) {
        Map<Integer, Part> reels = new TreeMap<>();
        newest(here).values().forEach(part -> reels.put(part.number(), part));
        int said = here.stream().mapToInt(Part::total).max().orElse(0);
        int total = Math.max(
                said, reels.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
        List<String> missing = new ArrayList<>();
        for (int i = 1; i <= total; i++) {
            if (!reels.containsKey(i)) {
                missing.add(String.valueOf(i));
            }
        }
        return new RollCall(FileGroup.Kind.REELS, List.copyOf(reels.values()), missing, said > 0, null);
    }

    private static RollCall frames(List<Part> here) {
        List<Part> frames = new ArrayList<>(newest(here).values());
        frames.sort(Comparator.comparingInt(Part::number));
        List<String> missing = new ArrayList<>();
        for (int i = 1; i < frames.size() && missing.size() < 100; i++) {
            int from = frames.get(i - 1).number() + 1;
            int to = frames.get(i).number() - 1;
            if (from <= to) {
                missing.add(from == to ? String.valueOf(from) : from + "-" + to);
            }
        }
        return new RollCall(FileGroup.Kind.IMAGE_SEQUENCE, frames, missing, false, null);
    }

    private static RollCall contents(List<Part> here, List<String> named) {
        Map<String, Part> byPlace = newest(here);
        List<String> there = byPlace.keySet().stream()
                .map(place -> place.toLowerCase(Locale.ROOT))
                .toList();
        List<String> missing = named.stream()
                .filter(path -> !there.contains(path.toLowerCase(Locale.ROOT)))
                .toList();
        return new RollCall(FileGroup.Kind.PACKAGE, List.copyOf(byPlace.values()), missing, !named.isEmpty(), null);
    }

    private static Map<String, Part> newest(List<Part> here) {
        Map<String, Part> byPlace = new LinkedHashMap<>();
        here.stream().sorted(Comparator.comparing(Part::file)).forEach(part -> byPlace.put(part.place(), part));
        return byPlace;
    }

    /** One sentence: what is here, what is missing. */
    String standing() {
        if (trouble != null) {
            return trouble;
        }
        int all = parts.size() + missing.size();
        return switch (kind) {
            case MONO_STEMS ->
                counted(all, "channel", shown(parts.stream().map(Part::place).toList()));
            case REELS -> counted(all, "reel", List.of());
            case IMAGE_SEQUENCE ->
                (parts.size() == 1
                                ? "One frame, " + parts.getFirst().place() + ", is here"
                                : parts.size() + " frames from "
                                        + parts.getFirst().place() + " to "
                                        + parts.getLast().place() + " are here")
                        + (missing.isEmpty()
                                ? ", without a gap."
                                : (missing.size() == 1 && !missing.getFirst().contains("-")
                                                ? "; missing is "
                                                : "; missing are ")
                                        + list(missing) + ".");
            default ->
                parts.size() + (parts.size() == 1 ? " file" : " files") + " of the package "
                        + (parts.size() == 1 ? "is" : "are") + " here"
                        + (missing.isEmpty()
                                ? sure ? ", all that its manifest names." : "."
                                : "; its manifest also names " + list(missing) + ".");
        };
    }

    private String counted(int all, String what, List<String> places) {
        if (missing.isEmpty()) {
            String here = all == 1 ? "One " + what + " is here" : "All " + all + " " + what + "s are here";
            return here
                    + (places.isEmpty() ? "" : ": " + String.join(", ", places))
                    + (sure ? "." : ", as far as the names tell.");
        }
        return parts.size() + " of " + all + " " + what + "s " + (parts.size() == 1 ? "is" : "are") + " here"
                + (places.isEmpty() ? "" : " (" + String.join(", ", places) + ")") + "; missing "
                + (missing.size() == 1 ? "is " : "are ")
                + (kind == FileGroup.Kind.REELS ? what + (missing.size() == 1 ? " " : "s ") : "") + list(missing)
                + ".";
    }

    private static List<String> shown(java.util.Collection<String> places) {
        return places.stream().map(SoundLayout::shown).toList();
    }

    /** A, B and C; the rest of a long list as a number. */
    static String list(List<String> words) {
        List<String> few = words.size() <= SHOWN ? words : new ArrayList<>(words.subList(0, SHOWN));
        if (words.size() > SHOWN) {
            few.add((words.size() - SHOWN) + " more");
        }
        return few.size() < 2
                ? String.join("", few)
                : few.subList(0, few.size() - 1).stream().collect(Collectors.joining(", ")) + " and " + few.getLast();
    }
}

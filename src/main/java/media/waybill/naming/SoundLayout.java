package media.waybill.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which channels a layout has, in the order in which a file carries them (SMPTE ST 2067-8; a surround back pair comes
 * before the sides). Channels are written as names spell them, in capitals.
 */
public final class SoundLayout {

    private static final List<String> FIVE_ONE = List.of("L", "R", "C", "LFE", "LS", "RS");
    private static final List<List<String>> ALL = List.of(
            List.of("L", "R"),
            List.of("LT", "RT"),
            FIVE_ONE,
            List.of("L", "R", "C", "LFE", "LS", "RS", "LSS", "RSS"),
            List.of("L", "R", "C", "LFE", "LRS", "RRS", "LS", "RS"),
            List.of("L", "R", "C", "LFE", "LRS", "RRS", "LSS", "RSS"));
    private static final Map<String, List<String>> CHANNELS = Map.ofEntries(
            Map.entry("L", List.of("l", "lf", "left")),
            Map.entry("R", List.of("r", "rf", "right")),
            Map.entry("C", List.of("c", "cf", "fc", "center", "centre")),
            Map.entry("LFE", List.of("lfe", "sub")),
            Map.entry("LS", List.of("ls", "sl")),
            Map.entry("RS", List.of("rs", "sr")),
            Map.entry("LSS", List.of("lss")),
            Map.entry("RSS", List.of("rss")),
            Map.entry("LRS", List.of("lrs", "lsr", "lb")),
            Map.entry("RRS", List.of("rrs", "rsr", "rb")),
            Map.entry("LT", List.of("lt")),
            Map.entry("RT", List.of("rt")));
    private static final Pattern NUMBERS = Pattern.compile("\\d(\\.\\d){1,2}");

    private SoundLayout() {}

    /** The channel that a word stands for, or null. A sound called _fr is French, never the front right. */
    public static @Nullable String channel(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return CHANNELS.entrySet().stream()
                .filter(channel -> channel.getValue().contains(lower))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The smallest layout that has all these channels; empty when none has. */
    public static List<String> holding(Collection<String> channels) {
        return ALL.stream()
                .filter(layout -> layout.containsAll(channels))
                .findFirst()
                .orElse(List.of());
    }

    /** The channels of a layout that has all of these and is called so, or as many counted ones; empty where unknown. */
    public static List<String> called(@Nullable String name, Collection<String> channels) {
        int many = count(name);
        if (many == 0) {
            return List.of();
        }
        if (!channels.isEmpty()
                && channels.stream().allMatch(channel -> channel.chars().allMatch(Character::isDigit))) {
            List<String> counted = new ArrayList<>();
            for (int i = 1; i <= many; i++) {
                counted.add(String.valueOf(i));
            }
            return counted.containsAll(channels) ? counted : List.of();
        }
        return ALL.stream()
                .filter(layout -> layout.size() == many && layout.containsAll(channels))
                .findFirst()
                .orElse(List.of());
    }

    /** How many channels a layout has by its name: 5.1, 2.0, stereo, LtRt, mono; 0 where the name says nothing. */
    public static int count(@Nullable String name) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT).strip();
        if (NUMBERS.matcher(lower).matches()) {
            return lower.chars().filter(Character::isDigit).map(c -> c - '0').sum();
        }
        return switch (lower) {
            case "mono" -> 1;
            case "stereo", "ltrt" -> 2;
            default -> 0;
        };
    }

    /** As people write it: Ls, Rss, LFE. */
    public static String shown(String channel) {
        return channel.equals("LFE") || channel.length() < 2
                ? channel
                : channel.charAt(0) + channel.substring(1).toLowerCase(Locale.ROOT);
    }
}

package media.waybill.packaging;

import com.ibm.icu.util.ULocale;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the playlists of an HLS package (RFC 8216): is every file there that they name, and which rendition does a file
 * belong to?
 *
 * @param problems what is wrong, one sentence each
 * @param renditions the alternative renditions of the master playlists
 * @param owners the rendition of each file that belongs to one only
 */
record Hls(List<String> problems, List<Rendition> renditions, Map<String, Rendition> owners) {

    /**
     * @param type VIDEO for a variant stream, else the TYPE of EXT-X-MEDIA
     * @param language its primary subtag as three letters, null when it says none
     */
    record Rendition(String type, @Nullable String language) {}

    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z0-9-]+)=(\"[^\"]*\"|[^,]*)");
    private static final Rendition VARIANT = new Rendition("VIDEO", null);

    /**
     * @param playlists text of each playlist by its path
     * @param paths every file of the package
     */
    static Hls read(Map<String, String> playlists, Set<String> paths) {
        var problems = new ArrayList<String>();
        var renditions = new ArrayList<Rendition>();
        var owners = new HashMap<String, Rendition>();
        var named = new HashMap<String, List<String>>();
        boolean master = false;
        for (var playlist : playlists.entrySet()) {
            var path = playlist.getKey();
            if (!playlist.getValue().strip().startsWith("#EXTM3U")) {
                problems.add(path + " is not a playlist: it does not begin with #EXTM3U");
                continue;
            }
            boolean stream = false;
            for (var raw : playlist.getValue().lines().toList()) {
                var line = raw.strip();
                var attributes = line.startsWith("#EXT") ? attributes(line) : Map.<String, String>of();
                if (line.startsWith("#EXT-X-STREAM-INF")) {
                    master = true;
                    stream = true;
                }
                var uri = line.startsWith("#") ? attributes.get("URI") : line;
                if (line.startsWith("#EXT-X-MEDIA:")) {
                    var rendition =
                            new Rendition(attributes.getOrDefault("TYPE", ""), iso3(attributes.get("LANGUAGE")));
                    renditions.add(rendition);
                    own(owners, uri == null ? null : resolved(path, uri), rendition);
                }
                if (uri == null || uri.isEmpty()) {
                    continue;
                }
                var target = resolved(path, uri);
                if (target == null) {
                    problems.add(path + " names " + uri + ", which is outside the package");
                } else if (!paths.contains(target)) {
                    problems.add(path + " names " + uri + ", which is not in the package");
                } else {
                    named.computeIfAbsent(path, p -> new ArrayList<>()).add(target);
                }
                if (stream && !line.startsWith("#")) {
                    own(owners, target, VARIANT);
                    stream = false;
                }
            }
        }
        if (!master) {
            problems.add("no playlist names the streams (#EXT-X-STREAM-INF)");
        }
        Map.copyOf(owners).forEach((path, rendition) -> named.getOrDefault(path, List.of())
                .forEach(segment -> own(owners, segment, rendition)));
        return new Hls(List.copyOf(problems), List.copyOf(renditions), owners);
    }

    /** How many renditions of that type and language there are. */
    long count(Set<String> types, String language) {
        var wanted = iso3(language);
        return renditions.stream()
                .filter(r -> types.contains(r.type()) && Objects.equals(wanted, r.language()))
                .count();
    }

    /** The primary subtag as three letters, so that "sv", "swe" and "sv-SE" are the same. */
    static @Nullable String iso3(@Nullable String language) {
        if (language == null || language.isBlank()) {
            return null;
        }
        var primary =
                ULocale.forLanguageTag(ULocale.createCanonical(language.strip()).toLanguageTag());
        var three = primary.getISO3Language();
        return three.isEmpty() ? language.toLowerCase(java.util.Locale.ROOT) : three;
    }

    // First come: a file that two renditions share belongs to the one that the master names first.
    private static void own(Map<String, Rendition> owners, @Nullable String path, Rendition rendition) {
        if (path != null) {
            owners.putIfAbsent(path, rendition);
        }
    }

    private static Map<String, String> attributes(String line) {
        var found = new LinkedHashMap<String, String>();
        var matcher = ATTRIBUTE.matcher(line.substring(line.indexOf(':') + 1));
        while (matcher.find()) {
            var value = matcher.group(2);
            found.put(matcher.group(1), value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
        }
        return found;
    }

    private static @Nullable String resolved(String playlist, String uri) {
        if (uri.contains(":") || uri.startsWith("/")) {
            return null;
        }
        var segments = new ArrayList<>(List.of(playlist.split("/")));
        segments.removeLast();
        String plain;
        try {
            plain = URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
        for (var segment : plain.split("/")) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return null;
                }
                segments.removeLast();
            } else if (!segment.equals(".")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }
}

package media.waybill.packaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.packaging.Layout.Manifest.Format;
import org.jspecify.annotations.Nullable;

/**
 * The parcel as a platform wants it: where it goes, what its files are called, and the manifest that speaks of them.
 *
 * @param files in sending order, the manifest last
 */
record Assembly(String folder, List<Packed> files) {

    private static final Map<String, Set<String>> RENDITION_OF = Map.of(
            "DUB", Set.of("AUDIO"),
            "AUDIO", Set.of("AUDIO"),
            "SUBTITLE", Set.of("SUBTITLES", "CLOSED-CAPTIONS"));

    /** @param playlists text of each playlist of the encode, by its path there */
    static Assembly of(Contents contents, Layout layout, Map<String, String> playlists) {
        var tokens = tokens(contents);
        var names = new FileNames(layout.names());
        var folder = names.folded(named(
                tokens, contents.folderTaken() ? layout.folderTaken() : layout.folder(), "the folder of the package"));
        var files = new ArrayList<Packed>();
        if (layout.encode() != null && layout.needsEncode(contents.parts())) {
            encoded(contents, layout.encode(), playlists, tokens, names, files);
        }
        contents.parts().stream()
                .sorted(Comparator.comparing(Part::reference, Assembly::numerically)
                        .thenComparing(Part::line))
                .forEach(part -> packed(part, layout, tokens, names).ifPresent(files::add));
        var manifestPath = layout.manifest().path();
        var manifest = layout.manifest().format() == Format.ADI
                ? new AdiXml(contents, layout, tokens).write(files)
                : JsonManifest.write(contents, folder, files);
        files.add(Packed.written(names.asItIs(manifestPath), manifest));
        return new Assembly(folder, List.copyOf(files));
    }

    private static java.util.Optional<Packed> packed(Part part, Layout layout, Tokens tokens, FileNames names) {
        if (layout.described().contains(part.kind())
                || layout.encode() != null && layout.encode().holds().contains(part.kind())) {
            return java.util.Optional.empty();
        }
        var rule = layout.ruleFor(part)
                .orElseThrow(() -> new Failure(
                        FailureCode.MAPPING,
                        "package.yaml has no rule for the kind of an accepted line  kind=" + part.kind() + " line="
                                + part.reference()));
        var form = part.form(rule.forms())
                .orElseThrow(() -> new Failure(
                        FailureCode.MAPPING,
                        "the accepted file exists in none of the formats that package.yaml asks for  line="
                                + part.reference() + " formats=" + rule.forms()));
        var path = names.unique(named(
                tokens(tokens, part).with("ext", form.extension()),
                rule.path(),
                "the file of line " + part.reference()));
        return java.util.Optional.of(
                new Packed(path, form.vaultKey(), form.size(), form.md5(), form.sha256(), part.line(), part, null));
    }

    private static void encoded(
            Contents contents,
            Layout.Encode rule,
            Map<String, String> playlists,
            Tokens tokens,
            FileNames names,
            List<Packed> files) {
        var paths = new HashSet<String>();
        contents.encode().forEach(file -> paths.add(file.path()));
        var hls = Hls.read(playlists, paths);
        var problems = new ArrayList<>(hls.problems());
        problems.addAll(silent(contents.parts(), rule, hls));
        if (!problems.isEmpty()) {
            throw new Failure(
                    FailureCode.ENCODER_FAILED,
                    "the encode is not complete: " + problems.stream().limit(5).collect(Collectors.joining("; ")));
        }
        // Media first, then the playlists that name it, the master last: a watcher never meets a name without its file.
        contents.encode().stream()
                .sorted(Comparator.comparing((Contents.Encoded file) -> rank(file.path(), playlists))
                        .thenComparing(Contents.Encoded::path))
                .forEach(file -> files.add(new Packed(
                        names.asItIs(named(tokens.with("output", file.path()), rule.path(), "an encoded file")),
                        file.vaultKey(),
                        file.size(),
                        file.md5(),
                        file.sha256(),
                        lineOf(file.path(), hls, contents.parts()),
                        null,
                        null)));
    }

    private static int rank(String path, Map<String, String> playlists) {
        var text = playlists.get(path);
        return text == null ? 0 : text.contains("#EXT-X-STREAM-INF") ? 2 : 1;
    }

    /** Accepted dubs and subtitles that the playlists do not offer. */
    private static List<String> silent(List<Part> parts, Layout.Encode rule, Hls hls) {
        var owed = new HashMap<String, Integer>();
        var problems = new ArrayList<String>();
        for (var part : parts) {
            var types = RENDITION_OF.get(part.kind());
            if (types == null || part.language() == null || !rule.holds().contains(part.kind())) {
                continue;
            }
            int wanted = owed.merge(types + "/" + Hls.iso3(part.language()), 1, Integer::sum);
            if (hls.count(types, part.language()) < wanted) {
                problems.add("line " + part.reference() + " (" + part.kind().toLowerCase(Locale.ROOT) + " "
                        + part.language() + ") has no rendition of its own");
            }
        }
        return problems;
    }

    private static @Nullable UUID lineOf(String path, Hls hls, List<Part> parts) {
        var rendition = hls.owners().get(path);
        if (rendition == null) {
            return null;
        }
        var owners = parts.stream()
                .filter(part -> rendition.type().equals("VIDEO")
                        ? part.kind().equals("VIDEO")
                        : RENDITION_OF.getOrDefault(part.kind(), Set.of()).contains(rendition.type())
                                && part.language() != null
                                && java.util.Objects.equals(Hls.iso3(part.language()), rendition.language()))
                .map(Part::line)
                .toList();
        return owners.size() == 1 ? owners.getFirst() : null; // never a guess between two
    }

    private static String named(Tokens tokens, String template, String what) {
        return tokens.path(template)
                .orElseThrow(() -> new Failure(
                        FailureCode.MAPPING,
                        "package.yaml names " + what + " by something that has no value  template=" + template));
    }

    static Tokens tokens(Contents contents) {
        var title = contents.title();
        var order = contents.order();
        var subtitles = contents.parts().stream()
                .filter(p -> p.kind().equals("SUBTITLE"))
                .toList();
        boolean captions = subtitles.stream().anyMatch(p -> "SDH".equals(p.use()) || "CAPTION".equals(p.use()));
        var runtime = runtime(contents);
        return Tokens.of(contents.metadata())
                .with("order.reference", order.reference())
                .with("title.reference", title.reference())
                .with("title.type", title.type())
                .with("title.name", title.name())
                .with("title.original-name", title.originalName())
                .with("title.series", title.series())
                .with("title.season", title.season())
                .with("title.episode", title.episode())
                .with("title.year", title.year())
                .with("title.eidr", title.eidr())
                .with("title.run-time", runtime == null ? null : clock(runtime))
                .with(
                        "title.display-run-time",
                        runtime == null ? null : clock(runtime).substring(0, 5))
                .with("title.show-type", title.series() == null ? "Movie" : "Series")
                .with("title.episode-name", title.series() == null ? null : title.name())
                .with("window.start", order.windowStart() == null ? null : order.windowStart() + "T00:00:00")
                .with("window.end", order.windowEnd() == null ? null : order.windowEnd() + "T23:59:59")
                .with("captions", captions ? "Y" : "N")
                .with("distributor", contents.distributor())
                .with("distributor.name", contents.distributorName())
                .with("platform", contents.platform())
                .with("version", contents.version());
    }

    static Tokens tokens(Tokens tokens, Part part) {
        return picture(tokens.facts(part.facts()), part)
                .with("audio.type", audioType(part))
                .with("line.reference", part.reference())
                .with("kind", part.kind().toLowerCase(Locale.ROOT))
                .with("language", part.language())
                .with("use", part.use() == null ? null : part.use().toLowerCase(Locale.ROOT))
                .with("edition", part.edition())
                .with("layout", part.layout());
    }

    /** The picture in the words of a metadata specification: {@code 1080i}, {@code 25}, kbit/s. */
    private static Tokens picture(Tokens tokens, Part part) {
        var video = part.facts().path("video");
        int height = video.path("height").asInt();
        if (height <= 0) {
            return tokens;
        }
        var rate = video.path("frameRate").asText().split("/");
        double frames = rate.length == 2 && number(rate[1]) > 0 ? number(rate[0]) / number(rate[1]) : number(rate[0]);
        var scan = video.path("fieldOrder").asText().matches("tt|bb|tb|bt") ? "i" : "p";
        long millis = part.facts().path("durationMs").asLong();
        return tokens.with("video.codec", video.path("codec").asText().toUpperCase(Locale.ROOT))
                .with("video.resolution", height + scan)
                .with("video.hd", height >= 720 ? "Y" : "N")
                .with(
                        "video.frame-rate",
                        frames > 0 ? String.format(Locale.ROOT, "%.3f", frames).replaceAll("\\.?0+$", "") : null)
                .with("video.bit-rate", millis > 0 ? part.forms().getFirst().size() * 8 / millis : null);
    }

    /** Layouts of ours by the names that the standard knows. */
    private static @Nullable String audioType(Part part) {
        var layout = part.facts()
                .path("layout")
                .asText(part.facts().path("audio").path("layout").asText(""));
        return switch (layout.toLowerCase(Locale.ROOT)) {
            case "mono", "1.0" -> "Mono";
            case "stereo", "2.0" -> "Stereo";
            case "5.1" -> "Dolby 5.1";
            default -> null;
        };
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The runtime that was ordered, else that of the picture. */
    private static @Nullable Duration runtime(Contents contents) {
        if (contents.title().runtime() != null) {
            return contents.title().runtime();
        }
        return contents.parts().stream()
                .filter(part -> part.kind().equals("VIDEO")
                        && part.facts().path("durationMs").asLong() > 0)
                .map(part -> Duration.ofMillis(part.facts().path("durationMs").asLong()))
                .findFirst()
                .orElse(null);
    }

    private static String clock(Duration runtime) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d", runtime.toHours(), runtime.toMinutesPart(), runtime.toSecondsPart());
    }

    /** Line 2 before line 10. */
    static int numerically(String one, String other) {
        boolean numbers = one.matches("\\d{1,9}") && other.matches("\\d{1,9}");
        return numbers ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other)) : one.compareTo(other);
    }
}

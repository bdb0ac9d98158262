package media.waybill.conform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import media.waybill.media.FfmpegFailed;
import media.waybill.vault.Part;
import media.waybill.vault.Stored;
import media.waybill.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes one file of many: the channels of a sound side by side, the reels of a picture one after another. Samples and
 * frames stay what they were; only the wrapping is new.
 */
@Component
class Assembly {

    /** The store takes no more in one piece. */
    private static final long LARGEST_PUT = 1L << 30;

    private static final long PART = 256L << 20;
    private static final Duration LIMIT = Duration.ofHours(6);
    private static final Duration ADDRESS = Duration.ofHours(12);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** By number of channels: ffmpeg's word, and its names of the channels in the order of the file. */
    private static final Map<Integer, List<String>> LAYOUTS = Map.of(
            1, List.of("mono", "FC"),
            2, List.of("stereo", "FL", "FR"),
            6, List.of("5.1", "FL", "FR", "FC", "LFE", "BL", "BR"),
            8, List.of("7.1", "FL", "FR", "FC", "LFE", "BL", "BR", "SL", "SR"));

    /** @param probe ffprobe's words on the whole */
    record Whole(Stored stored, String format, JsonNode probe) {}

    private final Vault vault;
    private final Ffmpeg ffmpeg;
    private final Path scratch;

    Assembly(Vault vault, Ffmpeg ffmpeg, @Value("${waybill.data:./data}") Path data) {
        this.vault = vault;
        this.ffmpeg = ffmpeg;
        this.scratch = data.resolve("conform");
        remove(scratch); // what a run that was killed left behind
    }

    static boolean isSound(List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> piece.stream("video").isMissingNode());
    }

    static List<Refusal> refusals(List<Piece> pieces) {
        if (!isSound(pieces)) {
            return Fitting.reels(pieces);
        }
        var refusals = Fitting.channels(pieces);
        if (refusals.isEmpty() && !LAYOUTS.containsKey(pieces.size())) {
            refusals.add(Refusal.blocker(
                    "conform.parts-differ",
                    "AUDIO",
                    "OTHER",
                    pieces.size() + " channels make no layout that is known",
                    "Send stereo (2 channels), 5.1 (6) or 7.1 (8)."));
        }
        return refusals;
    }

    /** Works at the same place of the vault each time, so that doing it again overwrites the same. */
    Whole join(List<Piece> pieces, String format, String key) {
        var folder = folder();
        try {
            var whole = isSound(pieces) ? sound(pieces, folder) : reels(pieces, format, folder);
            var probe = JSON.readTree(ffmpeg.probeJson(whole.toString()));
            return new Whole(put(key, whole), isSound(pieces) ? "wav" : format, probe);
        } catch (FfmpegFailed e) {
            throw new Failure(
                    switch (e.reason()) {
                        case TIMED_OUT -> FailureCode.TIMED_OUT;
                        default -> FailureCode.TOOL_FAILED;
                    },
                    "files could not be joined: " + e.getMessage() + " " + e.tail(),
                    e);
        } catch (JsonProcessingException e) {
            throw new Failure(FailureCode.TOOL_FAILED, "ffprobe's answer is no JSON", e);
        } finally {
            remove(folder);
        }
    }

    private Path sound(List<Piece> pieces, Path folder) {
        var layout = LAYOUTS.getOrDefault(pieces.size(), List.of());
        var arguments = new ArrayList<String>();
        pieces.forEach(piece -> arguments.addAll(List.of("-i", vault.url(piece.vaultKey(), ADDRESS))));
        var map = IntStream.range(0, pieces.size())
                .mapToObj(i -> "|" + layout.get(i + 1) + "=c" + i)
                .collect(Collectors.joining());
        // The merge ends where the first of them ends: what is shorter goes on in silence.
        var longest = pieces.stream().mapToLong(Piece::samples).max().orElse(0);
        var filled = IntStream.range(0, pieces.size())
                .mapToObj(i -> "[" + i + ":a:0]apad=whole_len=" + longest + "[c" + i + "];")
                .collect(Collectors.joining());
        var inputs =
                IntStream.range(0, pieces.size()).mapToObj(i -> "[c" + i + "]").collect(Collectors.joining());
        var out = folder.resolve("whole.wav");
        arguments.addAll(List.of(
                "-filter_complex",
                // Not the filter called join: it drops what is left at the end where that fills no frame.
                filled + inputs + "amerge=inputs=" + pieces.size() + ",pan=" + layout.getFirst() + map + "[out]",
                "-map",
                "[out]",
                "-c:a",
                codec(pieces),
                "-rf64",
                "auto",
                out.toString()));
        ffmpeg.run(Command.of(arguments).within(LIMIT));
        return out;
    }

    /** As deep as the deepest of them, so that no sample loses a bit. */
    private static String codec(List<Piece> pieces) {
        if (pieces.stream().anyMatch(piece -> codecOf(piece).startsWith("pcm_f"))) {
            return pieces.stream().anyMatch(piece -> codecOf(piece).startsWith("pcm_f64")) ? "pcm_f64le" : "pcm_f32le";
        }
        int deepest = pieces.stream()
                .map(piece -> piece.stream("audio"))
                .mapToInt(sound -> sound.path("bits_per_raw_sample")
                        .asInt(sound.path("bits_per_sample").asInt()))
                .max()
                .orElse(24);
        return deepest <= 16 && deepest > 0 ? "pcm_s16le" : deepest <= 24 ? "pcm_s24le" : "pcm_s32le";
    }

    private static String codecOf(Piece piece) {
        return piece.stream("audio").path("codec_name").asText("");
    }

    /** The list names nothing but files that lie beside it: what a reel itself would like to open stays shut. */
    private Path reels(List<Piece> pieces, String format, Path folder) {
        var list = new StringBuilder("ffconcat version 1.0\n");
        for (int i = 0; i < pieces.size(); i++) {
            var name = "reel" + (i + 1) + "." + format;
            vault.download(pieces.get(i).vaultKey(), folder.resolve(name));
            list.append("file ").append(name).append('\n');
        }
        try {
            Files.writeString(folder.resolve("reels.txt"), list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var out = folder.resolve("whole." + format);
        ffmpeg.run(Command.of(
                        "-f",
                        "concat",
                        "-i",
                        folder.resolve("reels.txt").toString(),
                        "-map",
                        "0:v",
                        "-map",
                        "0:a?",
                        "-c",
                        "copy",
                        out.toString())
                .within(LIMIT));
        return out;
    }

    private Stored put(String key, Path whole) {
        try {
            long size = Files.size(whole);
            if (size <= LARGEST_PUT) {
                return vault.put(key, whole);
            }
            var upload = vault.begin(key);
            var parts = new ArrayList<Part>();
            for (long from = 0; from < size; from += PART) {
                long start = from;
                long length = Math.min(PART, size - from);
                parts.add(vault.part(key, upload, parts.size() + 1, length, () -> slice(whole, start)));
            }
            vault.complete(key, upload, parts);
            return vault.hash(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream slice(Path file, long from) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.READ);
            return new BufferedInputStream(Channels.newInputStream(channel.position(from)), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(scratch), "join");
        } catch (IOException e) {
            throw new Failure(FailureCode.TOOL_FAILED, "no room to join files in " + scratch, e);
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // What is left is scratch; the next start sweeps it.
        }
    }

    /** What was done, in the words of the record of changes. */
    static List<Change> changes(List<Piece> pieces) {
        var names = pieces.stream().map(Piece::name).collect(Collectors.joining(", "));
        if (!isSound(pieces)) {
            return List.of(Change.of("reels-joined", pieces.size() + " files: " + names, "one file, reel after reel"));
        }
        var changes = new ArrayList<Change>();
        changes.add(Change.of(
                "channels-joined",
                pieces.size() + " files: " + names,
                "one file with the channels "
                        + pieces.stream().map(piece -> shown(piece.place())).collect(Collectors.joining(" "))));
        var longest = pieces.stream().mapToLong(Piece::samples).max().orElse(0);
        for (var piece : pieces) {
            long missing = longest - piece.samples();
            if (missing > 0) {
                changes.add(new Change(
                        "channel-filled",
                        Map.of("channel", shown(piece.place())),
                        piece.name() + " ends " + missing + " samples before the longest channel",
                        "silence up to the end of the longest"));
            }
        }
        return changes;
    }

    private static String shown(String place) {
        return place.equals("LFE") || place.length() < 2
                ? place
                : place.charAt(0) + place.substring(1).toLowerCase(Locale.ROOT);
    }

    /** What the whole is made of, for the facts. */
    static void describe(List<Piece> pieces, ObjectNode facts) {
        var list = facts.putArray("parts");
        for (var piece : pieces) {
            list.addObject()
                    .put("file", piece.file().toString())
                    .put("name", piece.name())
                    .put("place", shown(piece.place()));
        }
        if (isSound(pieces)
                && pieces.stream().allMatch(piece -> piece.place().chars().allMatch(Character::isDigit))) {
            facts.put("assumed", "the names count the channels; the usual order L R C LFE Ls Rs is taken");
        }
    }
}

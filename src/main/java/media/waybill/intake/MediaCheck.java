package media.waybill.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import media.waybill.media.FfmpegFailed;
import org.jspecify.annotations.Nullable;

/** Opens media where it lies: asks ffprobe what is in it, and plays its last seconds to see that it is whole. */
final class MediaCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TAIL = Duration.ofSeconds(2);
    private static final Pattern STORE_TROUBLE = Pattern.compile(
            "Connection refused|Connection reset|Server returned|HTTP error|timed out|Failed to resolve|Network is unreachable");

    private final Ffmpeg ffmpeg;

    MediaCheck(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    sealed interface Outcome {
        record Readable(JsonNode probe) implements Outcome {}

        record Unreadable(String detail) implements Outcome {}
    }

    /** @param url a path or an address that ffmpeg may read; it is left out of what is kept */
    Outcome check(Format format, Container container, String url) {
        JsonNode probe;
        try {
            probe = withoutAddress(JSON.readTree(ffmpeg.probeJson(url)));
        } catch (FfmpegFailed e) {
            return unreadable(format, container, e, url);
        } catch (JsonProcessingException e) {
            throw new Failure(FailureCode.TOOL_FAILED, "ffprobe answered something that is no JSON", e);
        }
        if (probe.path("streams").isEmpty()) {
            return new Outcome.Unreadable("no picture, sound or text stream is inside");
        }
        var seconds = probe.path("format").path("duration").asDouble(0);
        if (container.missing() > 0 && format != Format.MOV && format != Format.MP4 && format != Format.THREE_GP) {
            return new Outcome.Unreadable(
                    "the file ends " + container.missing() + " bytes before the sound that its header announces");
        }
        var tail = played(url, seconds);
        var expected = Math.min(seconds, TAIL.toMillis() / 1000.0);
        var footerMissing = format == Format.MXF && container.parts().isEmpty();
        if (seconds > 0.5 && tail < expected * (footerMissing ? 0.9 : 0.5)) {
            return new Outcome.Unreadable(
                    "the container says %.1f seconds, but the last %.1f cannot be played%s: the file is cut short"
                            .formatted(
                                    seconds,
                                    expected,
                                    container.missing() > 0 ? " (" + container.missing() + " bytes are missing)" : ""));
        }
        return new Outcome.Readable(probe);
    }

    private Outcome unreadable(Format format, Container container, FfmpegFailed failed, String url) {
        var said = failed.tail().replace(url, "the file");
        switch (failed.reason()) {
            case MISSING -> throw new Failure(FailureCode.TOOL_FAILED, String.valueOf(failed.getMessage()), failed);
            case CANCELLED ->
                throw new Failure(FailureCode.UNEXPECTED, "the look into the media was interrupted", failed);
            case TIMED_OUT -> throw new Failure(FailureCode.TIMED_OUT, "ffprobe did not come to an end", failed);
            case UNREADABLE, FAILED -> {
                if (STORE_TROUBLE.matcher(said).find()) {
                    throw new Failure(
                            FailureCode.STORAGE, "the vault did not give the media: " + firstLine(said), failed);
                }
            }
        }
        if ((format == Format.MOV || format == Format.MP4) && !container.hasMovie()) {
            return new Outcome.Unreadable(
                    "the movie header (moov) is missing: the export or the upload stopped before its end");
        }
        return new Outcome.Unreadable("the " + format.title() + " cannot be opened: " + firstLine(said));
    }

    /** Seconds that could be decoded of the last ones. */
    private double played(String url, double seconds) {
        var reached = new AtomicLong();
        var start = Math.max(0, seconds - TAIL.toMillis() / 1000.0);
        try {
            ffmpeg.run(Command.of(List.of(
                            "-v",
                            "error",
                            "-ss",
                            "%.3f".formatted(start),
                            "-i",
                            url,
                            "-map",
                            "0:v:0?",
                            "-map",
                            "0:a?",
                            "-t",
                            "10",
                            "-f",
                            "null",
                            "-"))
                    .within(Duration.ofMinutes(2))
                    .onProgress(progress ->
                            reached.accumulateAndGet(progress.position().toMillis(), Math::max)));
        } catch (FfmpegFailed e) {
            switch (e.reason()) {
                case MISSING -> throw new Failure(FailureCode.TOOL_FAILED, String.valueOf(e.getMessage()), e);
                case TIMED_OUT ->
                    throw new Failure(FailureCode.TIMED_OUT, "the last seconds could not be played in two minutes", e);
                case CANCELLED ->
                    throw new Failure(FailureCode.UNEXPECTED, "the look into the media was interrupted", e);
                case UNREADABLE, FAILED -> {
                    if (STORE_TROUBLE.matcher(e.tail()).find()) {
                        throw new Failure(FailureCode.STORAGE, "the vault did not give the media", e);
                    }
                }
            }
        }
        return reached.get() / 1000.0;
    }

    /** The presigned address is a secret for as long as it lives: it must not be kept with the facts. */
    private static JsonNode withoutAddress(JsonNode probe) {
        if (probe.path("format") instanceof com.fasterxml.jackson.databind.node.ObjectNode format) {
            format.remove("filename");
        }
        return probe;
    }

    private static String firstLine(@Nullable String said) {
        var text = said == null || said.isBlank() ? "no reason given" : said.strip();
        var line = text.lines().findFirst().orElse(text).replaceAll("\\[[^\\]]* @ 0x[0-9a-f]+\\]\\s*", "");
        return line.length() > 300 ? line.substring(0, 300) : line;
    }
}

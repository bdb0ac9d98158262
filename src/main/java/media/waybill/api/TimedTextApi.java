package media.waybill.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.conform.Conform;
import media.waybill.progress.Progress;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.Severity;
import media.waybill.timedtext.TimedText;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "timed text")
class TimedTextApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 32 << 20;
    private static final long MOST_OFFSET = 86_400_000;

    private final TimedText timedText;
    private final Conform conform;
    private final Progress progress;

    TimedTextApi(TimedText timedText, Conform conform, Progress progress) {
        this.timedText = timedText;
        this.conform = conform;
        this.progress = progress;
    }

    @PostMapping("/api/v1/timedtext:convert")
    @Operation(
            summary = "Convert a subtitle file",
            description = "The format of the body is told by its content. 422 with findings when it cannot be read.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<?> convert(
            @Parameter(
                            description =
                                    "webvtt, srt, imsc, ebu-stl, scc, ass or json; or imsc1, ttml, dfxp, smpte-tt,"
                                            + " ebu-tt, ebu-tt-d, itt, ssa, spruce-stl, sami, microdvd, mpl2, subviewer, lrc")
                    @RequestParam
                    String to,
            @Parameter(description = "For formats that count frames, e.g. 25 or 30000/1001")
                    @RequestParam(required = false)
                    @Nullable
                    String frameRate,
            @Parameter(description = "Milliseconds added to every time") @RequestParam(required = false) @Nullable
                    Long offset,
            @Parameter(
                            description =
                                    "BCP 47 of the text: tells legacy encodings apart, and is written where the file"
                                            + " says none")
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            @Parameter(description = "Read by the letter of the standard: a departure is then an error")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean strict,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var rate = rate(frameRate);
        if (offset != null && Math.abs(offset) > MOST_OFFSET) {
            throw Refused.parameter("offset", "offset lies within a day");
        }
        if (!timedText.targets().contains(to)) {
            throw Refused.parameter("to", "\"" + to + "\" is none of " + String.join(", ", timedText.targets()));
        }
        var bytes = Bodies.bytes(request.getInputStream(), MOST_BYTES, "32 MB");
        var options =
                ReadOptions.DEFAULT.withFrameRate(rate).withLanguage(language).withStrict(strict);
        return switch (timedText.read(bytes, options)) {
            case Reading.Refused refused -> unreadable(refused);
            case Reading.Understood understood
            when strict && hasErrors(understood.findings()) ->
                unreadable(new Reading.Refused(understood.document().format(), understood.findings()));
            case Reading.Understood understood ->
                written(
                        timedText.write(
                                understood.document(),
                                to,
                                new WriteOptions(language, offset == null ? 0 : offset, rate, null)),
                        understood.findings(),
                        "converted");
        };
    }

    @GetMapping("/api/v1/files/{id}/timedtext")
    @Operation(
            summary = "A subtitle file in another format",
            description =
                    "As it was delivered, or the house form made of it. 409 where it is no text that can be read.")
    ResponseEntity<?> file(
            @PathVariable UUID id,
            @Parameter(description = "A format, as for converting") @RequestParam(defaultValue = "json") String to,
            @Parameter(description = "delivered or house") @RequestParam(defaultValue = "house") String side)
            throws IOException {
        var file = progress.file(id).orElseThrow(() -> Refused.notFound("file"));
        if (!timedText.targets().contains(to)) {
            throw Refused.parameter("to", "\"" + to + "\" is none of " + String.join(", ", timedText.targets()));
        }
        if (!side.equals("delivered") && !side.equals("house")) {
            throw Refused.parameter("side", "\"" + side + "\" is neither delivered nor house");
        }
        var texts = conform.texts(id);
        if (texts.isEmpty()) {
            throw LinesApi.conflict("no-text", "The file is not here yet, or it is no timed text that can be read.");
        }
        var document =
                side.equals("delivered") ? texts.get().delivered() : texts.get().house();
        if (document == null) {
            throw LinesApi.conflict("no-house-form", "The file answers no line, or it cannot be used as it is.");
        }
        return written(timedText.write(document, to, WriteOptions.DEFAULT), List.of(), file.name());
    }

    private static boolean hasErrors(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    /** The JSON form says in place what was noticed; the files say it by number beside them. */
    private static byte[] withFindings(byte[] json, List<Finding> findings) throws IOException {
        var root = (ObjectNode) JSON.readTree(json);
        root.set("findings", JSON.valueToTree(findings));
        return JSON.writeValueAsBytes(root);
    }

    private static ResponseEntity<?> written(Writing writing, List<Finding> findings, String name) throws IOException {
        var stem = name.replaceAll("\\.[^.]*$", "");
        return switch (writing) {
            case Writing.Written written ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(written.mediaType()))
                        .header(
                                "Content-Disposition",
                                ContentDisposition.attachment()
                                        .filename(stem + "." + written.extension(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header(
                                "Waybill-Losses",
                                String.valueOf(written.losses().size()))
                        .header("Waybill-Findings", String.valueOf(findings.size()))
                        .body(
                                written.format() == Format.JSON
                                        ? withFindings(written.bytes(), findings)
                                        : written.bytes());
            case Writing.NotWritten not -> throw Refused.parameter("to", not.reason());
        };
    }

    private static ResponseEntity<?> unreadable(Reading.Refused refused) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.UNPROCESSABLE_ENTITY.getReasonPhrase());
        problem.put("status", HttpStatus.UNPROCESSABLE_ENTITY.value());
        problem.put("detail", "The timed text cannot be read.");
        problem.put("format", refused.format());
        problem.put(
                "errors", refused.findings().stream().map(TimedTextApi::error).toList());
        problem.put("findings", refused.findings());
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Map<String, Object> error(Finding finding) {
        var error = new LinkedHashMap<String, Object>();
        if (finding.line() != null) {
            error.put("row", finding.line());
        } else {
            error.put("pointer", "");
        }
        error.put("code", finding.rule());
        error.put("detail", String.join("; ", List.of(finding.text(), finding.advice())));
        return error;
    }

    private static @Nullable FrameRate rate(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : FrameRate.parse(text)
                        .orElseThrow(() -> Refused.parameter("frameRate", "\"" + text + "\" is no frame rate like 25"));
    }
}

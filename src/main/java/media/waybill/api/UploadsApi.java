package media.waybill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.drops.Drops;
import media.waybill.drops.Upload;
import media.waybill.orders.Fault;
import media.waybill.orders.Orders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Resumable uploads by tus 1.0.0 with the extensions creation, creation-with-upload and termination. */
@RestController
@RequestMapping("/api/v1/uploads")
@Tag(name = "uploads", description = "Resumable uploads by tus 1.0.0; see tus.io")
class UploadsApi {

    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String CHUNK = "application/offset+octet-stream";
    /** 5 TB: what an object store holds in one object. */
    private static final long MOST_BYTES = 5L << 40;

    private final Drops drops;
    private final Orders orders;

    UploadsApi(Drops drops, Orders orders) {
        this.drops = drops;
        this.orders = orders;
    }

    @RequestMapping(
            path = {"", "/{id}"},
            method = RequestMethod.OPTIONS)
    @Operation(summary = "What this tus server can do")
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header(RESUMABLE, VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,creation-with-upload,termination")
                .header("Tus-Max-Size", String.valueOf(MOST_BYTES))
                .build();
    }

    @PostMapping
    @Operation(
            summary = "Begin an upload",
            description =
                    "Upload-Metadata: filename, optionally line (the line it is meant for), and for operators distributor.")
    ResponseEntity<Void> create(
            @RequestHeader(name = LENGTH, required = false) @Nullable String length,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        speaksTus(request);
        var words = metadata(metadata);
        var name = words.getOrDefault("filename", "");
        if (name.isBlank()) {
            throw Refused.faults(
                    List.of(Fault.at("", "required", "Upload-Metadata must name the filename (in base64)")));
        }
        var line = Lists.id("line", words.get("line"));
        var upload = drops.beginUpload(
                distributor(words.get("distributor"), line),
                Caller.current().account().login(),
                name,
                size(length),
                line);
        var answer = ResponseEntity.status(HttpStatus.CREATED)
                .header(RESUMABLE, VERSION)
                .header("Location", "/api/v1/uploads/" + upload.id());
        if (CHUNK.equals(request.getContentType())) {
            var offset = drops.append(upload.id(), 0, request.getInputStream());
            answer.header(OFFSET, String.valueOf(offset.orElse(0)));
        }
        return answer.build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Operation(summary = "Where an upload stands")
    ResponseEntity<Void> where(@PathVariable UUID id) {
        var upload = upload(id);
        var answer = ResponseEntity.ok()
                .header(RESUMABLE, VERSION)
                .header("Cache-Control", "no-store")
                .header(OFFSET, String.valueOf(upload.received()))
                .header(LENGTH, String.valueOf(upload.size()));
        if (upload.fileId() != null) {
            answer.header("Waybill-File", upload.fileId().toString());
        }
        return answer.build();
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Send bytes from the offset on")
    ResponseEntity<Void> append(
            @PathVariable UUID id,
            @RequestHeader(name = OFFSET, required = false) @Nullable String offset,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        speaksTus(request);
        if (!CHUNK.equals(request.getContentType())) {
            return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                    .header(RESUMABLE, VERSION)
                    .build();
        }
        upload(id);
        var reached = drops.append(id, number(OFFSET, offset), request.getInputStream());
        if (reached.isEmpty()) {
            throw LinesApi.conflict(
                    "offset", "The upload does not stand at that offset; ask with HEAD where it stands.");
        }
        var answer = ResponseEntity.noContent()
                .header(RESUMABLE, VERSION)
                .header(OFFSET, String.valueOf(reached.getAsLong()));
        drops.upload(id).map(Upload::fileId).ifPresent(file -> answer.header("Waybill-File", file.toString()));
        return answer.build();
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Give an upload up",
            description = "What came of it is deleted. 409 when it is complete: it is a file then, and stays.")
    ResponseEntity<Void> end(@PathVariable UUID id, @Parameter(hidden = true) HttpServletRequest request) {
        speaksTus(request);
        upload(id);
        if (!drops.endUpload(id)) {
            throw LinesApi.conflict("complete", "The upload is complete: it is a file now, and files stay.");
        }
        return ResponseEntity.noContent().header(RESUMABLE, VERSION).build();
    }

    private Upload upload(UUID id) {
        return drops.upload(id).orElseThrow(() -> Refused.notFound("upload"));
    }

    /** A distributor uploads for itself; staff for the distributor that they name or whose line it is. */
    private String distributor(@Nullable String named, @Nullable UUID line) {
        var owner = line == null
                ? null
                : orders.line(line).orElseThrow(() -> Refused.notFound("line")).distributor();
        var distributor = Caller.current().distributor(named == null ? owner : named);
        if (distributor == null) {
            throw Refused.faults(
                    List.of(Fault.at("", "required", "Upload-Metadata must name the distributor or one of its lines")));
        }
        if (owner != null && !owner.equals(distributor)) {
            throw Refused.notFound("line");
        }
        return distributor;
    }

    private static void speaksTus(HttpServletRequest request) {
        var version = request.getHeader(RESUMABLE);
        if (version != null && !version.equals(VERSION)) {
            throw Refused.badRequest("This server speaks tus " + VERSION + ".");
        }
    }

    private static long size(@Nullable String length) {
        var size = number(LENGTH, length);
        if (size > MOST_BYTES) {
            throw Refused.tooLarge("An upload holds at most 5 TB.");
        }
        return size;
    }

    private static long number(String header, @Nullable String value) {
        try {
            var number = value == null ? -1 : Long.parseLong(value.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Refused.badRequest(header + " must be a number of bytes.");
    }

    private static Map<String, String> metadata(@Nullable String header) {
        var words = new HashMap<String, String>();
        for (var pair : header == null ? new String[0] : header.split(",")) {
            var parts = pair.strip().split(" +", 2);
            try {
                words.put(
                        parts[0],
                        parts.length < 2
                                ? ""
                                : new String(Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw Refused.badRequest("Upload-Metadata holds \"" + parts[0] + "\" that is not base64.");
            }
        }
        return words;
    }
}

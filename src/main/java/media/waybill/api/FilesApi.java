package media.waybill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import media.waybill.drops.Drops;
import media.waybill.journal.Journal;
import media.waybill.matching.Assignment;
import media.waybill.matching.Matching;
import media.waybill.orders.Fault;
import media.waybill.orders.Fields;
import media.waybill.progress.FileQuery;
import media.waybill.progress.FileStatus;
import media.waybill.progress.FileView;
import media.waybill.progress.Page;
import media.waybill.progress.Progress;
import media.waybill.qc.Qc;
import media.waybill.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/files")
@Tag(name = "files")
class FilesApi {

    private final Progress progress;
    private final Drops drops;
    private final Vault vault;
    private final Matching matching;
    private final Journal journal;
    private final Qc qc;

    FilesApi(Progress progress, Drops drops, Vault vault, Matching matching, Journal journal, Qc qc) {
        this.qc = qc;
        this.matching = matching;
        this.progress = progress;
        this.drops = drops;
        this.vault = vault;
        this.journal = journal;
    }

    @GetMapping
    @Operation(summary = "Files seen, newest first")
    Page<FileView> list(
            @RequestParam(required = false) @Nullable String dropPoint,
            @RequestParam(required = false) @Nullable String distributor,
            @Parameter(description = "One or more, separated by commas") @RequestParam(required = false) @Nullable
                    String status,
            @Parameter(description = "Part of the name") @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String line,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var query = new FileQuery(
                dropPoint,
                Caller.current().distributor(distributor),
                Lists.words("status", status, FileStatus.class),
                name,
                Lists.id("line", line));
        return Lists.page(() -> progress.files(query, cursor, Lists.limit(limit)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A file")
    FileView get(@PathVariable UUID id) {
        return file(id);
    }

    @GetMapping("/{id}/events")
    @Operation(summary = "A file's story")
    Page<EventsApi.EventJson> story(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        file(id);
        return EventsApi.page(journal.ofFile(id), cursor, limit);
    }

    @GetMapping("/{id}/content")
    @Operation(summary = "The original bytes", description = "One range of bytes may be asked for.")
    void content(
            @PathVariable UUID id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var file = drops.find(id).orElseThrow(() -> Refused.notFound("file"));
        var stored = drops.stored(id)
                .orElseThrow(() -> LinesApi.conflict("not-stored", "The file's bytes are not all here yet."));
        // Partners' bytes are never shown by a browser as if they were ours.
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        RangedBytes.send(vault, stored.key(), stored.size(), stored.sha256(), request, response);
    }

    @GetMapping("/{id}/preview")
    @Operation(
            summary = "A small copy of a picture that browsers play",
            description = "MP4 with H.264 and AAC, at most 360 lines; there is one once the picture was measured by QC."
                    + " One range of bytes may be asked for.")
    void preview(
            @PathVariable UUID id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        if (drops.find(id).isEmpty()) {
            throw Refused.notFound("file");
        }
        var key = qc.preview(id).orElseThrow(() -> Refused.notFound("preview"));
        var size = vault.find(key).orElseThrow(() -> Refused.notFound("preview"));
        response.setContentType("video/mp4");
        response.setHeader("X-Content-Type-Options", "nosniff");
        RangedBytes.send(vault, key, size, id + "-" + size, request, response);
    }

    @PostMapping("/{id}/match")
    @Operation(
            summary = "Say which line the file answers",
            description =
                    "Instead of a line, \"by\": \"CONTENT\" believes the text of a file and not its name, for it and for the file whose name it was given.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.MatchBody.class))))
    FileView match(@PathVariable UUID id, Fields body) {
        file(id);
        var by = body.text("by");
        if (by != null) {
            return matchByContent(id, by, body);
        }
        var said = body.required("line");
        Bodies.check(body);
        var line = Lists.find(said);
        if (line == null || progress.line(line).isEmpty()) {
            throw Refused.faults(List.of(Fault.at("/line", "unknown-line", "there is no line \"" + said + "\"")));
        }
        return switch (matching.assign(id, line, Journal.actor())) {
            case Assignment.Assigned assigned -> file(id);
            case Assignment.Refused refused -> throw LinesApi.conflict("not-assigned", refused.reason());
        };
    }

    private FileView matchByContent(UUID id, String by, Fields body) {
        Bodies.check(body);
        if (!by.equals("CONTENT")) {
            throw Refused.faults(List.of(Fault.at("/by", "unknown-value", "it can be CONTENT, not \"" + by + "\"")));
        }
        var done = matching.assignByContent(id, Journal.actor());
        if (done.isEmpty()) {
            throw LinesApi.conflict("not-assigned", "The text of this file does not speak against its name.");
        }
        for (var assignment : done) {
            if (assignment instanceof Assignment.Refused refused) {
                throw LinesApi.conflict("not-assigned", refused.reason());
            }
        }
        return file(id);
    }

    @DeleteMapping("/{id}/match")
    @Operation(summary = "Take the file's matches back", description = "It waits for a decision again.")
    FileView undo(@PathVariable UUID id) {
        file(id);
        var matches = matching.ofFile(id);
        if (matches.isEmpty()) {
            throw LinesApi.conflict("not-matched", "The file answers no line.");
        }
        matches.forEach(match -> matching.undo(match.id(), Journal.actor()));
        return file(id);
    }

    FileView file(UUID id) {
        return progress.file(id).orElseThrow(() -> Refused.notFound("file"));
    }
}

package media.waybill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import media.waybill.progress.Page;
import media.waybill.work.Parked;
import media.waybill.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/parked")
@Tag(name = "parked")
class ParkedApi {

    private final Work work;

    ParkedApi(Work work) {
        this.work = work;
    }

    /** @param owner who can do something about it */
    record ParkedJson(
            UUID id,
            String stage,
            String subject,
            String code,
            String cause,
            String meaning,
            String remedy,
            String owner,
            int attempts,
            @Nullable String distributor,
            Instant parkedAt) {

        static ParkedJson of(Parked job) {
            return new ParkedJson(
                    job.id(),
                    job.stage(),
                    job.subject(),
                    job.code().name(),
                    job.cause(),
                    job.code().meaning(),
                    job.code().remedy(),
                    job.code().owner().name(),
                    job.attempts(),
                    job.distributor(),
                    job.parkedAt());
        }
    }

    @GetMapping
    @Operation(summary = "What gave up, newest first")
    Page<ParkedJson> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Lists.limit(limit);
        var found = work.parked(Lists.id("cursor", cursor), most + 1);
        var items = found.stream().limit(most).map(ParkedJson::of).toList();
        return new Page<>(items, found.size() > most ? items.getLast().id().toString() : null);
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Try a parked job again")
    Map<String, Object> retry(@PathVariable UUID id) {
        if (!work.retry(id)) {
            throw Refused.notFound("parked job");
        }
        return Map.of("id", id, "retried", true);
    }
}

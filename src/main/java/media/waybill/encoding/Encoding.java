package media.waybill.encoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import media.waybill.encoding.EncodeJob.State;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.media.Ffmpeg;
import media.waybill.media.FfmpegFailed;
import media.waybill.media.Probe;
import media.waybill.vault.Vault;
import media.waybill.work.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.services.mediaconvert.model.Job;
import software.amazon.awssdk.services.mediaconvert.model.JobSettings;

/** Has the accepted materials of a title encoded for a platform. */
@Component("encoding")
public class Encoding {

    private static final Logger log = LoggerFactory.getLogger(Encoding.class);
    private static final String STAGE = "encoding";
    private static final int AT_ONCE = 200;
    private static final int HASHED_AT_ONCE = 8;
    private static final Duration LONG_SUBMITTING = Duration.ofMinutes(2);

    private final EncodingSql sql;
    private final Encoder encoder;
    private final Vault vault;
    private final Ffmpeg ffmpeg;
    private final Work work;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Encoding(
            EncodingSql sql,
            Encoder encoder,
            Vault vault,
            Ffmpeg ffmpeg,
            Work work,
            Journal journal,
            ObjectMapper json,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.encoder = encoder;
        this.vault = vault;
        this.ffmpeg = ffmpeg;
        this.work = work;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Submits what is to be encoded for a consignment, once. To be called outside a transaction: the job's name is
     * written down before it is submitted.
     *
     * @return the consignment when nothing is left to encode, else nothing: its job's end brings it here again
     */
    public List<String> encode(String consignmentId) {
        var consignment = sql.consignment(UUID.fromString(consignmentId))
                .orElseThrow(() -> new Failure(FailureCode.UNEXPECTED, "no such consignment  id=" + consignmentId));
        var materials = sql.materials(consignment.id());
        if (materials.isEmpty() || materials.stream().anyMatch(line -> line.required() && line.accepted() == null)) {
            return List.of();
        }
        var profile = Profile.of(consignment.platform());
        var video = accepted(materials, "VIDEO").stream().findFirst();
        if (profile.isEmpty() || video.isEmpty()) {
            return List.of(consignmentId);
        }
        var hash = hash(profile.get(), materials);
        var known = sql.job(consignment.id(), hash);
        if (known.isEmpty()) {
            sql.insert(
                    UuidCreator.getTimeOrderedEpoch(),
                    consignment,
                    hash,
                    profile.get().version(),
                    clock.instant());
            known = sql.job(consignment.id(), hash);
        }
        var job = known.orElseThrow();
        return switch (job.state()) {
            case COMPLETE -> List.of(consignmentId);
            case SUBMITTED, PROGRESSING -> List.of();
            case SUBMITTING -> submit(job, consignment, profile.get(), materials);
            case ERROR, CANCELED -> again(job, consignment, profile.get(), materials);
        };
    }

    /** The complete encode of exactly what is accepted now; empty while there is none. */
    public Optional<Finished> finished(UUID consignmentId) {
        var consignment = sql.consignment(consignmentId);
        var profile = consignment.flatMap(found -> Profile.of(found.platform()));
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        return sql.job(consignmentId, hash(profile.get(), sql.materials(consignmentId)))
                .filter(job -> job.state() == State.COMPLETE)
                .map(job -> new Finished(job.token(), files(sql.outputs(job.token()))));
    }

    private JsonNode files(String outputs) {
        try {
            return json.readTree(outputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hears an event of EventBridge. It only says where to look: what is true is asked of the service itself. */
    public void heard(String event) {
        JsonNode detail;
        try {
            detail = json.readTree(event).path("detail");
        } catch (JsonProcessingException e) {
            log.warn("An event that is no JSON was left aside: {}", e.getOriginalMessage());
            return;
        }
        var id = detail.path("jobId").asText("");
        var mark = detail.path("userMetadata").path(Encoder.MARK).asText("");
        var job = sql.byExternalId(id);
        if (job.isEmpty() && mark.matches("[0-9a-f-]{36}")) {
            // Heard before the answer to the submission was written down.
            job = sql.byToken(UUID.fromString(mark)).filter(j -> j.state() == State.SUBMITTING);
            job.ifPresent(known -> sql.submitted(known.token(), id, clock.instant()));
            job = sql.byExternalId(id);
        }
        job.ifPresent(this::look);
    }

    /** Asks for the state of every open job: what events did not tell is found here. One node at a time. */
    public void follow() {
        if (!work.hold("encoding.follow", Duration.ofMinutes(2))) {
            return;
        }
        for (var job : sql.open(AT_ONCE)) {
            try {
                if (job.state() != State.SUBMITTING) {
                    look(job);
                } else if (job.changedAt().isBefore(clock.instant().minus(LONG_SUBMITTING))) {
                    comeBack(job);
                }
            } catch (Failure e) {
                log.warn(
                        "Job {} could not be followed, the next round tries again: {}",
                        job.externalId(),
                        e.getMessage());
            }
        }
    }

    private List<String> submit(
            EncodeJob job, EncodingSql.Work consignment, Profile profile, List<Material> materials) {
        // An earlier try may have come through although its answer was lost.
        var submitted = encoder.find(job.token(), job.changedAt());
        if (submitted.isEmpty()) {
            var settings = settings(job.token(), profile, materials);
            try {
                submitted = Optional.of(encoder.submit(job.token(), settings, priority(materials)));
            } catch (Failure e) {
                if (e.code() == FailureCode.ENCODER_REFUSED) {
                    sql.failed(job.token(), State.ERROR, 0, e.detail(), clock.instant());
                    sql.reported(job.token());
                }
                throw e;
            }
        }
        var id = submitted.get().id();
        transaction.executeWithoutResult(status -> {
            if (sql.submitted(job.token(), id, clock.instant())) {
                journal.record(entry(
                                "encoding.submitted",
                                "Encoding of " + consignment.title() + " for " + consignment.platform()
                                        + " was submitted",
                                consignment)
                        .detail(Map.of("job", id, "profile", profile.version())));
            }
        });
        return List.of();
    }

    /** A failure is handed on once; whoever comes back after that wants another try. */
    private List<String> again(EncodeJob job, EncodingSql.Work consignment, Profile profile, List<Material> materials) {
        if (!job.reported()) {
            sql.reported(job.token());
            var code = job.errorCode();
            throw EncoderError.of(code == null ? 0 : code, String.valueOf(job.errorMessage()));
        }
        var token = UuidCreator.getTimeOrderedEpoch();
        sql.renew(job.token(), token, clock.instant());
        return sql.byToken(token)
                .map(renewed -> submit(renewed, consignment, profile, materials))
                .orElse(List.of());
    }

    private JobSettings settings(UUID token, Profile profile, List<Material> materials) {
        var video = accepted(materials, "VIDEO").getFirst();
        var film = form(video, List.of());
        var probe = probe(film);
        var sounds = new ArrayList<JobPlan.Sound>();
        probe.audio().stream()
                .findFirst()
                .ifPresent(own -> sounds.add(
                        new JobPlan.Sound(null, video.language() == null ? own.language() : video.language())));
        for (var kind : List.of("AUDIO", "DUB")) {
            for (var sound : accepted(materials, kind)) {
                sounds.add(new JobPlan.Sound(vault.s3Uri(form(sound, List.of()).vaultKey()), sound.language()));
            }
        }
        var texts = new ArrayList<JobPlan.Text>();
        for (var text : accepted(materials, "SUBTITLE")) {
            var form = form(text, List.of("webvtt", "imsc", "srt"));
            // The service knows a captions file by its extension alone.
            var key = "encode-inputs/" + token + "/" + (texts.size() + 1) + "." + JobPlan.extension(form.format());
            vault.copy(vault.bucket(), form.vaultKey(), null, key);
            texts.add(new JobPlan.Text(vault.s3Uri(key), form.format(), text.language(), text.use()));
        }
        var height = probe.mainVideo().map(Probe.Video::height).orElse(0);
        return JobPlan.of(profile, vault.s3Uri(film.vaultKey()), height, sounds, texts, vault.s3Uri(folder(token)));
    }

    private Probe probe(Material.Form film) {
        try {
            return ffmpeg.probe(vault.url(film.vaultKey(), Duration.ofMinutes(10)));
        } catch (FfmpegFailed e) {
            throw switch (e.reason()) {
                case UNREADABLE -> new Failure(FailureCode.UNREADABLE_MEDIA, film.vaultKey() + ": " + e.tail(), e);
                case TIMED_OUT -> new Failure(FailureCode.TIMED_OUT, film.vaultKey(), e);
                default -> new Failure(FailureCode.TOOL_FAILED, String.valueOf(e.getMessage()), e);
            };
        }
    }

    private void look(EncodeJob job) {
        var id = job.externalId();
        if (id == null) {
            return;
        }
        var found = encoder.get(id);
        if (found.isEmpty()) {
            end(job, State.ERROR, 0, "the encoder no longer knows job " + id);
            return;
        }
        apply(job, found.get());
    }

    private void apply(EncodeJob job, Job now) {
        switch (now.status()) {
            case PROGRESSING -> {
                var phase = now.currentPhaseAsString();
                if (sql.progressed(job.token(), now.jobPercentComplete(), phase, clock.instant())) {
                    log.debug("Job {} is at {} {}", now.id(), phase, now.jobPercentComplete());
                }
            }
            case COMPLETE -> complete(job);
            case ERROR ->
                end(
                        job,
                        State.ERROR,
                        now.errorCode() == null ? 0 : now.errorCode(),
                        String.valueOf(now.errorMessage()));
            case CANCELED -> end(job, State.CANCELED, 0, "the job was canceled at the encoder");
            default -> {} // still waiting there
        }
    }

    /** The stage's own route decides what follows the end of a job, with the urgency of what waits for it. */
    private void comeBack(EncodeJob job) {
        var due = sql.materials(job.consignment()).stream().map(Material::due).min(Comparator.naturalOrder());
        work.enqueue(
                STAGE, job.consignment().toString(), due.map(work::priority).orElse(0));
    }

    private void complete(EncodeJob job) {
        var files = files(job.token());
        if (files.stream().noneMatch(file -> file.path().equals(EncodedFile.MASTER))) {
            end(job, State.ERROR, 0, "the encoder says COMPLETE, but there is no " + EncodedFile.MASTER);
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (sql.completed(job.token(), files, clock.instant())) {
                sql.consignment(job.consignment())
                        .ifPresent(consignment -> journal.record(entry(
                                        "encoding.complete",
                                        consignment.title() + " is encoded for " + consignment.platform(),
                                        consignment)
                                .detail(Map.of(
                                        "files",
                                        files.size(),
                                        "bytes",
                                        files.stream()
                                                .mapToLong(EncodedFile::size)
                                                .sum()))));
                comeBack(job);
            }
        });
    }

    private void end(EncodeJob job, State state, int code, String message) {
        transaction.executeWithoutResult(status -> {
            if (sql.failed(job.token(), state, code, message, clock.instant())) {
                sql.consignment(job.consignment())
                        .ifPresent(consignment -> journal.record(entry(
                                        "encoding.failed",
                                        "Encoding of " + consignment.title() + " for " + consignment.platform()
                                                + " failed: "
                                                + EncoderError.of(code, message).detail(),
                                        consignment)
                                .detail(Map.of("code", code))));
                comeBack(job);
            }
        });
    }

    private List<EncodedFile> files(UUID token) {
        var folder = folder(token);
        try (var threads = Executors.newFixedThreadPool(
                HASHED_AT_ONCE, Thread.ofPlatform().daemon().name("hash-", 1).factory())) {
            List<Future<EncodedFile>> hashed;
            try (var held = vault.list(folder)) {
                hashed = held.map(file -> threads.submit(() -> {
                            var stored = vault.hash(file.key());
                            return EncodedFile.of(
                                    file.key().substring(folder.length()),
                                    file.key(),
                                    stored.size(),
                                    stored.md5(),
                                    stored.sha256());
                        }))
                        .toList();
            }
            var files = new ArrayList<EncodedFile>();
            for (var each : hashed) {
                files.add(each.get());
            }
            return files;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(FailureCode.UNEXPECTED, "interrupted while the outputs were read", e);
        } catch (ExecutionException e) {
            throw Failure.of(e);
        }
    }

    /** The same materials under the same profile are not encoded again. */
    private static String hash(Profile profile, List<Material> materials) {
        var text = new StringBuilder(profile.toString());
        for (var kind : List.of("VIDEO", "AUDIO", "DUB", "SUBTITLE")) {
            for (var line : accepted(materials, kind)) {
                var accepted = line.accepted();
                text.append('\n')
                        .append(line.line())
                        .append(' ')
                        .append(line.language())
                        .append(' ')
                        .append(line.use());
                text.append(' ').append(accepted == null ? "" : accepted.conformed());
            }
        }
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Material> accepted(List<Material> materials, String kind) {
        return materials.stream()
                .filter(line -> line.kind().equals(kind) && line.accepted() != null)
                .toList();
    }

    private static Material.Form form(Material line, List<String> wished) {
        var accepted = line.accepted();
        if (accepted == null) {
            throw new IllegalStateException("line " + line.reference() + " has nothing accepted");
        }
        return accepted.form(wished);
    }

    /** The service's range is -50 to 50: a title due in 25 days lies in the middle, a late one is at the top. */
    private int priority(List<Material> materials) {
        var due = materials.stream().map(Material::due).min(Comparator.naturalOrder());
        return due.map(at -> (int)
                        Math.clamp(25 - Duration.between(clock.instant(), at).toDays(), -50, 50))
                .orElse(0);
    }

    private static Entry entry(String kind, String summary, EncodingSql.Work consignment) {
        return Entry.of(kind, summary)
                .distributor(consignment.distributor())
                .platform(consignment.platform())
                .order(consignment.order())
                .delivery(consignment.id());
    }

    private static String folder(UUID token) {
        return "encodes/" + token + "/";
    }
}

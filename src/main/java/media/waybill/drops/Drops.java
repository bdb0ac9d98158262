package media.waybill.drops;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import media.waybill.connectors.Connectors;
import media.waybill.connectors.Seen;
import media.waybill.connectors.Step;
import media.waybill.failure.FailureCode;
import media.waybill.partners.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every file that a distributor gives us, from the first sight of it until its bytes are safe. */
@Component("drops")
public class Drops {

    static final String STAGE = "drops";
    private static final Duration LONG_AGO = Duration.ofMinutes(15);

    private final DropsSql sql;
    private final Uploads uploads;
    private final Refusing refusing;
    private final Announcing announcing;
    private final Collecting collecting;
    private final Running running;
    private final Origins origins;
    private final Partners partners;
    private final Connectors connectors;
    private final Clock clock;

    Drops(
            DropsSql sql,
            Uploads uploads,
            Refusing refusing,
            Announcing announcing,
            Collecting collecting,
            Running running,
            Origins origins,
            Partners partners,
            Connectors connectors,
            Clock clock) {
        this.sql = sql;
        this.uploads = uploads;
        this.refusing = refusing;
        this.announcing = announcing;
        this.collecting = collecting;
        this.running = running;
        this.origins = origins;
        this.partners = partners;
        this.connectors = connectors;
        this.clock = clock;
    }

    /**
     * Writes down what a poll showed and is ready; answers the ids of files that were not known. Files that somebody may
     * still be writing are left for a later poll.
     */
    public List<UUID> announce(String dropPoint, List<Seen> files) {
        return announcing.announce(dropPoint, files);
    }

    /** Files whose job was lost, which only a crash in between can do: they are taken up again. */
    public List<UUID> forgotten() {
        return sql.forgotten(clock.instant().minus(LONG_AGO), 1000);
    }

    /** Makes this node run what the rows say, now instead of within a second. */
    public void reconcile() {
        running.reconcile();
    }

    /** Tries a drop point's connection now and says what failed. */
    public List<Step> check(String dropPoint) {
        var point = partners.dropPoint(dropPoint)
                .orElseThrow(() -> new IllegalArgumentException("no such drop point  dropPoint=" + dropPoint));
        return connectors.check(origins.access(point));
    }

    /** The file of that id, if the viewer may see it. */
    public Optional<DroppedFile> find(UUID id) {
        return sql.file(id);
    }

    public DroppedFile file(UUID id) {
        return sql.file(id).orElseThrow(() -> new IllegalArgumentException("no such file  file=" + id));
    }

    /** Where the bytes lie; empty until they are all there. */
    public Optional<StoredFile> stored(UUID id) {
        return sql.stored(id);
    }

    public Optional<Refusal> refusal(UUID id) {
        return sql.refusal(id);
    }

    /** Keeps the file but takes it no further. The first refusal stands; a second one changes nothing. */
    public void refuse(UUID file, String stage, FailureCode code, String detail, String advice, boolean quarantined) {
        refusing.refuse(file(file), new Refusal(file, stage, code, detail, advice, quarantined, clock.instant()));
    }

    /**
     * Brings the file's bytes into the vault, and checks them against what sidecars say. Long: for outside a transaction.
     * Answers what is to be looked at next: the file, nothing for a duplicate, a sidecar or a refused file, and the files
     * that a corrected sidecar set free.
     */
    public List<UUID> collect(UUID file) {
        return collecting.collect(file);
    }

    /**
     * Begins an upload. The caller is signed in for that distributor, or is an operator.
     *
     * @param line the uploader's own choice, which must be the distributor's
     */
    public Upload beginUpload(String distributor, String login, String filename, long size, @Nullable UUID line) {
        return uploads.begin(distributor, login, filename, size, line);
    }

    public Optional<Upload> upload(UUID id) {
        return uploads.upload(id);
    }

    /**
     * Takes bytes from the offset on until the stream or the upload ends; complete, it becomes a file. A stream that
     * breaks off keeps what came. Answers the new offset; empty when the upload does not stand at that offset.
     */
    public OptionalLong append(UUID upload, long offset, InputStream bytes) {
        return uploads.append(upload, offset, bytes);
    }

    /** Gives an upload up and deletes what came of it; false when it is complete, and so a file. */
    public boolean endUpload(UUID upload) {
        return uploads.end(upload);
    }

    /** How these drop points are doing; those that never ran are absent. */
    public List<DropState> states(Collection<String> dropPoints) {
        return sql.states(dropPoints);
    }

    public Optional<DropState> state(String dropPoint) {
        return sql.state(dropPoint);
    }
}

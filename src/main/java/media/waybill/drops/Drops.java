package media.waybill.drops;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every file that a distributor gives us, from the first sight of it until its bytes are safe. */
@Component("drops")
public class Drops {

    static final String STAGE = "drops";

    private final DropsSql sql;
    private final Uploads uploads;
    private final Refusing refusing;
    private final Collecting collecting;
    private final Clock clock;

    Drops(DropsSql sql, Uploads uploads, Refusing refusing, Collecting collecting, Clock clock) {
        this.sql = sql;
        this.uploads = uploads;
        this.refusing = refusing;
        this.collecting = collecting;
        this.clock = clock;
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

    /** How these drop points are doing; those that never ran are absent. */
    public List<DropState> states(Collection<String> dropPoints) {
        return sql.states(dropPoints);
    }

    public Optional<DropState> state(String dropPoint) {
        return sql.state(dropPoint);
    }
}

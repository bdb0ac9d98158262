package media.waybill.drops;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every file that a distributor gives us, from the first sight of it until its bytes are safe. */
@Component("drops")
public class Drops {

    static final String STAGE = "drops";

    private final DropsSql sql;
    private final Uploads uploads;
    private final Journal journal;
    private final Clock clock;

    Drops(DropsSql sql, Uploads uploads, Journal journal, Clock clock) {
        this.sql = sql;
        this.uploads = uploads;
        this.journal = journal;
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
    @Transactional
    public void refuse(UUID file, String stage, FailureCode code, String detail, String advice, boolean quarantined) {
        if (!sql.refuse(new Refusal(file, stage, code, detail, advice, quarantined, clock.instant()))) {
            return;
        }
        var dropped = file(file);
        journal.record(Entry.of(
                        "drops.refused", Names.shown(dropped.name()) + " was refused: " + code.meaning() + " " + detail)
                .distributor(dropped.distributor())
                .file(file)
                .line(dropped.chosenLine())
                .detail(Map.of("code", code.name(), "stage", stage, "advice", advice)));
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

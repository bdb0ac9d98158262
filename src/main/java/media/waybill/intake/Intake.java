package media.waybill.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import media.waybill.conventions.Conventions;
import media.waybill.drops.DroppedFile;
import media.waybill.drops.Drops;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.intake.Finding.Refused;
import media.waybill.intake.Finding.Usable;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.media.Ffmpeg;
import media.waybill.naming.Clues;
import media.waybill.naming.Naming;
import media.waybill.timedtext.TimedText;
import media.waybill.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what a stored file is, by its content. */
@Component("intake")
public class Intake {

    static final String STAGE = "intake";

    private final IntakeSql sql;
    private final Drops drops;
    private final Vault vault;
    private final Naming naming;
    private final Conventions conventions;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TimedText timedText;
    private final Examination examination;

    Intake(
            IntakeSql sql,
            Drops drops,
            Vault vault,
            Ffmpeg ffmpeg,
            Naming naming,
            Conventions conventions,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction,
            TimedText timedText,
            IntakeSettings settings) {
        this.sql = sql;
        this.drops = drops;
        this.vault = vault;
        this.naming = naming;
        this.conventions = conventions;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
        this.timedText = timedText;
        this.examination = new Examination(ffmpeg, settings);
    }

    /** The file itself when it can be taken further; nothing when it was refused. Works outside any transaction. */
    public List<UUID> identify(UUID fileId) {
        var known = sql.identity(fileId);
        if (known.isPresent()) {
            readAgain(known.get());
            return List.of(fileId);
        }
        var stored = drops.stored(fileId);
        if (stored.isEmpty() || drops.refusal(fileId).isPresent()) {
            return List.of();
        }
        var file = drops.file(fileId);
        var found = look(Bytes.inVault(vault, stored.get().key(), stored.get().size()), file);
        return switch (found) {
            case Refused refused -> {
                drops.refuse(fileId, STAGE, refused.code(), refused.detail(), refused.advice(), true);
                yield List.of();
            }
            case Usable usable -> {
                var written = written(usable, stored.get().key(), stored.get().size(), file);
                transaction.executeWithoutResult(status -> keep(file, usable, written));
                yield List.of(fileId);
            }
        };
    }

    public Optional<Identity> find(UUID fileId) {
        return sql.identity(fileId);
    }

    public Identity identity(UUID fileId) {
        return find(fileId)
                .orElseThrow(() -> new Failure(FailureCode.UNEXPECTED, "the file was not identified  file=" + fileId));
    }

    /** What the name and path alone say, read the way its drop point or distributor writes names. */
    public Clues clues(DroppedFile file) {
        return naming.read(file.path(), conventions.of(file.distributor(), file.dropPoint()));
    }

    /** A name means what its distributor's convention says today; what stands in the file stays. */
    private void readAgain(Identity known) {
        var inside = known.clues().evidence().stream()
                .filter(seen -> !isOfName(seen.source()))
                .toList();
        var joined = InsideClues.join(clues(drops.file(known.fileId())), known.kind(), inside);
        if (!joined.clues().equals(known.clues())) {
            sql.reread(known.fileId(), joined.clues());
        }
    }

    private static boolean isOfName(String source) {
        return source.equals("name") || source.startsWith("folder ") || source.equals("naming.yaml");
    }

    private Finding look(Bytes bytes, DroppedFile file) {
        try {
            return examination.look(bytes, Examination.extension(file.name()));
        } catch (IOException e) {
            throw new Failure(
                    FailureCode.STORAGE,
                    "the vault did not give the bytes of " + file.name() + ": " + e.getMessage(),
                    e);
        }
    }

    private List<Clues.Evidence> written(Usable usable, String key, long size, DroppedFile file) {
        return "SUBTITLE".equals(usable.kind()) && size <= TextLanguage.LARGEST
                ? TextLanguage.of(timedText, vault.bytes(key, TextLanguage.LARGEST), clues(file))
                : List.of();
    }

    private void keep(DroppedFile file, Usable usable, List<Clues.Evidence> written) {
        var inside = TextLanguage.after(usable.inside(), written);
        var joined = InsideClues.join(clues(file), usable.kind(), inside);
        var notes = new ArrayList<>(usable.notes());
        notes.addAll(joined.notes());
        var identity = new Identity(
                file.id(),
                file.distributor(),
                usable.format().key(),
                usable.kind(),
                usable.durationMs(),
                usable.probe(),
                joined.clues(),
                List.copyOf(notes),
                clock.instant());
        if (!sql.insert(identity)) {
            return;
        }
        var detail = new LinkedHashMap<String, Object>();
        detail.put("format", identity.format());
        detail.put("kind", identity.kind());
        detail.put("notes", identity.notes());
        journal.record(Entry.of("intake.identified", Summary.of(file.name(), usable) + said(notes))
                .distributor(file.distributor())
                .file(file.id())
                .line(file.chosenLine())
                .detail(detail));
    }

    private static String said(List<String> notes) {
        return notes.isEmpty() ? "" : "; " + String.join("; ", notes);
    }
}

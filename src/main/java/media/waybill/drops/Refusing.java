package media.waybill.drops;

import java.time.Clock;
import java.util.Map;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets a file aside, with the reason and what the partner can do. */
@Component
class Refusing {

    private final DropsSql sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Refusing(DropsSql sql, Journal journal, Clock clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    void refuse(DroppedFile file, FailureCode code, String detail, boolean quarantined) {
        refuse(file, new Refusal(file.id(), Drops.STAGE, code, detail, code.remedy(), quarantined, clock.instant()));
    }

    /** The first refusal of a file stands; a second one changes nothing. */
    void refuse(DroppedFile file, Refusal refusal) {
        transaction.executeWithoutResult(status -> {
            if (sql.refuse(refusal)) {
                var code = refusal.code();
                journal.record(Entry.of(
                                "drops.refused",
                                Names.shown(file.name()) + " was refused. " + code.meaning() + " " + refusal.detail())
                        .distributor(file.distributor())
                        .file(file.id())
                        .line(file.chosenLine())
                        .detail(Map.of("code", code.name(), "stage", refusal.stage(), "advice", refusal.advice())));
            }
        });
    }
}

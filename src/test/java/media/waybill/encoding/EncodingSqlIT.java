package media.waybill.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.encoding.EncodeJob.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EncodingSqlIT {

    private static final Instant NOW = Instant.parse("2027-01-01T12:00:00Z");

    private final TestDatabase db = TestDatabase.fresh();
    private final EncodingSql sql = new EncodingSql(db.jdbc(), new ObjectMapper());
    private UUID consignment;
    private UUID title;

    @BeforeEach
    void aTitle() {
        var order = db.order("PO-1", "nordlys", "aurora");
        title = db.film(order, "NL-1", "The Quiet Fjord", 2024, 90);
        consignment = db.jdbc()
                .sql("select id from orders.consignment")
                .query(UUID.class)
                .single();
    }

    @Test
    void aPersonsWordStandsOverTheMachines() {
        var line = db.line(title, "1", "VIDEO", null, null, NOW);
        var file = db.file("nordlys", "/film.mov", 1);
        db.verdict(db.conformed(db.match(file, line), "film", "key", "mov"), "REVIEW");
        assertThat(sql.materials(consignment).getFirst().accepted()).isNull();

        decide(line, file, "ACCEPT", "2027-01-02");
        assertThat(sql.materials(consignment).getFirst().accepted()).isNotNull();

        decide(line, file, "REJECT", "2027-01-03");
        assertThat(sql.materials(consignment).getFirst().accepted()).isNull();
    }

    @Test
    void theNewestAcceptedFileIsTheOneInHandAndAWaivedLineIsNotOwed() {
        var line = db.line(title, "1", "VIDEO", null, null, NOW);
        var waived = db.line(title, "2", "DUB", "de", null, NOW);
        for (var key : List.of("old", "new")) {
            var file = db.file("nordlys", "/" + key + ".mov", 1);
            db.verdict(db.conformed(db.match(file, line), "film", key, "mov"), "ACCEPTED");
        }
        db.jdbc()
                .sql("insert into orders.waiver values (:line, 'nordlys', now(), 'operator', 'not needed')")
                .param("line", waived)
                .update();

        assertThat(sql.materials(consignment)).singleElement().satisfies(material -> assertThat(material.accepted())
                .isNotNull()
                .satisfies(accepted ->
                        assertThat(accepted.forms().getFirst().vaultKey()).isEqualTo("new")));
    }

    @Test
    void lateNewsOfAnEarlierStateChangesNothing() {
        var token = UUID.randomUUID();
        sql.insert(token, sql.consignment(consignment).orElseThrow(), "hash", "1", NOW);
        sql.insert(UUID.randomUUID(), sql.consignment(consignment).orElseThrow(), "hash", "1", NOW);
        assertThat(sql.open(10)).hasSize(1);

        assertThat(sql.submitted(token, "job-1", NOW)).isTrue();
        assertThat(sql.progressed(token, 40, "TRANSCODING", NOW)).isTrue();
        assertThat(sql.progressed(token, 40, "TRANSCODING", NOW)).isFalse();
        sql.progressed(token, 20, "TRANSCODING", NOW);
        assertThat(one("select percent from encoding.job")).isEqualTo("40");
        assertThat(sql.completed(token, List.of(), NOW)).isTrue();

        assertThat(sql.progressed(token, 50, "TRANSCODING", NOW)).isFalse();
        assertThat(sql.failed(token, State.ERROR, 1010, "late", NOW)).isFalse();
        assertThat(sql.renew(token, UUID.randomUUID(), NOW)).isFalse();
        assertThat(one("select state from encoding.job")).isEqualTo("COMPLETE");
    }

    private void decide(UUID line, UUID file, String decision, String at) {
        db.jdbc()
                .sql("""
                    insert into qc.decision (id, line_id, file_id, distributor, decision, reasons, actor, at)
                    values (gen_random_uuid(), :line, :file, 'nordlys', :decision, '[]', 'operator', :at::timestamptz)""")
                .param("line", line)
                .param("file", file)
                .param("decision", decision)
                .param("at", at)
                .update();
    }

    private String one(String query) {
        return db.jdbc().sql(query).query(String.class).single();
    }
}

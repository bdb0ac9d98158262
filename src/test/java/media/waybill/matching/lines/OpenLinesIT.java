package media.waybill.matching.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.matching.rules.Decision;
import media.waybill.matching.rules.MatchingSettings;
import media.waybill.matching.rules.Witness;
import media.waybill.naming.Naming;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node's memory of open lines over a real database: it sees every commit, whoever makes it and in whatever order. */
class OpenLinesIT {

    private static final Instant DUE = Instant.parse("2027-01-01T00:00:00Z");

    private TestDatabase db;
    private UUID order;
    private UUID film;
    private UUID swedish;
    private OpenLines node;
    private OpenLines other;

    @BeforeEach
    void anOrder() {
        db = TestDatabase.fresh().pooled(4);
        order = db.order("PO-1", "nordlys", "aurora");
        film = db.film(order, "NL-0042", "The Quiet Fjord", 2024, 102);
        swedish = db.line(film, "1", "SUBTITLE", "sv", "FULL", DUE);
        node = new OpenLines(new OpenLinesSql(JdbcClient.create(db.dataSource())));
        other = new OpenLines(new OpenLinesSql(JdbcClient.create(db.dataSource())));
        assertThat(node.of("nordlys").size()).isEqualTo(1);
        assertThat(other.of("nordlys").size()).isEqualTo(1);
    }

    private void bothHold(int lines) {
        assertThat(node.of("nordlys").size()).isEqualTo(lines);
        assertThat(other.of("nordlys").size()).isEqualTo(lines);
    }

    @Test
    void aNewLineIsThereAtOnceOnEveryNode() {
        var german = db.line(film, "2", "DUB", "de", null, DUE);
        bothHold(2);
        assertThat(node.of("nordlys").line(german)).satisfies(line -> {
            assertThat(line).isNotNull();
            assertThat(line.shown()).isEqualTo("line 2 of PO-1 (German dub of The Quiet Fjord (2024))");
            assertThat(line.title().runtime()).isEqualTo(Duration.ofMinutes(102));
        });
        var second = db.order("PO-2", "nordlys", "aurora");
        db.line(db.episode(second, "NL-0077-102", "Harbour Lights", "Low Tide", 1, 2), "1", "VIDEO", null, null, DUE);
        bothHold(3);
    }

    @Test
    void anotherDistributorsOrderIsNotOurs() {
        var theirs = db.order("PO-9", "meridian", "aurora");
        db.line(db.film(theirs, "MD-1", "Slow Train", 2021, 90), "1", "VIDEO", null, null, DUE);
        bothHold(1);
        assertThat(node.of("meridian").size()).isEqualTo(1);
    }

    @Test
    void cancelledAndWaivedLinesGoAndComeBack() {
        for (var table : List.of("orders.cancellation", "orders.waiver")) {
            db.jdbc()
                    .sql("insert into " + table
                            + " (line_id, distributor, at, actor, reason) values (:line, 'nordlys', now(), 'x', 'x')")
                    .param("line", swedish)
                    .update();
            bothHold(0);
            db.jdbc().sql("delete from " + table).update();
            bothHold(1);
        }
    }

    @Test
    void aChangedTitleIsReadAgain() {
        db.jdbc().sql("update orders.title set name = 'The Loud Fjord'").update();
        var name = "The_Loud_Fjord_sv.srt";
        var naming = new Naming("");
        var answer = new Decision(new MatchingSettings(0.9, 0.3))
                .decide(
                        node.of("nordlys"),
                        name,
                        naming.read(name, naming.convention("default")),
                        Witness.ABSENT,
                        null,
                        Set.of());
        assertThat(answer.line()).isEqualTo(swedish);
    }

    @Test
    void aTransactionThatBeganEarlierAndEndsLaterIsNotMissed() throws Exception {
        try (Connection early = db.dataSource().getConnection();
                var statement = early.createStatement()) {
            early.setAutoCommit(false);
            statement.execute("update orders.line set reference = '1b' where id = '" + swedish + "'");
            var second = db.order("PO-2", "nordlys", "aurora");
            db.line(db.film(second, "NL-0051", "Salt and Ember", 2025, 90), "1", "VIDEO", null, null, DUE);
            bothHold(2);
            assertThat(node.of("nordlys").line(swedish))
                    .extracting(OpenLine::reference)
                    .isEqualTo("1");
            early.commit();
        }
        assertThat(node.of("nordlys").line(swedish))
                .extracting(OpenLine::reference)
                .isEqualTo("1b");
        assertThat(other.of("nordlys").line(swedish))
                .extracting(OpenLine::reference)
                .isEqualTo("1b");
    }

    @Test
    void whatIsTakenBackLeavesTheNodeAsItWas() throws Exception {
        try (Connection connection = db.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into orders.waiver (line_id, distributor, at, actor, reason) values ('" + swedish
                    + "', 'nordlys', now(), 'x', 'x')");
            bothHold(1);
            connection.rollback();
        }
        bothHold(1);
    }

    @Test
    void aLineWrittenByItselfMarksItsOrderOnceATransaction() {
        for (int i = 2; i < 12; i++) {
            db.line(film, String.valueOf(i), "ARTWORK", null, "POSTER", DUE);
        }
        bothHold(11);
        assertThat(db.jdbc()
                        .sql("select count(*) from matching.order_change")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void thePictureThatIsHeldIsTheNewestOfTheTitle() {
        var picture = db.line(film, "2", "VIDEO", null, null, DUE);
        assertThat(node.pictures(List.of(swedish))).isEmpty();
        for (int seconds : new int[] {6_000, 6_120}) {
            var file = db.file("nordlys", "QuietFjord_" + seconds + ".mov", 10);
            db.jdbc()
                    .sql("""
                    insert into intake.identity (file_id, distributor, format, kind, duration_ms, at)
                    values (:file, 'nordlys', 'mov', 'VIDEO', :millis, now())""")
                    .param("file", file)
                    .param("millis", seconds * 1000)
                    .update();
            db.match(file, picture);
        }
        assertThat(node.pictures(List.of(swedish))).containsEntry(swedish, Duration.ofSeconds(6_120));
    }
}

package media.waybill.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import media.waybill.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressSqlIT {

    private static final Instant NOW = Instant.parse("2027-01-01T12:00:00Z");

    private TestDatabase db;
    private Progress progress;
    private UUID order;
    private UUID title;

    @BeforeEach
    void anOrder() {
        db = TestDatabase.fresh();
        var json = new Json(new ObjectMapper());
        progress = new Progress(
                new LinesSql(db.jdbc(), json),
                new TitlesSql(db.jdbc()),
                new TallySql(db.jdbc()),
                new FilesSql(db.jdbc(), json),
                new DeliveriesSql(db.jdbc(), json),
                new OrdersStandSql(db.jdbc()),
                Clock.fixed(NOW, ZoneOffset.UTC));
        order = db.order("PO-1", "nordlys", "aurora", "kanal9");
        title = db.film(order, "NL-1", "The Quiet Fjord", 2024, 102);
    }

    @Test
    void anOrderSaysHowManyOfItsLinesAreLate() {
        db.line(title, "1", "VIDEO", null, null, NOW.minus(Duration.ofDays(1)));
        db.line(title, "2", "DUB", "de", null, NOW.plus(Duration.ofDays(40)));

        assertThat(progress.orders("nordlys", "quiet", "late", true, 0, 10))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.late()).isEqualTo(1);
                    assertThat(view.missing()).isEqualTo(2);
                    assertThat(view.titles()).isEqualTo(1);
                });
        assertThat(progress.countOrders("meridian", null)).isZero();
    }

    @Test
    void anOrderedLineIsTheDistributorsAndLateWhenItsDueDateHasPassed() {
        var line = db.line(title, "1", "VIDEO", null, null, NOW.minus(Duration.ofDays(1)));

        assertThat(progress.line(line)).hasValueSatisfying(view -> {
            assertThat(view.status()).isEqualTo(Status.ORDERED);
            assertThat(view.ball()).isEqualTo(Ball.DISTRIBUTOR);
            assertThat(view.timeliness()).isEqualTo(Timeliness.LATE);
        });
    }

    @Test
    void timelinessFollowsTheDaysToTheDueDate() {
        var atRisk = db.line(title, "1", "VIDEO", null, null, NOW.plus(Duration.ofDays(4)));
        var soon = db.line(title, "2", "DUB", "de", null, NOW.plus(Duration.ofDays(13)));
        var onTrack = db.line(title, "3", "DUB", "sv", null, NOW.plus(Duration.ofDays(30)));

        assertThat(timeliness(atRisk)).isEqualTo(Timeliness.AT_RISK);
        assertThat(timeliness(soon)).isEqualTo(Timeliness.DUE_SOON);
        assertThat(timeliness(onTrack)).isEqualTo(Timeliness.ON_TRACK);
    }

    @Test
    void aBrokenPromiseIsARisk() {
        var line = db.line(title, "1", "VIDEO", null, null, NOW.plus(Duration.ofDays(30)));

        answer(line, "PROMISE", "2026-12-20");

        assertThat(progress.line(line)).hasValueSatisfying(view -> {
            assertThat(view.status()).isEqualTo(Status.PROMISED);
            assertThat(view.timeliness()).isEqualTo(Timeliness.AT_RISK);
        });
        assertThat(progress.home("nordlys").brokenPromises()).isEqualTo(1);
    }

    @Test
    void aQuestionHandsTheBallToTheOperator() {
        var line = db.line(title, "1", "VIDEO", null, null, NOW.plus(Duration.ofDays(30)));

        answer(line, "QUESTION", null);

        assertThat(progress.line(line).orElseThrow().ball()).isEqualTo(Ball.OPERATOR);
        assertThat(progress.chase()).first().satisfies(chase -> assertThat(chase.questions())
                .isEqualTo(1));
    }

    @Test
    void aFileTakesItsLineFromReceivedToDelivered() {
        var line = db.line(title, "1", "VIDEO", null, null, NOW.plus(Duration.ofDays(30)));
        var file = db.file("nordlys", "in/fjord.mov", 10);
        assertThat(progress.file(file).orElseThrow().status()).isEqualTo(FileStatus.ANNOUNCED);
        db.stored(file, "files/" + file, 10, "ab");
        assertThat(progress.file(file).orElseThrow().status()).isEqualTo(FileStatus.STORED);

        var match = db.match(file, line);
        assertThat(db.lineStatus(line)).isEqualTo("RECEIVED");
        var conformed = db.conformed(match, "NL-1_VIDEO.mov", "files/" + file, "mov");
        db.verdict(conformed, "ACCEPTED");
        assertThat(db.lineStatus(line)).isEqualTo("ACCEPTED");
        assertThat(progress.file(file).orElseThrow().status()).isEqualTo(FileStatus.ACCEPTED);

        parcel("aurora", conformed, line);
        assertThat(db.lineStatus(line)).as("one of two platforms").isEqualTo("ACCEPTED");
        var second = parcel("kanal9", conformed, line);
        assertThat(progress.line(line)).hasValueSatisfying(view -> {
            assertThat(view.status()).isEqualTo(Status.DELIVERED);
            assertThat(view.ball()).isEqualTo(Ball.PLATFORM);
            assertThat(view.files()).containsExactly(file);
        });

        refused(second);
        assertThat(db.lineStatus(line)).isEqualTo("ACCEPTED");
        assertThat(progress.deliveries(DeliveryQuery.ALL, null, 10).items())
                .extracting(DeliveryView::status)
                .containsExactlyInAnyOrder(DeliveryStatus.SENT, DeliveryStatus.REFUSED);
    }

    @Test
    void everyListCanBeFilteredSortedAndPaged() {
        for (int i = 0; i < 7; i++) {
            db.line(title, "L" + i, "SUBTITLE", i % 2 == 0 ? "sv" : "de", "FULL", NOW.plus(Duration.ofDays(i)));
        }
        var first = progress.lines(LineQuery.ALL.distributor("nordlys"), null, 3);
        var second = progress.lines(LineQuery.ALL.distributor("nordlys"), first.next(), 3);
        var third = progress.lines(LineQuery.ALL.distributor("nordlys"), second.next(), 3);
        assertThat(first.items()).extracting(LineView::reference).containsExactly("L0", "L1", "L2");
        assertThat(third.items()).extracting(LineView::reference).containsExactly("L6");
        assertThat(third.next()).isNull();

        for (var timeliness : Timeliness.values()) {
            var query = LineQuery.ALL
                    .timeliness(timeliness)
                    .statuses(List.of(Status.ORDERED))
                    .order("PO-1")
                    .title("NL-1")
                    .titleId(title)
                    .kind("SUBTITLE")
                    .language("sv")
                    .ball(Ball.DISTRIBUTOR)
                    .dueBefore(NOW.plus(Duration.ofDays(90)))
                    .text("quiet 100%");
            assertThat(progress.lines(query, "title", true, 0, 10)).isEmpty();
            assertThat(progress.count(query)).isZero();
        }
        assertThat(progress.count(LineQuery.ALL.timeliness(Timeliness.AT_RISK))).isEqualTo(5);
        assertThat(progress.titles(LineQuery.ALL.text("fjord"), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.lines()).hasSize(7));
        assertThat(progress.countTitles(LineQuery.ALL)).isEqualTo(1);
        assertThat(progress.files(
                        FileQuery.ALL
                                .name("%")
                                .dropPoint("x")
                                .distributor("nordlys")
                                .statuses(List.of(FileStatus.STORED))
                                .line(title),
                        "name",
                        true,
                        0,
                        5))
                .isEmpty();
        assertThat(progress.files(FileQuery.ALL, null, 5).items()).isEmpty();
        assertThat(progress.count(FileQuery.ALL)).isZero();
        assertThat(progress.deliveries(
                        new DeliveryQuery("nordlys", "aurora", "PO-1", "NL-1", List.of(DeliveryStatus.WAITING)),
                        "sent",
                        true,
                        0,
                        5))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.requiredLines()).isEqualTo(7));
        assertThat(progress.count(DeliveryQuery.ALL)).isEqualTo(2);
    }

    @Test
    void theTableSaysWhatTheFactsSay() {
        aFileTakesItsLineFromReceivedToDelivered();
        db.jdbc()
                .sql("insert into orders.waiver values (:line, 'nordlys', now(), 'op', 'not needed')")
                .param("line", db.line(title, "w", "DUB", "fi", null, NOW))
                .update();
        var differing = """
                select count(*) from progress.line p full join progress.line_truth t on t.line_id = p.line_id
                where (p.status, p.ball, p.due, p.accepted_file) is distinct from (t.status, t.ball, t.due, t.accepted_file)""";
        assertThat(db.jdbc().sql(differing).query(Long.class).single()).isZero();

        db.jdbc().sql("update progress.line set status = 'ORDERED'").update();
        assertThat(db.jdbc().sql(differing).query(Long.class).single()).isPositive();
        progress.rebuild();
        assertThat(db.jdbc().sql(differing).query(Long.class).single()).isZero();
    }

    private Timeliness timeliness(UUID line) {
        return progress.line(line).orElseThrow().timeliness();
    }

    private void answer(UUID line, String answer, @Nullable String date) {
        db.jdbc()
                .sql("""
                    insert into orders.answer (id, line_id, distributor, at, actor, answer, date)
                    values (gen_random_uuid(), :line, 'nordlys', now(), 'nordlys', :answer, :date::date)""")
                .param("line", line)
                .param("answer", answer)
                .param("date", date)
                .update();
    }

    private UUID parcel(String platform, UUID conformed, UUID line) {
        db.jdbc().sql("""
                    insert into partners.endpoint (key, partner, connector, platform, acknowledgement, created_at)
                    values (:p, :p, 'sftp-platform-sink', :p, 'API', now())""").param("p", platform).update();
        var id = db.jdbc()
                .sql("""
                    insert into packaging.parcel (id, consignment_id, order_id, title_id, distributor, platform, endpoint, version, folder, contents_hash, manifest, sealed_at)
                    select c.id, c.id, c.order_id, c.title_id, c.distributor, c.platform, c.platform, 1, c.id::text, 'x', 'manifest.json', now()
                    from orders.consignment c where c.title_id = :title and c.platform = :p returning id""")
                .param("title", title)
                .param("p", platform)
                .query(UUID.class)
                .single();
        db.jdbc()
                .sql("insert into packaging.parcel_line values (:id, :line, :conformed, 'nordlys')")
                .param("id", id)
                .param("line", line)
                .param("conformed", conformed)
                .update();
        db.jdbc()
                .sql("insert into delivery.attempt values (gen_random_uuid(), :id, 'nordlys', :p, now(), 'SENT', '')")
                .param("id", id)
                .param("p", platform)
                .update();
        return id;
    }

    private void refused(UUID parcel) {
        db.jdbc()
                .sql(
                        "insert into delivery.receipt values (gen_random_uuid(), :id, 'nordlys', 'kanal9', 'REFUSED', '[]', 'test', now())")
                .param("id", parcel)
                .update();
    }
}

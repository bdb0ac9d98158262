package media.waybill.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.partners.Viewer;
import media.waybill.partners.Viewing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tally that the first pages read says what counting the lines one by one would say. */
class TallyIT {

    private static final Instant NOW = Instant.parse("2027-01-01T12:00:00Z");

    private TestDatabase db;
    private Progress progress;
    private final Random random = new Random(7);
    private final List<UUID> lines = new ArrayList<>();

    @BeforeEach
    void twoDistributors() {
        db = TestDatabase.fresh();
        progress = Standing.over(db.jdbc(), Clock.fixed(NOW, ZoneOffset.UTC));
        for (var distributor : List.of("nordlys", "meridian")) {
            var order = db.order("PO-" + distributor, distributor, "aurora");
            for (int t = 0; t < 5; t++) {
                var title = db.film(order, distributor + t, "Film " + t, 2024, 100);
                for (int i = 0; i < 12; i++) {
                    var due = NOW.plus(Duration.ofHours(12)).plus(Duration.ofDays(random.nextInt(60) - 20));
                    lines.add(db.line(title, "L" + t + "-" + i, "SUBTITLE", "sv", "FULL", due));
                }
            }
        }
    }

    @Test
    void theFiguresAreThoseOfTheLinesWhateverHappensToThem() {
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 25; i++) {
                something(lines.get(random.nextInt(lines.size())));
            }
            assertThat(figures("progress.standing")).isEqualTo(figures("progress.line"));
            progress.settle();
            assertThat(figures("progress.standing")).isEqualTo(figures("progress.line"));
        }
        assertThat(number("select count(*) from progress.tally_change")).isZero();
        assertThat(number("select count(*) from progress.tally where lines <= 0"))
                .isZero();

        db.jdbc().sql("update progress.tally set lines = lines + 1").update();
        assertThat(figures("progress.standing"))
                .as("a wrong tally is seen by this test")
                .isNotEqualTo(figures("progress.line"));
    }

    @Test
    void theHomePageAndTheOnesToChaseAreCountedFromIt() {
        lines.forEach(this::something);

        var home = progress.home("nordlys");
        assertThat(home.byStatus().values().stream().mapToLong(n -> n).sum()).isEqualTo(60);
        for (var timeliness : Timeliness.values()) {
            assertThat(home.byTimeliness().getOrDefault(timeliness, 0L))
                    .isEqualTo(
                            progress.count(LineQuery.ALL.distributor("nordlys").timeliness(timeliness)));
        }
        assertThat(home.waitingForYou())
                .isEqualTo(progress.count(LineQuery.ALL.distributor("nordlys").ball(Ball.DISTRIBUTOR)));
        assertThat(progress.chase()).extracting(Chase::distributor).containsExactlyInAnyOrder("nordlys", "meridian");
        assertThat(progress.chase()).allSatisfy(chase -> assertThat(chase.late())
                .isEqualTo(progress.count(LineQuery.ALL
                        .distributor(chase.distributor())
                        .timeliness(Timeliness.LATE)
                        .ball(Ball.DISTRIBUTOR))));
    }

    @Test
    void aDistributorSeesItsOwnFiguresOnly() {
        var seen = Standing.over(JdbcClient.create(Viewing.connection(db.dataSource())), Clock.systemUTC());

        var own = Viewer.as(new Viewer("nordlys"), () -> seen.home(null));

        assertThat(own.byStatus().values().stream().mapToLong(n -> n).sum()).isEqualTo(60);
    }

    @Test
    void whileOneHubSettlesTheOtherLeavesItAlone() throws SQLException {
        try (var one = db.dataSource().getConnection();
                var other = db.dataSource().getConnection()) {
            one.setAutoCommit(false);
            assertThat(settle(one)).isPositive();
            assertThat(settle(other)).isZero();
            one.commit();
        }
        assertThat(figures("progress.standing")).isEqualTo(figures("progress.line"));
    }

    @Test
    void theMostUrgentTitlesComeFirstHoweverManyPagesAreAskedFor() {
        lines.forEach(this::something);

        var whole = ids(0, 20);
        var paged = new ArrayList<UUID>();
        for (int page = 0; page < 10; page++) {
            paged.addAll(ids(page, 1));
        }

        assertThat(whole).hasSize(10);
        assertThat(paged).isEqualTo(whole);
    }

    private List<UUID> ids(int offset, int limit) {
        return progress.titles(LineQuery.ALL, offset, limit).stream()
                .map(TitleRow::id)
                .toList();
    }

    private void something(UUID line) {
        var facts = List.of(
                "insert into orders.waiver values (:line, :distributor, now(), 'op', 'not needed') on conflict do nothing",
                "delete from orders.waiver where line_id = :line and :distributor::text is not null",
                "insert into orders.cancellation values (:line, :distributor, now(), 'op', 'gone') on conflict do nothing",
                answer("PROMISE", "date '2026-12-20'"),
                answer("PROMISE", "date '2027-01-20'"),
                answer("QUESTION", "null"),
                "update orders.line set due = due + interval '9 days' where id = :line and :distributor::text is not null");
        db.jdbc()
                .sql(facts.get(random.nextInt(facts.size())))
                .param("line", line)
                .param("distributor", distributor(line))
                .update();
    }

    private static String answer(String answer, String date) {
        return "insert into orders.answer (id, line_id, distributor, at, actor, answer, date)"
                + " values (gen_random_uuid(), :line, :distributor, now(), 'x', '" + answer + "', " + date + ")";
    }

    private String distributor(UUID line) {
        return db.jdbc()
                .sql("select distributor from orders.line where id = :line")
                .param("line", line)
                .query(String.class)
                .single();
    }

    /** Every figure that a first page could ask for, from the tally or from the lines. */
    private List<String> figures(String from) {
        var count = from.equals("progress.line") ? "count(*)" : "sum(lines)";
        return db.jdbc()
                .sql("select concat_ws(' ', distributor, status, ball, t, " + count + """
                    ) from %s p cross join lateral progress.timeliness(status, due, promised_for, '2027-01-01T12:00:00Z') t
                    group by distributor, status, ball, t having %s <> 0 order by 1""".formatted(from, count))
                .query(String.class)
                .list();
    }

    private long number(String sql) {
        return db.jdbc().sql(sql).query(Long.class).single();
    }

    private static long settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select progress.settle()")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

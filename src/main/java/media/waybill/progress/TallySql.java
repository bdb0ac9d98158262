package media.waybill.progress;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many lines stand how, of a distributor or of all. */
@Component
class TallySql {

    private final JdbcClient jdbc;

    TallySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Home home(@Nullable String distributor, Instant now) {
        var byStatus = new EnumMap<Status, Long>(Status.class);
        var byTimeliness = new EnumMap<Timeliness, Long>(Timeliness.class);
        var sums = new long[2];
        jdbc.sql("""
                    select status, progress.timeliness(status, due, promised_for, :now) as timeliness, sum(lines) as lines,
                           coalesce(sum(lines) filter (where ball = 'DISTRIBUTOR'), 0) as yours,
                           coalesce(sum(lines) filter (where status in ('PROMISED', 'REJECTED')
                                            and (promised_for + 1)::timestamp at time zone 'UTC' < :now), 0) as broken
                    from progress.standing
                    where :distributor::text is null or distributor = :distributor
                    group by 1, 2 having sum(lines) > 0""")
                .param("now", LinesSql.utc(now))
                .param("distributor", distributor)
                .query((row, n) -> {
                    byStatus.merge(Status.valueOf(row.getString("status")), row.getLong("lines"), Long::sum);
                    byTimeliness.merge(
                            Timeliness.valueOf(row.getString("timeliness")), row.getLong("lines"), Long::sum);
                    sums[0] += row.getLong("yours");
                    sums[1] += row.getLong("broken");
                    return n;
                })
                .list();
        return new Home(byStatus, byTimeliness, sums[0], sums[1]);
    }

    List<Chase> chase(Instant now) {
        return jdbc.sql("""
                    select p.distributor, max(x.name) as name,
                           coalesce(sum(lines) filter (where t = 'LATE' and ball = 'DISTRIBUTOR'), 0) as late,
                           coalesce(sum(lines) filter (where t = 'AT_RISK'), 0) as at_risk,
                           coalesce(sum(lines) filter (where t = 'DUE_SOON' and ball = 'DISTRIBUTOR'), 0) as due_soon,
                           coalesce(sum(lines) filter (where status = 'REJECTED'), 0) as rejected,
                           coalesce(sum(lines) filter (where status = 'PROMISED'
                                            and (promised_for + 1)::timestamp at time zone 'UTC' < :now), 0) as broken,
                           coalesce(sum(lines) filter (where ball = 'OPERATOR' and status <> 'IN_REVIEW'), 0) as questions,
                           min(due) filter (where t = 'LATE' and ball = 'DISTRIBUTOR') as oldest
                    from (select distributor, status, ball, due, promised_for, sum(lines) as lines
                          from progress.standing
                          where status in ('ORDERED', 'PROMISED', 'REJECTED', 'RECEIVED', 'IN_REVIEW')
                          group by 1, 2, 3, 4, 5 having sum(lines) > 0) p
                    cross join lateral progress.timeliness(p.status, p.due, p.promised_for, :now) t
                    join partners.partner x on x.key = p.distributor
                    group by p.distributor
                    order by late desc, at_risk desc, rejected desc""")
                .param("now", LinesSql.utc(now))
                .query((row, n) -> new Chase(
                        row.getString("distributor"),
                        row.getString("name"),
                        row.getLong("late"),
                        row.getLong("at_risk"),
                        row.getLong("due_soon"),
                        row.getLong("rejected"),
                        row.getLong("broken"),
                        row.getLong("questions"),
                        LinesSql.instant(row, "oldest")))
                .list();
    }

    /** Brings what changed since into the tally. Returns how many changes there were. */
    long settle() {
        return jdbc.sql("select progress.settle()").query(Long.class).single();
    }

    /** Computes lines anew from facts; the triggers keep them so, and a test compares. */
    int rebuild() {
        return jdbc.sql("select progress.refresh((select array_agg(id) from orders.line))")
                .query((row, n) -> n)
                .list()
                .size();
    }
}

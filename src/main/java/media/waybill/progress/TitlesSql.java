package media.waybill.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Titles by the lines that they wait for. */
@Component
class TitlesSql {

    /** A film or an episode seldom waits for more lines than this at once. */
    private static final int OPEN_LINES_OF_A_TITLE = 24;

    private final JdbcClient jdbc;

    TitlesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Titles with lines that the query finds, the most urgent first. */
    List<UUID> titles(LineQuery query, Instant now, int offset, int limit) {
        var urgent = urgentTitles(query, now, offset + limit);
        return urgent.size() >= offset + limit
                ? urgent.subList(offset, offset + limit)
                : allTitles(query, now, offset, limit);
    }

    /**
     * The first titles by their first open line, in the order of {@link #allTitles}: fewer than wanted where the first
     * open lines belong to fewer titles. An index gives those lines in order, so a first page costs the same however many lines there are.
     */
    private List<UUID> urgentTitles(LineQuery query, Instant now, int wanted) {
        var filter = LineFilter.of(query, now);
        return jdbc
                .sql("select p.title_id" + filter.from() + filter.where() + " and p.status in " + LineFilter.OPEN
                        + " order by p.due, p.title_id limit :limit")
                .params(filter.values())
                .param("limit", wanted * OPEN_LINES_OF_A_TITLE)
                .query((row, n) -> row.getObject("title_id", UUID.class))
                .stream()
                .distinct()
                .limit(wanted)
                .toList();
    }

    private List<UUID> allTitles(LineQuery query, Instant now, int offset, int limit) {
        var filter = LineFilter.of(query, now);
        return jdbc.sql("select p.title_id, min(p.due) filter (where p.status in " + LineFilter.OPEN + ") as first_due"
                        + filter.from()
                        + filter.where()
                        + " group by p.title_id order by first_due nulls last, p.title_id limit :limit offset :offset")
                .params(filter.values())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row.getObject("title_id", UUID.class))
                .list();
    }

    long countTitles(LineQuery query, Instant now) {
        var filter = LineFilter.of(query, now);
        return jdbc.sql("select count(distinct p.title_id)" + filter.from() + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
    }
}

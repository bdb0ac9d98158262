package media.waybill.qc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a title besides the file that is judged. */
@Component
class BesideSql {

    /** Subtitles of a title, conformed and not refused. */
    record TextInHand(@Nullable String language, @Nullable String use, String vaultKey) {}

    private final JdbcClient jdbc;

    BesideSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The other subtitles in hand of the same title, the accepted first; few enough to be read beside one. */
    List<TextInHand> texts(Subject subject) {
        return jdbc.sql("""
                    select l.language, l.use, c.vault_key
                    from (%s) h
                    join orders.line l on l.id = h.line_id
                    join conform.conformed c on c.id = h.conformed_id
                    where l.title_id = :title and l.kind = 'SUBTITLE' and l.id <> :line and h.state <> 'REJECTED'
                      and jsonb_array_length(c.refusals) = 0
                    order by h.state = 'ACCEPTED' desc, h.matched_at desc limit 12""".formatted(QcSql.HANDS))
                .param("title", subject.titleId())
                .param("line", subject.lineId())
                .query((row, number) ->
                        new TextInHand(row.getString("language"), row.getString("use"), row.getString("vault_key")))
                .list();
    }

    /** Milliseconds at which the picture in hand of the same title is cut, in order. */
    List<Long> shots(Subject subject) {
        return jdbc.sql("""
                    select round(cut::numeric * 1000)::bigint
                    from (select v.measured -> 'shots' as cuts
                          from (%s) h
                          join orders.line l on l.id = h.line_id
                          join qc.verdict v on v.conformed_id = h.conformed_id
                          where l.title_id = :title and l.kind = 'VIDEO' and h.state <> 'REJECTED'
                            and jsonb_typeof(v.measured -> 'shots') = 'array'
                          order by h.state = 'ACCEPTED' desc, h.matched_at desc limit 1) picture,
                         jsonb_array_elements_text(picture.cuts) cut
                    order by 1""".formatted(QcSql.HANDS))
                .param("title", subject.titleId())
                .query(Long.class)
                .list();
    }
}

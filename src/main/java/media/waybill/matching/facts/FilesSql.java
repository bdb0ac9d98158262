package media.waybill.matching.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.matching.rules.Witness;
import media.waybill.naming.Clues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as matching looks at them. */
@Component
public class FilesSql {

    private final JdbcClient jdbc;
    private final Jsonb json;

    FilesSql(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<FileFacts> find(UUID id) {
        return jdbc.sql("""
                    select f.id, f.distributor, f.path, f.name, f.drop_point, f.chosen_line, i.clues, i.kind, i.duration_ms, i.probe,
                           exists (select from drops.duplicate x where x.file_id = f.id)
                           or exists (select from drops.superseded x where x.file_id = f.id)
                           or exists (select from drops.refusal x where x.file_id = f.id) as retired
                    from drops.file f left join intake.identity i on i.file_id = f.id
                    where f.id = :id""").param("id", id).query(this::fileRow).optional();
    }

    public FileFacts file(UUID id) {
        return find(id).orElseThrow(() -> new Failure(FailureCode.UNEXPECTED, "no such file  file=" + id));
    }

    /** Whether nothing speaks against the file but that another has the same bytes. */
    public boolean isTwin(UUID file) {
        return jdbc.sql("""
                    select exists (select from drops.duplicate x where x.file_id = :file)
                       and not exists (select from drops.superseded x where x.file_id = :file)
                       and not exists (select from drops.refusal x where x.file_id = :file)""").param("file", file).query(Boolean.class).single();
    }

    private FileFacts fileRow(ResultSet row, int n) throws SQLException {
        String clues = row.getString("clues");
        return new FileFacts(
                row.getObject("id", UUID.class),
                row.getString("distributor"),
                row.getString("path"),
                row.getString("name"),
                row.getString("drop_point"),
                row.getObject("chosen_line", UUID.class),
                clues == null || clues.equals("{}") ? null : json.read(clues, Clues.class),
                clues == null
                        ? Witness.ABSENT
                        : Witness.of(
                                row.getString("kind"),
                                row.getObject("duration_ms", Long.class),
                                json.tree(row.getString("probe"))),
                row.getBoolean("retired"));
    }
}

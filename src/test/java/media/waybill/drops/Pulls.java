package media.waybill.drops;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.connectors.Source;
import media.waybill.vault.Vault;
import org.springframework.util.unit.DataSize;

/** The transfer engine as the application sets it, between a source and a vault, with its records in a database. */
public final class Pulls {

    private final Engine engine;
    private final TestDatabase database;
    private final Vault vault;

    public Pulls(TestDatabase database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.engine = new Engine(
                vault,
                new TransferSql(database.jdbc()),
                new DropsSettings(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(15),
                        DataSize.ofMegabytes(16),
                        DataSize.ofMegabytes(160),
                        4,
                        DataSize.ofMegabytes(40)),
                Clock.systemUTC());
    }

    /** The row of a file that was announced. */
    public UUID announced(String distributor, String path, long size) {
        return database.file(distributor, path, size);
    }

    /** Pulls a file whole, with its hashes, and sees afterwards that it did not change meanwhile. */
    public void pull(UUID file, Source source, String path, long size) {
        var pulled = engine.pull(
                file,
                "files/" + file,
                size,
                new Origin((from, to) -> source.open(path, from, to), () -> source.stat(path)));
        if (pulled.bytes() != size || vault.find("files/" + file).orElse(-1) != size) {
            throw new IllegalStateException(path + " is not whole in the vault");
        }
    }
}

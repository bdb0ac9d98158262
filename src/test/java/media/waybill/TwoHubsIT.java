package media.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import media.waybill.embedded.SftpServer;
import media.waybill.partners.Partners;
import media.waybill.partners.PlatformEndpoint;
import media.waybill.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hubs, each a process of its own as in production, on one database and one store: they share the work, and when
 * one is killed the other loses nothing and repeats nothing.
 */
class TwoHubsIT {

    private static final int PARCELS = 16;
    private static final int FILES = 40;
    private static final int LATE_FILES = 10;

    @TempDir
    Path folder;

    private HubProcesses hubs;
    private TestDatabase db;

    @BeforeEach
    void theOutside() throws IOException {
        hubs = new HubProcesses(folder);
        db = hubs.db;
        Files.createDirectories(
                hubs.sftp.admit(SftpServer.Account.of("kanal9", "secret")).resolve("incoming"));
    }

    @AfterEach
    void end() throws Exception {
        hubs.close();
    }

    @Test
    void oneOfTwoIsKilledAndNothingIsLostOrSentTwice() throws Exception {
        var consignments = new ArrayList<UUID>();
        for (int i = 0; i < PARCELS; i++) {
            consignments.add(readyTitle("F-" + i));
        }
        drop(0, FILES);
        hubs.dropPoint();
        endpoint();
        hubs.start("one");
        hubs.start("two");
        HubProcesses.await("both hubs run", () -> hubs.isUp("one") && hubs.isUp("two") && hubs.count("work.lease") > 0);
        hubs.modules(context ->
                consignments.forEach(id -> context.getBean(Work.class).enqueue("packaging", id.toString(), 0)));

        var killed = hubs.leaseHolder();
        HubProcesses.await(
                "both take jobs, some are through, and the one is at work",
                () -> holders().containsAll(List.of("one", "two"))
                        && hubs.count("drops.stored") >= FILES / 8
                        && hubs.count("delivery.attempt") >= PARCELS / 8
                        && hubs.count("work.job where picked_by like '" + killed + "/%'") > 0);
        hubs.kill(killed);
        drop(FILES, FILES + LATE_FILES);

        HubProcesses.await(
                "the other takes over all of it",
                () -> hubs.count("drops.stored") == FILES + LATE_FILES
                        && hubs.count("delivery.attempt where outcome = 'SENT'") == PARCELS
                        && hubs.count("work.job") == 0);
        var other = killed.equals("one") ? "two" : "one";
        assertThat(hubs.isAlive(other)).isTrue();
        assertThat(hubs.leaseHolder()).isEqualTo(other);
        assertThat(hubs.count("work.parked")).isZero();
        assertThat(hubs.count("drops.file where drop_point is not null"))
                .as("announced once each")
                .isEqualTo(FILES + LATE_FILES);
        assertThat(hubs.count("journal.event where kind = 'drops.stored'")).isEqualTo(FILES + LATE_FILES);
        assertThat(hubs.count("packaging.parcel")).as("sealed once each").isEqualTo(PARCELS);
        assertThat(hubs.count("journal.event where kind = 'delivery.sent'")).isEqualTo(PARCELS);
        theStoreHoldsWhatWasDropped();
        thePlatformHoldsEachParcelWhole();
    }

    private void theStoreHoldsWhatWasDropped() throws IOException {
        for (int i = 0; i < FILES + LATE_FILES; i++) {
            var key = db.jdbc()
                    .sql(
                            "select s.vault_key from drops.stored s join drops.file f on f.id = s.file_id where f.path = :path")
                    .param("path", "in/" + name(i))
                    .query(String.class)
                    .single();
            assertThat(hubs.store.vault().bytes(key, 10_000_000)).as(name(i)).isEqualTo(bytes(i));
        }
    }

    private void thePlatformHoldsEachParcelWhole() throws IOException {
        var incoming = hubs.sftp.home("kanal9").resolve("incoming");
        try (var folders = Files.list(incoming)) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .hasSize(PARCELS)
                    .noneMatch(name -> name.startsWith("."));
        }
        var files = db.jdbc()
                .sql(
                        "select p.folder || '/' || f.path as path, f.size from packaging.parcel p join packaging.parcel_file f on f.parcel_id = p.id")
                .query((row, n) -> Map.entry(row.getString("path"), row.getLong("size")))
                .list();
        assertThat(files).hasSizeGreaterThan(PARCELS * 3);
        for (var file : files) {
            assertThat(incoming.resolve(file.getKey())).hasSize(file.getValue());
        }
    }

    /** A title with everything that kanal9 needs: its consignment. */
    private UUID readyTitle(String reference) {
        var title =
                db.film(db.order("PO-" + reference, "nordlys", "kanal9"), reference, "Film " + reference, 2024, 102);
        accepted(title, "1", "VIDEO", null, null, "v.mov", 600_000);
        accepted(title, "2", "DUB", "de", null, "de.wav", 100_000);
        accepted(title, "3", "SUBTITLE", "sv", "FULL", "sv.vtt", 400);
        return db.consignment(title);
    }

    private void accepted(
            UUID title, String reference, String kind, String language, String use, String name, int size) {
        var line = db.line(title, reference, kind, language, use, Instant.parse("2026-12-01T00:00:00Z"));
        var bytes = "WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n".repeat(size / 30).getBytes(StandardCharsets.UTF_8);
        db.accepted(line, "nordlys", name, hubs.store.vault().put("house/" + line + "/" + name, bytes));
    }

    private void drop(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            hubs.drop(name(i), bytes(i));
        }
    }

    private static String name(int file) {
        return "clip-%03d.bin".formatted(file);
    }

    /** Every tenth is pulled in parts. */
    private static byte[] bytes(int file) {
        var bytes = new byte[file % 10 == 0 ? 9_000_000 : 200_000 + file];
        new Random(file).nextBytes(bytes);
        return bytes;
    }

    private void endpoint() {
        var to = new HashMap<>(hubs.server());
        to.putAll(Map.of("user", "kanal9", "path", "/incoming"));
        hubs.modules(context -> context.getBean(Partners.class)
                .put(
                        new PlatformEndpoint(
                                "kanal9-sftp",
                                "kanal9",
                                "sftp-platform-sink",
                                to,
                                "kanal9",
                                PlatformEndpoint.Acknowledgement.NONE),
                        Map.of("password", "secret")));
    }

    /** The nodes that have taken jobs so far. */
    private final List<String> seen = new ArrayList<>();

    private List<String> holders() {
        db.jdbc()
                .sql("select distinct split_part(picked_by, '/', 1) from work.job where picked_by is not null")
                .query(String.class)
                .list()
                .forEach(seen::add);
        return seen;
    }
}

package media.waybill.qc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.TestModules;
import media.waybill.matching.Matching;
import media.waybill.media.Ffmpeg;
import media.waybill.vault.TestVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One dub for twelve territories: what was accepted for one line answers the same line of another order. */
class ReuseIT {

    private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");

    @TempDir
    static Path folder;

    private static TestVault store;
    private TestDatabase db;
    private UUID first;

    private interface Story {
        void tell(Qc qc, Matching matching) throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        store = TestVault.in(Files.createDirectories(folder.resolve("vault")));
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
    }

    @BeforeEach
    void anOrder() {
        db = TestDatabase.fresh();
        first = line("PO-1", "nordlys", "NL-42", "DUB", "da");
    }

    private UUID line(String order, String distributor, String title, String kind, @Nullable String language) {
        return db.line(
                db.film(db.order(order, distributor, "aurora"), title, "The Quiet Fjord", 2024, 102),
                "1",
                kind,
                language,
                null,
                NOW);
    }

    private void run(Story story) {
        TestModules.over(db, store.vault(), new Ffmpeg(null, Path.of("target")), Clock.fixed(NOW, ZoneOffset.UTC))
                .run(context -> story.tell(context.getBean(Qc.class), context.getBean(Matching.class)));
    }

    private UUID delivered(UUID line, String verdict) {
        var file = db.file("nordlys", "in/NL-42_da.wav", 10);
        db.verdict(db.conformed(db.match(file, line), "house.wav", "k/" + file, "wav"), verdict);
        return file;
    }

    private List<UUID> lines(UUID file) {
        return db.jdbc()
                .sql("select line_id from matching.match where file_id = :file and revoked_at is null order by at")
                .param("file", file)
                .query(UUID.class)
                .list();
    }

    @Test
    void aLaterOrderIsGivenWhatWasAcceptedBefore() {
        var file = delivered(first, "ACCEPTED");
        var later = line("PO-2", "nordlys", "NL-42", "DUB", "da");
        run((qc, matching) -> {
            var given = qc.reuse("nordlys");
            assertThat(given).hasSize(1);
            assertThat(matching.find(given.getFirst()).orElseThrow()).satisfies(match -> {
                assertThat(match.lineId()).isEqualTo(later);
                assertThat(match.fileId()).isEqualTo(file);
                assertThat(match.evidence().getFirst())
                        .startsWith("It was already delivered on ")
                        .endsWith(
                                " for line 1 of PO-1, which asks for the same, and was accepted there (NL-42_da.wav).");
            });
            assertThat(qc.reuse("nordlys")).as("asked again").isEmpty();
            assertThat(lines(file)).containsExactlyInAnyOrder(first, later);
            matching.undo(given.getFirst(), "operator");
            assertThat(qc.reuse("nordlys")).as("a person took it back").isEmpty();
        });
    }

    @Test
    void anotherLanguageAnotherDistributorAndWhatIsNotAcceptedAreNotGiven() {
        var file = delivered(first, "REJECTED");
        line("PO-2", "nordlys", "NL-42", "DUB", "da");
        run((qc, matching) -> {
            assertThat(qc.reuse("nordlys")).as("refused").isEmpty();
            db.jdbc().sql("update qc.verdict set verdict = 'ACCEPTED'").update();
            line("PO-3", "nordlys", "NL-42", "DUB", "sv");
            line("PO-4", "nordlys", "NL-43", "DUB", "da");
            line("PO-5", "meridian", "NL-42", "DUB", "da");
            assertThat(qc.reuse("nordlys")).isEmpty();
            assertThat(qc.reuse("meridian")).isEmpty();
            assertThat(lines(file)).containsExactly(first);
        });
    }

    @Test
    void whatIsAcceptedNowIsGivenToLinesThatWaited() {
        var file = delivered(first, "REVIEW");
        var waiting = line("PO-2", "nordlys", "NL-42", "DUB", "da");
        var cancelled = line("PO-3", "nordlys", "NL-42", "DUB", "da");
        db.jdbc()
                .sql("insert into orders.cancellation values (:line, 'nordlys', now(), 'operator', 'x')")
                .param("line", cancelled)
                .update();
        run((qc, matching) -> {
            assertThat(qc.reuse("nordlys")).isEmpty();
            assertThat(qc.accept(first, List.of("the mix is meant so"))).isTrue();
            assertThat(lines(file)).containsExactlyInAnyOrder(first, waiting);
            assertThat(db.jdbc()
                            .sql("select count(*) from work.job where task_name = 'conform'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        });
    }

    @Test
    void aSoundOfSixFilesIsGivenOnAsSixFiles() {
        var left = db.file("nordlys", "in/x_L.wav", 10);
        var right = db.file("nordlys", "in/x_R.wav", 10);
        var match = db.match(right, first);
        db.verdict(db.conformed(match, "house.wav", "k/x", "wav"), "ACCEPTED");
        db.jdbc()
                .sql(
                        "insert into matching.match_part values (:match, 1, :left, 'nordlys', 'L'), (:match, 2, :right, 'nordlys', 'R')")
                .param("match", match)
                .param("left", left)
                .param("right", right)
                .update();
        line("PO-2", "nordlys", "NL-42", "DUB", "da");
        run((qc, matching) -> {
            var given = qc.reuse("nordlys");
            assertThat(db.jdbc()
                            .sql("select file_id from matching.match_part where match_id = :match order by number")
                            .param("match", given.getFirst())
                            .query(UUID.class)
                            .list())
                    .containsExactly(left, right);
        });
    }
}

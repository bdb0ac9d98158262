package media.waybill.drops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.connectors.Seen;
import media.waybill.failure.FailureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables of dropped files promise by themselves. */
class DropsSqlIT {

    private static final Instant NOW = Instant.parse("2027-01-01T12:00:00Z");

    private final TestDatabase db = TestDatabase.fresh();
    private final DropsSql sql = new DropsSql(db.jdbc());
    private final FactSql facts = new FactSql(db.jdbc());

    @BeforeEach
    void aDropPoint() {
        db.distributor("nordlys");
        db.dropPoint("north", "nordlys");
        db.dropPoint("south", "nordlys");
    }

    @Test
    void aFileIsAnnouncedOnceHoweverOftenItIsSeen() {
        var first = announce("north", seen("a.mov", 1), seen("b.mov", 1));

        assertThat(first).hasSize(2);
        assertThat(announce("north", seen("a.mov", 1), seen("c.mov", 1))).hasSize(1);
        assertThat(announce("north", seen("a.mov", 2))).as("another version").hasSize(1);
        assertThat(announce("south", seen("a.mov", 1))).as("another place").hasSize(1);
        assertThat(sql.file(first.getFirst()).orElseThrow())
                .isEqualTo(new DroppedFile(
                        first.getFirst(), "north", "nordlys", "a.mov", "a.mov", 1, NOW, null, null, NOW));
        var known = new ArrayList<String>();
        sql.known("north", (path, fingerprint) -> known.add(path));
        assertThat(known).containsExactlyInAnyOrder("a.mov", "b.mov", "c.mov", "a.mov");
    }

    @Test
    void aPathOfAnyLengthIsKept() {
        var random = new Random(1);
        var long1 = new StringBuilder();
        while (Names.bytes(long1.toString()) < 4096) {
            long1.appendCodePoint(0x4E00 + random.nextInt(20_000)).append(random.nextInt(20) == 0 ? "/" : "");
        }
        var other = long1.substring(0, long1.length() - 300) + "x" + long1.substring(long1.length() - 299);

        var ids = announce("north", seen(long1 + ".mov", 1), seen(other + ".mov", 1), seen("short.mov", 1));

        assertThat(ids).hasSize(3);
        assertThat(sql.file(ids.getFirst()).orElseThrow().path())
                .startsWith(long1.substring(0, 100))
                .endsWith(".mov");
        assertThat(announce("north", seen(long1 + ".mov", 1))).isEmpty();
    }

    @Test
    void onlyAFileWithNeitherEndNorJobIsForgotten() {
        var ids = announce(
                "north", seen("lost", 1), seen("stored", 1), seen("refused", 1), seen("queued", 1), seen("parked", 1));
        db.stored(ids.get(1), "files/x", 1, "00");
        sql.refuse(refusal(ids.get(2), FailureCode.EMPTY_FILE));
        db.jdbc()
                .sql("create table work.job_drops partition of work.job for values in ('drops')")
                .update();
        db.jdbc().sql("""
                    insert into work.job (task_name, task_instance, execution_time, picked, version)
                    values ('drops', :id, now(), false, 1)""").param("id", ids.get(3).toString()).update();
        db.jdbc().sql("""
                    insert into work.parked (id, stage, subject, priority, code, cause, attempts, parked_at)
                    values (gen_random_uuid(), 'drops', :id, 0, 'UNREACHABLE', 'away', 1, now())""").param("id", ids.get(4).toString()).update();

        assertThat(sql.forgotten(NOW, 10)).as("not yet").isEmpty();
        assertThat(sql.forgotten(NOW.plusSeconds(1), 10)).containsExactly(ids.getFirst());
        assertThat(sql.forgotten(NOW.plus(Duration.ofDays(31)), 10))
                .as("nobody waits for it any more")
                .isEmpty();
    }

    @Test
    void theFirstRefusalStandsUntilItIsPardonedByItsOwnCode() {
        var file = announce("north", seen("a.mov", 1)).getFirst();

        assertThat(sql.refuse(refusal(file, FailureCode.CHECKSUM_MISMATCH))).isTrue();
        assertThat(sql.refuse(refusal(file, FailureCode.EMPTY_FILE))).isFalse();
        assertThat(sql.pardon(file, FailureCode.EMPTY_FILE)).isFalse();
        assertThat(sql.refusal(file).orElseThrow().code()).isEqualTo(FailureCode.CHECKSUM_MISMATCH);
        assertThat(sql.pardon(file, FailureCode.CHECKSUM_MISMATCH)).isTrue();
        assertThat(sql.refusal(file)).isEmpty();
    }

    @Test
    void onlyTheNodeThatRunsADropPointTellsHowItGoes() {
        sql.state("north", 1, "one", DropState.State.RUNNING, null, NOW);
        sql.polled("north", "two", DropState.State.FAILED, "not mine", 0, NOW);
        sql.polled("north", "one", DropState.State.RUNNING, null, 7, NOW);
        sql.polled("north", "one", DropState.State.FAILED, "cut", 0, NOW.plusSeconds(1));

        var state = sql.state("north").orElseThrow();
        assertThat(state.state()).isEqualTo(DropState.State.FAILED);
        assertThat(state.lastError()).isEqualTo("cut");
        assertThat(state.filesSeen()).as("what the last good poll saw").isEqualTo(7);
        assertThat(sql.states(List.of())).isEmpty();
        assertThat(sql.state("nowhere")).isEmpty();
    }

    @Test
    void theSameBytesHaveOneTwinAndARefusedOneIsNone() {
        var ids = announce("north", seen("a.mov", 5), seen("b.mov", 5));
        var first = sql.file(ids.get(0)).orElseThrow();
        var second = sql.file(ids.get(1)).orElseThrow();
        var pulled = new Pulled("ab".repeat(32), "cd".repeat(16), 5);

        assertThat(facts.stored(first, "files/1", pulled, NOW, NOW)).isTrue();
        assertThat(facts.stored(first, "files/other", pulled, NOW, NOW)).isFalse();

        assertThat(facts.twin(second, pulled).orElseThrow().fileId()).isEqualTo(first.id());
        sql.refuse(refusal(first.id(), FailureCode.HOSTILE_CONTENT));
        assertThat(facts.twin(second, pulled)).isEmpty();
    }

    @Test
    void aNewVersionSupersedesTheOldOneOfThatPlaceOnly() {
        var old = announce("north", seen("a.mov", 1)).getFirst();
        announce("south", seen("a.mov", 1));
        var fresh = sql.file(announce("north", seen("a.mov", 2)).getFirst()).orElseThrow();

        assertThat(facts.supersede(fresh, NOW)).containsExactly(old);
        assertThat(facts.supersede(fresh, NOW)).as("once").isEmpty();
    }

    private List<UUID> announce(String dropPoint, Seen... files) {
        var announced = Arrays.stream(files).map(Announced::of).toList();
        var fresh = sql.announce(dropPoint, "nordlys", announced, NOW);
        return announced.stream().map(Announced::id).filter(fresh::contains).toList();
    }

    private static Seen seen(String path, long size) {
        return new Seen(path, size, NOW, null, true);
    }

    private static Refusal refusal(UUID file, FailureCode code) {
        return new Refusal(file, "drops", code, "detail", "advice", false, NOW);
    }
}

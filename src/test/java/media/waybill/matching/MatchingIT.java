package media.waybill.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.TestModules;
import media.waybill.journal.Event;
import media.waybill.journal.Journal;
import media.waybill.media.Ffmpeg;
import media.waybill.partners.Viewer;
import media.waybill.vault.TestVault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** The door over a real database: what is written down, what is asked again, what a person changes. */
class MatchingIT {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    static Path folder;

    private static TestVault store;
    private TestDatabase db;
    private UUID film;
    private UUID swedish;
    private UUID german;

    private interface Story {
        void tell(Matching matching, ApplicationContext context) throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        store = TestVault.in(java.nio.file.Files.createDirectories(folder.resolve("vault")));
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
    }

    @BeforeEach
    void anOrder() {
        db = TestDatabase.fresh();
        var order = db.order("PO-2026-0117", "nordlys", "aurora");
        film = db.film(order, "NL-0042", "The Quiet Fjord", 2024, 102);
        swedish = db.line(film, "3", "SUBTITLE", "sv", "FULL", NOW.plus(Duration.ofDays(3)));
        german = db.line(film, "2", "DUB", "de", null, NOW.plus(Duration.ofDays(20)));
    }

    private void run(Story story) {
        TestModules.over(db, store.vault(), new Ffmpeg(null, Path.of("target")), Clock.fixed(NOW, ZoneOffset.UTC))
                .run(context -> story.tell(context.getBean(Matching.class), context));
    }

    private List<String> story(ApplicationContext context, UUID file) {
        return context.getBean(Journal.class).ofFile(file).stream()
                .map(Event::kind)
                .toList();
    }

    @Test
    void aFileIsMatchedOnceWithEvidenceAndStory() {
        var file = db.file("nordlys", "in/QuietFjord_sv.srt", 10);
        run((matching, context) -> {
            var first = matching.match(file);
            assertThat(first).hasSize(1);
            assertThat(matching.match(file)).isEqualTo(first);
            assertThat(matching.find(first.get(0)).orElseThrow()).satisfies(match -> {
                assertThat(match.lineId()).isEqualTo(swedish);
                assertThat(match.decidedBy()).isEqualTo("hub");
                assertThat(match.evidence().get(0)).contains("line 3 of PO-2026-0117");
            });
            assertThat(db.lineStatus(swedish)).isEqualTo("RECEIVED");
            assertThat(story(context, file)).containsExactly("matching.matched");
        });
    }

    @Test
    void aFileWithoutALineIsAskedAgainWhenAnOrderComes() {
        var file = db.file("nordlys", "in/Harbour Lights S01E02.mov", 10);
        run((matching, context) -> {
            assertThat(matching.match(file)).isEmpty();
            db.jdbc()
                    .sql("update orders.purchase_order set changed_at = timestamptz '2026-10-01'")
                    .update();
            assertThat(matching.waiting()).isEmpty();

            var order = db.order("PO-2026-0118", "nordlys", "aurora");
            db.line(
                    db.episode(order, "NL-0077-102", "Harbour Lights", "Low Tide", 1, 2),
                    "1",
                    "VIDEO",
                    null,
                    null,
                    NOW);
            db.jdbc()
                    .sql("update orders.purchase_order set changed_at = timestamptz '2026-11-02' where id = :id")
                    .param("id", order)
                    .update();

            assertThat(matching.waiting()).containsExactly(file);
            assertThat(matching.match(file)).hasSize(1);
            assertThat(matching.waiting()).isEmpty();
            assertThat(story(context, file)).containsExactly("matching.unmatched", "matching.matched");
        });
    }

    @Test
    void aCancelledLineIsNoCandidate() {
        run((matching, context) -> {
            assertThat(resolve(matching, "QuietFjord_sv.srt").line()).isEqualTo(swedish);
            db.jdbc()
                    .sql(
                            "insert into orders.cancellation (line_id, distributor, at, actor, reason) values (:line, 'nordlys', now(), 'x', 'x')")
                    .param("line", swedish)
                    .update();
            assertThat(resolve(matching, "QuietFjord_sv.srt").outcome()).isEqualTo(Outcome.UNMATCHED);
            db.jdbc().sql("delete from orders.cancellation").update();
            assertThat(resolve(matching, "QuietFjord_sv.srt").line()).isEqualTo(swedish);
        });
    }

    @Test
    void aPersonsDecisionStandsAndCanBeTakenBack() {
        var file = db.file("nordlys", "in/QuietFjord_sv.srt", 10);
        run((matching, context) -> {
            var machine = matching.match(file).get(0);
            var assigned = matching.assign(file, german, "operator");
            assertThat(assigned).isInstanceOf(Assignment.Assigned.class);
            assertThat(matching.ofFile(file)).singleElement().satisfies(match -> {
                assertThat(match.lineId()).isEqualTo(german);
                assertThat(match.decidedBy()).isEqualTo("operator");
            });
            assertThat(matching.find(machine).orElseThrow().active()).isFalse();
            assertThat(jobs("conform"))
                    .containsExactly(((Assignment.Assigned) assigned).matchId().toString());
            assertThat(db.lineStatus(swedish)).isEqualTo("ORDERED");

            assertThat(matching.undo(((Assignment.Assigned) assigned).matchId(), "operator"))
                    .isTrue();
            assertThat(matching.undo(((Assignment.Assigned) assigned).matchId(), "operator"))
                    .isFalse();
            assertThat(matching.ofFile(file)).isEmpty();
            assertThat(matching.match(file))
                    .as("the machine's line was taken from it, and nothing says the other")
                    .isEmpty();
            assertThat(matching.assign(file, german, "operator")).isInstanceOf(Assignment.Assigned.class);
            assertThat(story(context, file)).contains("matching.assigned", "matching.undone");
        });
    }

    @Test
    void anotherDistributorsLineIsRefused() {
        db.distributor("meridian");
        var file = db.file("meridian", "in/QuietFjord_sv.srt", 10);
        run((matching, context) -> {
            assertThat(matching.match(file)).isEmpty();
            assertThat(matching.assign(file, swedish, "operator"))
                    .isEqualTo(new Assignment.Refused("The line does not belong to the distributor of this file."));
        });
    }

    @Test
    void aStrangerLearnsNothingFromNames() {
        run((matching, context) -> assertThat(Viewer.as(
                        new Viewer("meridian"), () -> matching.resolve("nordlys", List.of("QuietFjord_sv.srt"))))
                .isEmpty());
    }

    @Test
    void whatALateLineWaitsForComesFirst() {
        var urgent = db.file("nordlys", "in/QuietFjord_sv.srt", 10);
        var later = db.file("nordlys", "in/QuietFjord_de_51.wav", 10);
        var unknown = db.file("nordlys", "in/whatever.bin", 10);
        run((matching, context) -> {
            assertThat(matching.slack(urgent)).isEqualTo(-72);
            assertThat(matching.slack(later)).isEqualTo(-480);
            assertThat(matching.slack(unknown)).isLessThan(matching.slack(later));
        });
    }

    @Test
    void theUploadersChoiceAndTheProbeAreHeard() {
        var file = db.file("nordlys", "export.wav", 10);
        db.jdbc()
                .sql("update drops.file set chosen_line = :line where id = :file")
                .param("line", german)
                .param("file", file)
                .update();
        db.jdbc().sql("""
                    insert into intake.identity (file_id, distributor, format, kind, duration_ms, probe, at)
                    values (:file, 'nordlys', 'wav', 'AUDIO', 6120000, '{"streams":[{"codec_type":"audio","channels":6}]}', now())""").param("file", file).update();
        run((matching, context) -> assertThat(matching.match(file))
                .singleElement()
                .satisfies(id -> assertThat(matching.find(id).orElseThrow().evidence())
                        .contains("It lasts 1:42:00, the order says 1:42:00.")));
    }

    @Test
    void duplicatesAndRefusedFilesAnswerNothing() {
        var original = db.file("nordlys", "a/QuietFjord_sv.srt", 10);
        var copy = db.file("nordlys", "b/QuietFjord_sv.srt", 10);
        db.jdbc()
                .sql(
                        "insert into drops.duplicate (file_id, distributor, of_file_id, at) values (:copy, 'nordlys', :original, now())")
                .param("copy", copy)
                .param("original", original)
                .update();
        run((matching, context) -> {
            assertThat(matching.match(copy)).isEmpty();
            assertThat(matching.assign(copy, german, "operator")).isInstanceOf(Assignment.Refused.class);
        });
    }

    private static Resolution resolve(Matching matching, String name) {
        return matching.resolve("nordlys", List.of(name)).get(0);
    }

    private List<String> jobs(String stage) {
        return db.jdbc()
                .sql("select task_instance from work.job where task_name = :stage")
                .param("stage", stage)
                .query(String.class)
                .list();
    }
}

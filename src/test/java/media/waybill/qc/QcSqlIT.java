package media.waybill.qc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import media.waybill.TestDatabase;
import media.waybill.TestModules;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import media.waybill.vault.TestVault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QcSqlIT {

    private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");

    @TempDir
    static Path folder;

    private static TestVault store;
    private final TestDatabase db = TestDatabase.fresh();
    private UUID title;

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
        title = db.film(db.order("PO-1", "nordlys", "aurora", "kanal9"), "NL-1", "The Quiet Fjord", 2024, 1);
    }

    @Test
    void goodSubtitlesAreAcceptedAndNameTheConsignmentsThatMayBeComplete() {
        var line = line("1", "SUBTITLE", "nb");
        var conformed = conformed(line, "nb.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nVi ses aldri igjen.\n");

        run(qc -> {
            var next = qc.judge(conformed);

            assertThat(next).hasSize(2).isEqualTo(qc.judge(conformed));
            assertThat(qc.verdict(conformed))
                    .hasValueSatisfying(v -> assertThat(v.word()).isEqualTo(Verdict.Word.ACCEPTED));
            assertThat(db.lineStatus(line)).isEqualTo("ACCEPTED");
        });
    }

    @Test
    void aRefusedFileIsAskedForAgainWithReasonsAndDue() {
        var line = line("1", "SUBTITLE", "nb");
        var conformed = conformed(line, "nb.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:01.200\nVi ses aldri igjen.\n");

        run(qc -> {
            assertThat(qc.judge(conformed)).isEmpty();

            var verdict = qc.verdict(conformed).orElseThrow();
            assertThat(verdict.word()).isEqualTo(Verdict.Word.REJECTED);
            assertThat(qc.findings(verdict.fileId())).isEqualTo(verdict.findings());
            assertThat(verdict.findings().getFirst()).satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("text.duration-short");
                assertThat(finding.place().cue()).isEqualTo(1);
            });
            assertThat(db.jdbc()
                            .sql(
                                    "select reasons ->> 0 from qc.redelivery where line_id = :line and asked_by = 'hub' and due > :now")
                            .param("line", line)
                            .param("now", NOW.atOffset(ZoneOffset.UTC))
                            .query(String.class)
                            .single())
                    .contains("at 00:00:01");
            assertThat(db.lineStatus(line)).isEqualTo("REJECTED");
            assertThat(rulesets(conformed))
                    .contains("\"house\"")
                    .contains("\"aurora\"")
                    .contains("\"kanal9\"");
        });
    }

    @Test
    void anOperatorAcceptsOverTheMachineAndEncodingIsAskedFor() {
        var line = line("1", "SUBTITLE", "nb");
        var conformed = conformed(line, "nb.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:01.200\nVi ses aldri igjen.\n");

        run(qc -> {
            qc.judge(conformed);

            assertThat(qc.accept(line, List.of("meant so"))).isTrue();

            assertThat(db.lineStatus(line)).isEqualTo("ACCEPTED");
            assertThat(db.jdbc()
                            .sql("select count(*) from work.job where task_name = 'encoding'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
            assertThat(qc.accepted(title, "aurora").isComplete()).isTrue();
            assertThat(qc.accept(line("2", "SUBTITLE", "sv"), List.of("nothing there")))
                    .isFalse();
        });
    }

    @Test
    void anOperatorOrAPlatformRefusesWhatWasAccepted() {
        var line = line("1", "SUBTITLE", "nb");
        var other = line("2", "SUBTITLE", "sv");
        db.verdict(conformed(line, "nb.vtt", "WEBVTT\n"), "ACCEPTED");
        db.verdict(conformed(other, "sv.vtt", "WEBVTT\n"), "ACCEPTED");

        run(qc -> {
            assertThat(qc.reject(line, List.of("out of sync"))).isTrue();
            qc.refusedByPlatform(List.of(other), List.of("SUB-17: overlapping text"), "aurora");

            assertThat(db.lineStatus(line)).isEqualTo("REJECTED");
            assertThat(db.lineStatus(other)).isEqualTo("REJECTED");
            assertThat(qc.accepted(title, "aurora").missing())
                    .extracting(Readiness.Need::state)
                    .containsOnly("REJECTED");
        });
    }

    @Test
    void whatIsWaivedOrCancelledDoesNotHoldATitleBack() {
        var film = line("1", "VIDEO", null);
        var waived = line("2", "SUBTITLE", "sv");
        var cancelled = line("3", "SUBTITLE", "fi");
        db.verdict(conformed(film, "film.mov", "x"), "ACCEPTED");

        run(qc -> {
            assertThat(qc.accepted(title, "aurora").missing()).hasSize(2);

            db.jdbc()
                    .sql("insert into orders.waiver values (:line, 'nordlys', now(), 'operator', 'dubbed instead')")
                    .param("line", waived)
                    .update();
            db.jdbc()
                    .sql("insert into orders.cancellation values (:line, 'nordlys', now(), 'operator', 'not wanted')")
                    .param("line", cancelled)
                    .update();

            var readiness = qc.accepted(title, "aurora");
            assertThat(readiness.isComplete()).isTrue();
            assertThat(readiness.needs()).hasSize(2);
            assertThat(readiness.accepted()).singleElement().satisfies(need -> {
                assertThat(need.lineId()).isEqualTo(film);
                assertThat(need.file()).isNotNull();
            });
        });
    }

    @Test
    void cuesAreHeldAgainstTheCutsOfThePictureInHand() throws Exception {
        var film = folder.resolve("cuts.mov");
        new Ffmpeg(null, Path.of("target"))
                .run(Command.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=s=1920x1080:r=25:d=2[a];smptebars=s=1920x1080:r=25:d=2[b];[a][b]concat=n=2",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        film.toString()));
        var shown = line("1", "VIDEO", null);
        var picture = conformed(shown, "cuts.mov", "mov", Files.readAllBytes(film));
        var text = conformed(
                line("2", "SUBTITLE", "nb"),
                "nb.vtt",
                "WEBVTT\n\n00:00:00.100 --> 00:00:01.900\nVi ses aldri igjen.\n\n00:00:02.200 --> 00:00:03.900\nNei.\n");

        run(qc -> {
            qc.judge(picture);
            qc.accept(shown, List.of("shorter than ordered, and meant so"));
            qc.judge(text);

            assertThat(qc.verdict(text).orElseThrow().findings())
                    .filteredOn(finding -> finding.rule().equals("text.shot-change"))
                    .extracting(finding -> finding.place().cue() + " " + finding.text())
                    .containsExactly(
                            "1 ends 100 ms before a cut, on it or at least 250 from it",
                            "2 begins 200 ms after a cut, on it or at least 250 from it");
            var file = qc.verdict(picture).orElseThrow().fileId();
            assertThat(qc.preview(file))
                    .hasValueSatisfying(
                            key -> assertThat(store.vault().size(key)).isPositive());
            assertThat(qc.preview(qc.verdict(text).orElseThrow().fileId())).isEmpty();
        });
    }

    @Test
    void aRevokedMatchIsNotJudged() {
        var line = line("1", "SUBTITLE", "nb");
        var conformed = conformed(line, "nb.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nHei.\n");
        db.jdbc()
                .sql("update matching.match set revoked_at = now(), revoked_by = 'operator'")
                .update();

        run(qc -> {
            assertThat(qc.judge(conformed)).isEmpty();
            assertThat(qc.verdict(conformed)).isEmpty();
        });
    }

    private UUID line(String reference, String kind, @org.jspecify.annotations.Nullable String language) {
        return db.line(
                title, reference, kind, language, kind.equals("SUBTITLE") ? "FULL" : null, NOW.plusSeconds(86_400));
    }

    private UUID conformed(UUID line, String name, String content) {
        return conformed(line, name, "webvtt", content.getBytes(StandardCharsets.UTF_8));
    }

    private UUID conformed(UUID line, String name, String format, byte[] bytes) {
        var file = db.file("nordlys", "/" + name, bytes.length);
        var stored = store.vault().put("house/" + file, bytes);
        db.stored(file, stored.key(), stored.size(), stored.sha256());
        return db.conformed(db.match(file, line), name, stored.key(), format);
    }

    private String rulesets(UUID conformed) {
        return db.jdbc()
                .sql("select rule_sets::text from qc.verdict where conformed_id = :id")
                .param("id", conformed)
                .query(String.class)
                .single();
    }

    private void run(Consumer<Qc> task) {
        TestModules.over(db, store.vault(), new Ffmpeg(null, Path.of("target")), Clock.fixed(NOW, ZoneOffset.UTC))
                .run(context -> task.accept(context.getBean(Qc.class)));
    }
}

package media.waybill.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.TestModules;
import media.waybill.drops.Drops;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Journal;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import media.waybill.vault.TestVault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

class IntakeIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private static final Ffmpeg FFMPEG = new Ffmpeg(null, Path.of("target"));
    private static TestVault store;
    private final TestDatabase db = TestDatabase.fresh();

    @BeforeAll
    static void start() throws java.io.IOException {
        store = TestVault.in(java.nio.file.Files.createDirectories(folder.resolve("vault")));
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
    }

    @Test
    void aFilmInTheVaultIsIdentifiedOnceWithCluesAndStory() {
        var film = folder.resolve("film.mov");
        FFMPEG.run(Command.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x180:r=25:d=3",
                "-f",
                "lavfi",
                "-i",
                "sine=d=3",
                "-c:v",
                "libx264",
                "-c:a",
                "pcm_s16le",
                film.toString()));
        var file = db.file("nordlys", "/in/Quiet_Fjord_2024_theatrical.mov", 1000);
        var stored = store.vault().put("files/" + file, film);
        db.stored(file, stored.key(), stored.size(), stored.sha256());

        run(context -> {
            var intake = context.getBean(Intake.class);

            assertThat(intake.identify(file)).containsExactly(file);
            assertThat(intake.identify(file)).containsExactly(file);

            var identity = intake.identity(file);
            assertThat(identity.format()).isEqualTo("mov");
            assertThat(identity.kind()).isEqualTo("VIDEO");
            assertThat(identity.durationMs()).isBetween(2900L, 3100L);
            assertThat(identity.probe().path("streams")).hasSize(2);
            assertThat(identity.probe().toString()).doesNotContain("X-Amz-Signature");
            assertThat(identity.clues().extension()).isEqualTo("mov");
            assertThat(context.getBean(Journal.class).ofFile(file))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.kind()).isEqualTo("intake.identified");
                        assertThat(event.summary()).contains("QuickTime movie").contains("320x180 h264");
                    });
        });
    }

    @Test
    void whatCannotBeUsedWaitsInPlainSightWithItsReason() {
        var bomb = SnifferTest.zip(java.util.Map.of("zeros", new byte[64 << 20]));
        var file = db.file("nordlys", "/in/film.mov", bomb.length);
        var stored = store.vault().put("files/" + file, bomb);
        db.stored(file, stored.key(), stored.size(), stored.sha256());

        run(context -> {
            var intake = context.getBean(Intake.class);

            assertThat(intake.identify(file)).isEmpty();
            assertThat(intake.identify(file)).isEmpty();
            assertThat(intake.find(file)).isEmpty();
            assertThat(context.getBean(Drops.class).refusal(file)).hasValueSatisfying(refusal -> {
                assertThat(refusal.code()).isEqualTo(FailureCode.HOSTILE_CONTENT);
                assertThat(refusal.quarantined()).isTrue();
                assertThat(refusal.advice()).isNotBlank();
            });
            assertThat(context.getBean(Journal.class).ofFile(file)).hasSize(1);
        });
    }

    @Test
    void theDocumentsOwnLanguageFillsInWhatTheNameLeavesOpen() {
        var tt = SnifferTest.utf8(
                "<?xml version='1.0'?><tt xmlns='http://www.w3.org/ns/ttml' xml:lang='fi'><body/></tt>");
        var file = db.file("nordlys", "/drop/quiet fjord subtitles.ttml", tt.length);
        var stored = store.vault().put("files/" + file, tt);
        db.stored(file, stored.key(), stored.size(), stored.sha256());

        run(context -> {
            var intake = context.getBean(Intake.class);

            assertThat(intake.identify(file)).isEqualTo(List.of(file));
            assertThat(intake.identity(file).clues().language()).isEqualTo("fi");
            assertThat(intake.identity(file).clues().evidence())
                    .anySatisfy(clue -> assertThat(clue.source()).contains("xml:lang"));
        });
    }

    @Test
    void aFileThatIsNotStoredGoesNoFurther() {
        run(context -> assertThat(context.getBean(Intake.class).identify(UUID.randomUUID()))
                .isEmpty());
    }

    private void run(java.util.function.Consumer<ApplicationContext> task) {
        TestModules.over(db, store.vault(), FFMPEG, CLOCK).run(task::accept);
    }
}

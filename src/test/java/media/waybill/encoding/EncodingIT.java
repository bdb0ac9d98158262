package media.waybill.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import media.waybill.TestDatabase;
import media.waybill.TestModules;
import media.waybill.embedded.Keys;
import media.waybill.embedded.MediaConvertServer;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import media.waybill.vault.TestVault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingIT {

    private static final Ffmpeg FFMPEG = new Ffmpeg(null, Path.of("target"));

    @TempDir
    static Path folder;

    private static TestVault store;
    private static MediaConvertServer server;

    private final TestDatabase db = TestDatabase.fresh();
    private UUID title;
    private String consignment;

    @BeforeAll
    static void start() throws Exception {
        store = TestVault.in(Files.createDirectories(folder.resolve("vault")));
        var settings = store.settings();
        server = MediaConvertServer.start(new MediaConvertServer.Options(
                folder,
                "127.0.0.1",
                0,
                Keys.SAMPLES,
                settings.endpoint(),
                new Keys(String.valueOf(settings.accessKey()), String.valueOf(settings.secretKey())),
                null,
                "",
                FFMPEG,
                1,
                Clock.systemUTC()));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        store.close();
    }

    @BeforeEach
    void aTitle() {
        var order = db.order("PO-1", "nordlys", "aurora", "kanal9");
        title = db.film(order, "NL-1", "The Quiet Fjord", 2024, 1);
        consignment = consignmentOf("aurora");
    }

    @Test
    void whatIsAcceptedBecomesRenditionsAndGoesOnOnce() {
        var film = accepted("1", "VIDEO", null, film(3, "384x216"), "mov");
        accepted("2", "DUB", "de", sound(3), "wav");
        accepted(
                "3",
                "SUBTITLE",
                "sv",
                "WEBVTT\n\n00:00.500 --> 00:01.500\nHej\n".getBytes(StandardCharsets.UTF_8),
                "webvtt");

        with(encoding -> {
            assertThat(encoding.encode(consignment)).isEmpty();
            assertThat(encoding.encode(consignment)).isEmpty();
            followToTheEnd(encoding, "COMPLETE");
            assertThat(encoding.encode(consignment)).containsExactly(consignment);
        });

        assertThat(film).isNotNull();
        assertThat(one("select count(*) from encoding.job")).isEqualTo("1");
        assertThat(one("select percent from encoding.job")).isEqualTo("100");
        assertThat(db.jdbc()
                        .sql(
                                "select o->>'path' || ' ' || (o->>'kind') || ' ' || coalesce(o->>'language', '-') from encoding.job, jsonb_array_elements(outputs) o")
                        .query(String.class)
                        .list())
                .contains(
                        "index.m3u8 PLAYLIST -",
                        "index_video_216p_00001.ts VIDEO -",
                        "index_audio_2_de_00001.ts AUDIO de")
                .contains("index_text_1_sv_00001.vtt SUBTITLE sv");
        // The end of the job brought the consignment back to its stage, in the transaction of the fact.
        assertThat(one("select task_instance from work.job where task_name = 'encoding'"))
                .isEqualTo(consignment);
        assertThat(one("select string_agg(kind, ' ' order by id) from journal.event where delivery_id::text = '"
                        + consignment + "'"))
                .isEqualTo("encoding.submitted encoding.complete");
    }

    @Test
    void aJobWhoseSubmissionWasNotWrittenDownIsFoundAgainAndNotSubmittedTwice() {
        accepted("1", "VIDEO", null, film(1, "384x216"), "mov");
        with(encoding -> encoding.encode(consignment));
        var before = one("select external_id from encoding.job");

        // As if the node had died between the answer of the service and its own note of it.
        db.jdbc()
                .sql("update encoding.job set state = 'SUBMITTING', external_id = null")
                .update();
        with(encoding -> {
            encoding.encode(consignment);
            followToTheEnd(encoding, "COMPLETE");
        });

        assertThat(one("select external_id from encoding.job")).isEqualTo(before);
    }

    @Test
    void anEventOnlySaysWhereToLook() {
        accepted("1", "VIDEO", null, film(1, "384x216"), "mov");
        with(encoding -> {
            encoding.encode(consignment);
            var id = one("select external_id from encoding.job");
            encoding.heard("no json");
            encoding.heard("{\"detail\":{\"jobId\":\"unknown\",\"status\":\"COMPLETE\"}}");
            assertThat(one("select state from encoding.job")).isEqualTo("SUBMITTED");
            // Heard before the answer of the service was written down: the mark leads to the job.
            var token = one("select token from encoding.job");
            db.jdbc()
                    .sql("update encoding.job set state = 'SUBMITTING', external_id = null")
                    .update();
            until(
                    "COMPLETE",
                    () -> encoding.heard("{\"detail\":{\"jobId\":\"" + id
                            + "\",\"status\":\"PROGRESSING\",\"userMetadata\":{\"waybill\":\"" + token + "\"}}}"));
        });
    }

    @Test
    void aFailureIsHandedOnOnceAndThenTriedAgain() {
        accepted("1", "VIDEO", null, film(1, "384x216"), "mov");
        var dub = accepted("2", "DUB", "de", "no sound at all".getBytes(StandardCharsets.UTF_8), "wav");
        with(encoding -> {
            encoding.encode(consignment);
            followToTheEnd(encoding, "ERROR");
            assertThatThrownBy(() -> encoding.encode(consignment)).isInstanceOfSatisfying(Failure.class, e -> {
                assertThat(e.code()).isEqualTo(FailureCode.ENCODER_REFUSED);
                assertThat(e.detail()).contains("cannot be read as media", "code=1010", dub);
            });

            put(dub, sound(1));
            assertThat(encoding.encode(consignment)).isEmpty();
            followToTheEnd(encoding, "COMPLETE");
        });
    }

    @Test
    void nothingIsEncodedWhileSomethingRequiredIsMissing() {
        accepted("1", "VIDEO", null, "x".getBytes(StandardCharsets.UTF_8), "mov");
        db.line(title, "2", "DUB", "de", null, Clock.systemUTC().instant());

        with(encoding -> assertThat(encoding.encode(consignment)).isEmpty());

        assertThat(one("select count(*) from encoding.job")).isEqualTo("0");
    }

    @Test
    void aPlatformWithoutAProfileGoesOnAtOnce() {
        accepted("1", "VIDEO", null, "x".getBytes(StandardCharsets.UTF_8), "mov");
        var other = consignmentOf("kanal9");

        with(encoding -> assertThat(encoding.encode(other)).isEqualTo(List.of(other)));
    }

    private void with(Consumer<Encoding> test) {
        TestModules.over(db, store.vault(), FFMPEG, Clock.systemUTC())
                .withPropertyValues(
                        "waybill.mediaconvert.endpoint=" + server.endpoint(),
                        "waybill.mediaconvert.access-key=waybill",
                        "waybill.mediaconvert.secret-key=waybill-secret")
                .run(context -> test.accept(context.getBean(Encoding.class)));
    }

    private void followToTheEnd(Encoding encoding, String state) {
        until(state, encoding::follow);
    }

    private void until(String state, Runnable step) {
        var deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!one("select state from encoding.job").equals(state)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "still " + one("select state || ' ' || coalesce(error_message, '') from encoding.job"));
            }
            LockSupport.parkNanos(100_000_000);
            step.run();
        }
    }

    /** A line with a file that was accepted for it; its key in the vault. */
    private String accepted(String reference, String kind, String language, byte[] bytes, String format) {
        var line = db.line(
                title,
                reference,
                kind,
                language,
                null,
                Clock.systemUTC().instant().plus(Duration.ofDays(9)));
        var key = "test/" + UUID.randomUUID();
        put(key, bytes);
        var file = db.file("nordlys", "/" + reference + "." + format, bytes.length);
        db.verdict(db.conformed(db.match(file, line), reference, key, format), "ACCEPTED");
        return key;
    }

    private static void put(String key, byte[] bytes) {
        store.vault().put(key, bytes);
    }

    private String consignmentOf(String platform) {
        return one("select id from orders.consignment where platform = '" + platform + "'");
    }

    private String one(String sql) {
        return String.valueOf(db.jdbc().sql(sql).query(String.class).single());
    }

    private static byte[] film(int seconds, String size) {
        return made(
                "film.mov",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=" + size + ":rate=25:duration=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:sample_rate=48000:duration=" + seconds,
                "-ac",
                "2",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac");
    }

    private static byte[] sound(int seconds) {
        return made(
                "dub.wav", "-f", "lavfi", "-i", "sine=frequency=880:sample_rate=48000:duration=" + seconds, "-ac", "2");
    }

    private static byte[] made(String name, String... arguments) {
        try {
            var file = folder.resolve(name);
            var all = new ArrayList<>(List.of(arguments));
            all.add(file.toString());
            FFMPEG.run(Command.of(all));
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

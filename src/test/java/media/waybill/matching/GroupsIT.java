package media.waybill.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import media.waybill.TestDatabase;
import media.waybill.TestModules;
import media.waybill.conform.Conform;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import media.waybill.vault.TestVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files for one line, over a real database, a real store and a real ffmpeg. */
class GroupsIT {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final String STEM = "in/chefs_table_s02e02_v04_5.1_de.";
    private static final Ffmpeg FFMPEG = new Ffmpeg(null, Path.of("target"));

    @TempDir
    static Path folder;

    private static TestVault store;
    private final Later clock = new Later();
    private TestDatabase db;
    private UUID german;
    private UUID picture;

    /** A clock that stands still until it is told otherwise. */
    private static final class Later extends Clock {
        private Instant now = NOW;

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private interface Story {
        void tell(Matching matching, Conform conform) throws Exception;
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
        var order = db.order("PO-7", "nordlys", "aurora");
        var episode = db.episode(order, "CT-202", "Chef's Table", "Ana Ros", 2, 2);
        german = db.line(episode, "1", "DUB", "de", null, NOW.plus(Duration.ofDays(20)));
        layout(german, "5.1");
        var film = db.film(order, "GD-1", "Glacier Dogs", 2023, 90);
        picture = db.line(film, "2", "VIDEO", null, null, NOW.plus(Duration.ofDays(20)));
        db.jdbc()
                .sql("update orders.purchase_order set changed_at = timestamptz '2026-10-01'")
                .update();
    }

    private void layout(UUID line, @Nullable String layout) {
        db.jdbc()
                .sql("update orders.line set layout = :layout where id = :line")
                .param("layout", layout)
                .param("line", line)
                .update();
    }

    private void run(Story story) {
        TestModules.over(db, store.vault(), FFMPEG, clock)
                .run(context -> story.tell(context.getBean(Matching.class), context.getBean(Conform.class)));
    }

    @Test
    void sixStemsBecomeOneSoundWhenTheLastIsHere() {
        run((matching, conform) -> {
            var first = stem("C");
            assertThat(matching.match(first)).as("one channel is no sound").isEmpty();
            assertThat(matching.match(stem("LFE"))).isEmpty();
            assertThat(matching.match(stem("Rs"))).isEmpty();
            assertThat(db.lineStatus(german)).isEqualTo("ORDERED");
            assertThat(file(first).status()).isEqualTo("MATCHED");
            assertThat(file(first).line()).isEqualTo(german);
            assertThat(file(first).evidence())
                    .contains("3 of 6 channels are here (C, LFE, Rs); missing are L, R and Ls.");

            assertThat(matching.match(stem("L"))).isEmpty();
            assertThat(matching.match(stem("Ls"))).isEmpty();
            var last = stem("R");
            var whole = matching.match(last);
            assertThat(whole).hasSize(1);
            assertThat(matching.match(last)).as("asked again").isEqualTo(whole);
            assertThat(matching.match(first)).as("asked of another part").isEqualTo(whole);
            assertThat(db.lineStatus(german)).isEqualTo("RECEIVED");

            var conformed = conform.conform(whole.getFirst().toString());
            assertThat(conform.conform(whole.getFirst().toString())).isEqualTo(conformed);
            var sound = probe(conformed.getFirst());
            assertThat(sound.path("streams").size()).isEqualTo(1);
            assertThat(sound.path("streams").get(0).path("channels").asInt()).isEqualTo(6);
            assertThat(sound.path("streams").get(0).path("channel_layout").asText())
                    .isEqualTo("5.1");
            assertThat(sound.path("streams").get(0).path("codec_name").asText()).isEqualTo("pcm_s24le");
            assertThat(channelTones(conformed.getFirst()))
                    .as("each channel where the house expects it")
                    .containsExactly(tone("L"), tone("R"), tone("C"), tone("LFE"), tone("Ls"), tone("Rs"));
            assertThat(count("conform.conformed")).isEqualTo(1);
            assertThat(file(first).status()).isEqualTo("IN_QC");
        });
    }

    @Test
    void aStemDeliveredAgainMakesTheWholeAnew() {
        run((matching, conform) -> {
            var stems = all();
            stems.forEach(matching::match);
            var before = matching.match(stems.getFirst()).getFirst();
            var old = stems.get(2);
            var again = wav(STEM + "C.wav", 1234, 1);
            supersede(old, again);

            var after = matching.match(again);

            assertThat(after).hasSize(1).doesNotContain(before);
            assertThat(pieces(after.getFirst()))
                    .contains(again)
                    .doesNotContain(old)
                    .hasSize(6);
            assertThat(pieces(before)).contains(old);
            assertThat(file(old).status()).isEqualTo("SUPERSEDED");
            conform.conform(after.getFirst().toString());
            assertThat(db.jdbc()
                            .sql("select file_in_hand from progress.line where line_id = :line")
                            .param("line", german)
                            .query(UUID.class)
                            .single())
                    .isEqualTo(again);
        });
    }

    @Test
    void partsThatArriveAtOnceOnManyThreadsAreOneWhole() {
        run((matching, conform) -> {
            var stems = all();
            try (var threads = Executors.newFixedThreadPool(6)) {
                var runs = stems.stream()
                        .map(stem -> CompletableFuture.supplyAsync(() -> matching.match(stem), threads))
                        .toList();
                assertThat(runs.stream().flatMap(run -> run.join().stream()).distinct())
                        .hasSize(1);
            }
            assertThat(count("matching.match")).isEqualTo(1);
            assertThat(count("matching.group_match")).isEqualTo(1);
        });
    }

    @Test
    void twoSilentChannelsAreOneFileToTheHubAndTwoChannelsToTheSound() {
        run((matching, conform) -> {
            for (var place : List.of("L", "R", "C", "LFE", "Ls")) {
                assertThat(matching.match(stem(place))).isEmpty();
            }
            var twin = db.file("nordlys", STEM + "Rs.wav", 10);
            duplicate(twin, id(STEM + "Ls.wav"));

            assertThat(matching.match(twin)).hasSize(1);
            assertThat(file(twin).status()).isEqualTo("MATCHED");
        });
    }

    @Test
    void theSameStemsInAnotherFolderAreNoSecondDelivery() {
        run((matching, conform) -> {
            var stems = all();
            stems.forEach(matching::match);
            for (var stem : stems) {
                var copy = db.file("nordlys", "again/" + pathOf(stem).substring(3), 10);
                duplicate(copy, stem);
                assertThat(matching.match(copy)).isEmpty();
                assertThat(file(copy).status()).isEqualTo("DUPLICATE");
            }
            assertThat(count("matching.match")).isEqualTo(1);
        });
    }

    @Test
    void aStemThatStaysAwayComesBeforeAPerson() {
        run((matching, conform) -> {
            var first = stem("L");
            matching.match(first);
            matching.match(stem("R"));
            assertThat(matching.waiting()).isEmpty();
            clock.forward(Duration.ofHours(3));
            assertThat(matching.waiting()).containsExactly(first);
            matching.match(first);
            assertThat(file(first).status()).isEqualTo("AMBIGUOUS");
            assertThat(file(first).evidence())
                    .contains(
                            "2 of 6 channels are here (L, R); missing are C, LFE, Ls and Rs.",
                            "Nothing more of it has come for 3 hours");
            assertThat(matching.waiting()).as("asked once").isEmpty();
            assertThat(reasons(german)).contains("missing are C, LFE, Ls and Rs");
            for (var place : List.of("C", "LFE", "Ls", "Rs")) {
                matching.match(stem(place));
            }
            assertThat(file(first).status()).isEqualTo("MATCHED");
            assertThat(db.lineStatus(german)).isEqualTo("RECEIVED");
        });
    }

    @Test
    void whereNobodySaysHowManyTimeDoes() {
        layout(german, null);
        run((matching, conform) -> {
            var left = wav("in/Chefs Table S02E02 German_L.wav", 300, 1);
            matching.match(left);
            matching.match(wav("in/Chefs Table S02E02 German_R.wav", 400, 1));
            assertThat(db.lineStatus(german)).isEqualTo("ORDERED");
            clock.forward(Duration.ofMinutes(16));
            assertThat(matching.waiting()).containsExactly(left);
            assertThat(matching.match(left)).hasSize(1);
        });
    }

    @Test
    void channelsOfDifferentLengthAreRefusedInWords() {
        run((matching, conform) -> {
            var whole = new ArrayList<UUID>();
            for (var place : List.of("L", "R", "C", "LFE", "Ls", "Rs")) {
                whole.addAll(matching.match(wav(STEM + place + ".wav", tone(place), place.equals("C") ? 2 : 1)));
            }
            var conformed = conform.conform(whole.getFirst().toString()).getFirst();
            assertThat(db.jdbc()
                            .sql("select refusals::text from conform.conformed where id = :id")
                            .param("id", UUID.fromString(conformed))
                            .query(String.class)
                            .single())
                    .contains(
                            "conform.parts-differ",
                            "5.1_de.C.wav lasts 2.000 s, chefs_table_s02e02_v04_5.1_de.L.wav lasts 1.000 s");
        });
    }

    @Test
    void aPersonSaysWhatAllOfThemAreAndCanTakeItBack() {
        var other = db.line(
                db.film(db.order("PO-8", "nordlys", "aurora"), "X-1", "Another Film", 2020, 90),
                "1",
                "DUB",
                "de",
                null,
                NOW.plus(Duration.ofDays(9)));
        run((matching, conform) -> {
            var stems = all();
            stems.forEach(matching::match);
            var assigned = (Assignment.Assigned) matching.assign(stems.get(3), other, "operator");
            assertThat(db.lineStatus(german)).isEqualTo("ORDERED");
            assertThat(stems).allSatisfy(stem -> assertThat(file(stem).line()).isEqualTo(other));
            assertThat(db.jdbc()
                            .sql("select count(*) from work.job where task_name = 'conform'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(matching.undo(assigned.matchId(), "operator")).isTrue();
            assertThat(db.lineStatus(other)).isEqualTo("ORDERED");
            assertThat(matching.undo(assigned.matchId(), "operator")).isFalse();
            assertThat(matching.match(stems.getFirst()))
                    .as("both lines were taken from them")
                    .isEmpty();
        });
    }

    @Test
    void reelsFollowEachOtherWhenAllAreHere() {
        run((matching, conform) -> {
            var third = movie("in/Glacier_Dogs_R3of3.mov", "320x180", 25);
            assertThat(matching.match(third)).isEmpty();
            assertThat(matching.match(movie("in/Glacier_Dogs_R1of3.mov", "320x180", 25)))
                    .isEmpty();
            assertThat(file(third).evidence()).contains("2 of 3 reels are here; missing is reel 2.");
            assertThat(reasons(picture)).contains("missing is reel 2");
            var whole = matching.match(movie("in/Glacier_Dogs_R2of3.mov", "320x180", 25));
            assertThat(whole).hasSize(1);
            var joined = probe(conform.conform(whole.getFirst().toString()).getFirst());
            assertThat(joined.path("format").path("duration").asDouble()).isBetween(2.9, 3.1);
            assertThat(joined.path("streams").size()).isEqualTo(2);
        });
    }

    @Test
    void reelsThatDifferAreRefusedInWords() {
        run((matching, conform) -> {
            matching.match(movie("in/Glacier_Dogs_R1of2.mov", "320x180", 25));
            var whole = matching.match(movie("in/Glacier_Dogs_R2of2.mov", "640x360", 24));
            var conformed = conform.conform(whole.getFirst().toString()).getFirst();
            assertThat(db.jdbc()
                            .sql("select refusals::text from conform.conformed where id = :id")
                            .param("id", UUID.fromString(conformed))
                            .query(String.class)
                            .single())
                    .contains(
                            "reel 2 (Glacier_Dogs_R2of2.mov) differs from reel 1: its frame size is 640x360, not 320x180",
                            "its frame rate is 24/1, not 25/1");
        });
    }

    @Test
    void partOneAndPartTwoAreTwoFilmsWhereTwoAreOrdered() {
        var order = db.order("PO-9", "nordlys", "aurora");
        var one = db.line(db.film(order, "D-1", "Dune Part One", 2021, 155), "1", "VIDEO", null, null, NOW);
        var two = db.line(db.film(order, "D-2", "Dune Part Two", 2024, 166), "2", "VIDEO", null, null, NOW);
        run((matching, conform) -> {
            var first = movie("in/Dune Part 1.mov", "320x180", 25);
            var second = movie("in/Dune Part 2.mov", "320x180", 25);
            matching.match(first);
            matching.match(second);
            assertThat(count("matching.file_group where formed_at is not null")).isZero();
            assertThat(file(first).line()).isIn(one, null);
            assertThat(file(second).line()).isIn(two, null);
        });
    }

    @Test
    void aThousandFramesAreOneRowThatWaits() {
        run((matching, conform) -> {
            var frames = new ArrayList<UUID>();
            for (int i = 0; i < 60; i++) {
                if (i != 30) {
                    frames.add(plain("in/GD/Glacier_Dogs.%07d.dpx".formatted(86400 + i), "VIDEO"));
                }
            }
            frames.forEach(matching::match);
            clock.forward(Duration.ofMinutes(1));
            matching.waiting().forEach(matching::match);
            var waiting = frames.stream()
                    .filter(frame -> !file(frame).status().equals("STORED"))
                    .toList();
            assertThat(waiting).hasSize(1);
            assertThat(file(waiting.getFirst()).status()).isEqualTo("AMBIGUOUS");
            assertThat(file(waiting.getFirst()).evidence())
                    .contains(
                            "59 frames from 0086400 to 0086459 are here; missing is 86430.",
                            "Frames are kept as they came");
            assertThat(matching.waiting()).isEmpty();
        });
    }

    @Test
    void aPackageIsOneThingAndSaysWhatItsAssetMapStillNames() throws IOException {
        var map = """
                <?xml version="1.0"?><AssetMap xmlns="http://www.smpte-ra.org/schemas/429-9/2007/AM"><AssetList>
                <Asset><ChunkList><Chunk><Path>PKL.xml</Path></Chunk></ChunkList></Asset>
                <Asset><ChunkList><Chunk><Path>video.mxf</Path></Chunk></ChunkList></Asset>
                <Asset><ChunkList><Chunk><Path>audio.mxf</Path></Chunk></ChunkList></Asset></AssetList></AssetMap>""";
        run((matching, conform) -> {
            var early = plain("in/Glacier_Dogs_IMP/video.mxf", "VIDEO");
            matching.match(early);
            var manifest = plain("in/Glacier_Dogs_IMP/ASSETMAP.xml", "METADATA");
            db.stored(
                    manifest, store.vault().put("k/" + manifest, map.getBytes()).key(), map.length(), "s");
            matching.match(manifest);
            matching.match(plain("in/Glacier_Dogs_IMP/PKL.xml", "METADATA"));
            clock.forward(Duration.ofMinutes(1));
            matching.waiting().forEach(matching::match);

            assertThat(db.lineStatus(picture))
                    .as("no part of a package is taken for the film")
                    .isEqualTo("ORDERED");
            var rows = db.jdbc()
                    .sql("select status, standing from progress.file where group_kind = 'PACKAGE' order by status")
                    .query((row, n) -> row.getString("status") + " " + row.getString("standing"))
                    .list();
            assertThat(rows)
                    .hasSize(3)
                    .filteredOn(row -> !row.startsWith("STORED"))
                    .hasSize(1);
            assertThat(rows).allSatisfy(row -> assertThat(row)
                    .contains("3 files of the package are here; its manifest also names audio.mxf."));
        });
    }

    private List<UUID> all() {
        return List.of("L", "R", "C", "LFE", "Ls", "Rs").stream()
                .map(this::stem)
                .toList();
    }

    private static int tone(String place) {
        return 200 + 100 * List.of("L", "R", "C", "LFE", "Ls", "Rs").indexOf(place);
    }

    private UUID stem(String place) {
        return wav(STEM + place + ".wav", tone(place), 1);
    }

    private UUID wav(String path, int hertz, int seconds) {
        return media(
                path,
                "wav",
                "AUDIO",
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=frequency=" + hertz + ":sample_rate=48000:duration=" + seconds,
                        "-c:a",
                        "pcm_s24le"));
    }

    private UUID movie(String path, String size, int rate) {
        return media(
                path,
                "mov",
                "VIDEO",
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=size=" + size + ":rate=" + rate + ":duration=1",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=frequency=440:sample_rate=48000:duration=1",
                        "-c:v",
                        "mpeg4",
                        "-c:a",
                        "pcm_s16le"));
    }

    /** A file as the drop and intake leave it behind. */
    private UUID media(String path, String format, String kind, List<String> how) {
        try {
            var made = Files.createTempFile(folder, "m", "." + format);
            var arguments = new ArrayList<>(how);
            arguments.add(made.toString());
            FFMPEG.run(Command.of(arguments));
            var probe = FFMPEG.probeJson(made.toString());
            var file = db.file("nordlys", path, Files.size(made));
            var stored = store.vault().put("files/" + file, made);
            db.stored(file, stored.key(), stored.size(), stored.sha256());
            var length = Math.round(new ObjectMapper()
                            .readTree(probe)
                            .path("format")
                            .path("duration")
                            .asDouble()
                    * 1000);
            db.jdbc()
                    .sql("""
                        insert into intake.identity (file_id, distributor, format, kind, duration_ms, probe, at)
                        values (:file, 'nordlys', :format, :kind, :length, :probe::jsonb, now())""")
                    .param("file", file)
                    .param("format", format)
                    .param("kind", kind)
                    .param("length", length)
                    .param("probe", probe)
                    .update();
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private UUID plain(String path, String kind) {
        var file = db.file("nordlys", path, 10);
        if (!path.contains("ASSETMAP")) {
            db.stored(file, "files/" + file, 10, file.toString());
        }
        db.jdbc().sql("""
                    insert into intake.identity (file_id, distributor, format, kind, at)
                    values (:file, 'nordlys', 'dpx', :kind, now())""").param("file", file).param("kind", kind).update();
        return file;
    }

    private void supersede(UUID old, UUID by) {
        db.jdbc()
                .sql("insert into drops.superseded values (:old, 'nordlys', :by, now())")
                .param("old", old)
                .param("by", by)
                .update();
    }

    private void duplicate(UUID twin, UUID original) {
        db.jdbc().sql("""
                    insert into drops.stored select :twin, distributor, vault_key, size, sha256, md5, 0, started_at, ended_at
                    from drops.stored where file_id = :original""").param("twin", twin).param("original", original).update();
        db.jdbc().sql("""
                    insert into intake.identity select :twin, distributor, format, kind, duration_ms, probe, clues, notes, at
                    from intake.identity where file_id = :original""").param("twin", twin).param("original", original).update();
        db.jdbc()
                .sql("insert into drops.duplicate values (:twin, 'nordlys', :original, now())")
                .param("twin", twin)
                .param("original", original)
                .update();
    }

    private String pathOf(UUID file) {
        return db.jdbc()
                .sql("select path from drops.file where id = :file")
                .param("file", file)
                .query(String.class)
                .single();
    }

    private UUID id(String path) {
        return db.jdbc()
                .sql("select id from drops.file where path = :path")
                .param("path", path)
                .query(UUID.class)
                .single();
    }

    private record Shown(String status, @Nullable UUID line, String evidence) {}

    private Shown file(UUID id) {
        return db.jdbc()
                .sql(
                        "select status, line_id, coalesce(match_evidence, evidence)::text as evidence from progress.file where id = :id")
                .param("id", id)
                .query((row, n) -> new Shown(
                        row.getString("status"), row.getObject("line_id", UUID.class), row.getString("evidence")))
                .single();
    }

    private String reasons(UUID line) {
        return media.waybill.progress.Standing.over(db.jdbc(), clock)
                .line(line)
                .orElseThrow()
                .reasons()
                .toString();
    }

    private List<UUID> pieces(UUID match) {
        return db.jdbc()
                .sql("select file_id from matching.match_part where match_id = :match order by number")
                .param("match", match)
                .query(UUID.class)
                .list();
    }

    private long count(String table) {
        return db.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    private Path joined(String conformed) {
        var key = db.jdbc()
                .sql("select vault_key from conform.conformed where id = :id")
                .param("id", UUID.fromString(conformed))
                .query(String.class)
                .single();
        var here = folder.resolve(UUID.randomUUID() + key.substring(key.lastIndexOf('.')));
        store.vault().download(key, here);
        return here;
    }

    private JsonNode probe(String conformed) throws IOException {
        return new ObjectMapper().readTree(FFMPEG.probeJson(joined(conformed).toString()));
    }

    /** The pitch of each channel, by counting how often its wave crosses zero upwards in a second. */
    private List<Integer> channelTones(String conformed) throws IOException {
        var bytes = Files.readAllBytes(joined(conformed));
        int data = new String(bytes, 0, 400, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("data") + 8;
        var tones = new ArrayList<Integer>();
        for (int channel = 0; channel < 6; channel++) {
            int crossings = 0;
            int before = 0;
            for (int at = data + channel * 3; at + 2 < bytes.length; at += 18) {
                int sample = (bytes[at + 2] << 16) | (bytes[at + 1] & 0xFF) << 8 | (bytes[at] & 0xFF);
                crossings += before < 0 && sample >= 0 ? 1 : 0;
                before = sample;
            }
            tones.add((crossings + 50) / 100 * 100);
        }
        return tones;
    }
}

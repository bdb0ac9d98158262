package media.waybill.matching.groups;

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
import media.waybill.TestDatabase;
import media.waybill.TestModules;
import media.waybill.conform.Conform;
import media.waybill.matching.Matching;
import media.waybill.media.Command;
import media.waybill.media.Ffmpeg;
import media.waybill.vault.TestVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An order, a drop and what intake says of it, over a real database, a real store and a real ffmpeg. */
class GroupFixture {

    static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    static final String STEM = "in/chefs_table_s02e02_v04_5.1_de.";
    private static final Ffmpeg FFMPEG = new Ffmpeg(null, Path.of("target"));

    @TempDir
    static Path folder;

    static TestVault store;
    final Later clock = new Later();
    TestDatabase db;
    UUID german;
    UUID picture;

    /** A clock that stands still until it is told otherwise. */
    static final class Later extends Clock {
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

    interface Story {
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

    void layout(UUID line, @Nullable String layout) {
        db.jdbc()
                .sql("update orders.line set layout = :layout where id = :line")
                .param("layout", layout)
                .param("line", line)
                .update();
    }

    void run(Story story) {
        TestModules.over(db, store.vault(), FFMPEG, clock)
                .run(context -> story.tell(context.getBean(Matching.class), context.getBean(Conform.class)));
    }

    List<UUID> all() {
        return List.of("L", "R", "C", "LFE", "Ls", "Rs").stream()
                .map(this::stem)
                .toList();
    }

    static int tone(String place) {
        return 200 + 100 * List.of("L", "R", "C", "LFE", "Ls", "Rs").indexOf(place);
    }

    UUID stem(String place) {
        return wav(STEM + place + ".wav", tone(place), 1);
    }

    UUID wav(String path, int hertz, int seconds) {
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

    UUID movie(String path, String size, int rate) {
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
    UUID media(String path, String format, String kind, List<String> how) {
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

    UUID plain(String path, String kind) {
        var file = db.file("nordlys", path, 10);
        if (!path.contains("ASSETMAP")) {
            db.stored(file, "files/" + file, 10, file.toString());
        }
        db.jdbc().sql("""
                    insert into intake.identity (file_id, distributor, format, kind, at)
                    values (:file, 'nordlys', 'dpx', :kind, now())""").param("file", file).param("kind", kind).update();
        return file;
    }

    void supersede(UUID old, UUID by) {
        db.jdbc()
                .sql("insert into drops.superseded values (:old, 'nordlys', :by, now())")
                .param("old", old)
                .param("by", by)
                .update();
    }

    void duplicate(UUID twin, UUID original) {
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

    String pathOf(UUID file) {
        return db.jdbc()
                .sql("select path from drops.file where id = :file")
                .param("file", file)
                .query(String.class)
                .single();
    }

    UUID id(String path) {
        return db.jdbc()
                .sql("select id from drops.file where path = :path")
                .param("path", path)
                .query(UUID.class)
                .single();
    }

    record Shown(String status, @Nullable UUID line, String evidence) {}

    Shown file(UUID id) {
        return db.jdbc()
                .sql(
                        "select status, line_id, coalesce(match_evidence, evidence)::text as evidence from progress.file where id = :id")
                .param("id", id)
                .query((row, n) -> new Shown(
                        row.getString("status"), row.getObject("line_id", UUID.class), row.getString("evidence")))
                .single();
    }

    String reasons(UUID line) {
        return media.waybill.progress.Standing.over(db.jdbc(), clock)
                .line(line)
                .orElseThrow()
                .reasons()
                .toString();
    }

    List<UUID> pieces(UUID match) {
        return db.jdbc()
                .sql("select file_id from matching.match_part where match_id = :match order by number")
                .param("match", match)
                .query(UUID.class)
                .list();
    }

    long count(String table) {
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

    JsonNode probe(String conformed) throws IOException {
        return new ObjectMapper().readTree(FFMPEG.probeJson(joined(conformed).toString()));
    }

    /** The pitch of each channel, by counting how often its wave crosses zero upwards in a second. */
    List<Integer> channelTones(String conformed) throws IOException {
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

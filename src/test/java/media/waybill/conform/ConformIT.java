package media.waybill.conform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.journal.TestJournal;
import media.waybill.media.Ffmpeg;
import media.waybill.timedtext.TimedText;
import media.waybill.vault.TestVault;
import media.waybill.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door on a real database and a real object store. */
class ConformIT {

    private record Row(
            String name, String vaultKey, String companions, String facts, String changes, String refusals) {}

    private static final Instant DUE = Instant.parse("2026-12-01T00:00:00Z");

    @TempDir
    Path folder;

    private TestDatabase db;
    private TestVault store;
    private Conform conform;
    private UUID film;

    @BeforeEach
    void start() {
        db = TestDatabase.fresh();
        store = TestVault.in(folder);
        conform = new Conform(
                new ConformSql(JdbcClient.create(db.dataSource())),
                store.vault(),
                TestJournal.over(db.dataSource()),
                new TimedText(),
                ConformSettings.DEFAULT,
                new Assembly(store.vault(), new Ffmpeg(null, Path.of("target")), folder),
                new TransactionTemplate(new DataSourceTransactionManager(db.dataSource())),
                Clock.systemUTC(),
                "mappings");
        film = db.film(db.order("PO-1", "nordlys", "aurora"), "NL-0042", "The Quiet Fjord", 2024, 102);
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
    }

    @Test
    void aSubtitleGetsItsHouseFormInTheVaultAndItsRowOnce() {
        var match = delivered(
                "SUBTITLE", "sv", "tqf_sv.srt", "srt", "1\n10:00:01,000 --> 10:00:03,000\nHej!\n".getBytes(UTF_8));

        var first = conform.conform(match.toString());
        var again = conform.conform(match.toString());

        assertThat(first).hasSize(1).isEqualTo(again);
        var row = row(first.getFirst());
        assertThat(row.name()).isEqualTo("NL-0042_subtitle_sv_full_v1.ttml");
        assertThat(text(row.vaultKey())).contains("begin=\"00:00:01.000\"", "Hej!");
        assertThat(row.companions()).contains("NL-0042_subtitle_sv_full_v1.vtt", "webvtt");
        assertThat(row.changes()).contains("whole-hour-offset");
        assertThat(row.refusals()).isEqualTo("[]");
        assertThat(new String(store.vault().bytes("in/tqf_sv.srt", 1000), UTF_8))
                .startsWith("1\n10:00");
    }

    @Test
    void aSecondFileForALineIsItsSecondVersion() {
        var line = db.line(film, "3", "SUBTITLE", "de", "FULL", DUE);
        conform.conform(delivered(line, "a.srt", "srt", "1\n00:00:01,000 --> 00:00:03,000\nA\n".getBytes(UTF_8))
                .toString());

        var second =
                conform.conform(delivered(line, "b.srt", "srt", "1\n00:00:01,000 --> 00:00:03,000\nB\n".getBytes(UTF_8))
                        .toString());

        assertThat(row(second.getFirst()).name()).isEqualTo("NL-0042_subtitle_de_full_v2.ttml");
    }

    @Test
    void metadataBecomesTheCanonicalRecord() {
        var match = delivered(
                "METADATA",
                null,
                "tqf.json",
                "json",
                "{\"programme\":{\"ids\":{\"house\":\"NL-0042\"},\"titleList\":[{\"lang\":\"eng\",\"text\":\"The Quiet Fjord\"}]}}"
                        .getBytes(UTF_8));

        var row = row(conform.conform(match.toString()).getFirst());

        assertThat(row.facts()).contains("\"title\": \"The Quiet Fjord\"");
        assertThat(text(row.vaultKey())).contains("The Quiet Fjord");
    }

    @Test
    void whatCannotBeUsedIsARowWithReasonsAndKeepsTheOriginal() {
        var match = delivered("SUBTITLE", "sv", "x.srt", "unknown", "nothing of the kind".getBytes(UTF_8));
        var sound = delivered("DUB", "de", "y.wav", "wav", new byte[] {1});

        var row = row(conform.conform(match.toString()).getFirst());

        assertThat(row.refusals()).contains("timedtext.format-unknown", "BLOCKER", "advice");
        assertThat(row.vaultKey()).isEqualTo("in/x.srt");
        assertThat(row(conform.conform(sound.toString()).getFirst()).refusals())
                .contains("conform.wrong-content", "ASSET-TYPE-MISMATCH");
        assertThat(db.jdbc()
                        .sql(
                                "select summary from journal.event where kind = 'conform.conformed' and file_id is not null order by id limit 1")
                        .query(String.class)
                        .single())
                .contains("x.srt");
    }

    @Test
    void aMatchThatWasTakenBackOrCancelledGoesNowhere() {
        var match =
                delivered("SUBTITLE", "sv", "x.srt", "srt", "1\n00:00:01,000 --> 00:00:03,000\nA\n".getBytes(UTF_8));
        db.jdbc().sql("update matching.match set revoked_at = now()").update();

        assertThat(conform.conform(match.toString())).isEmpty();
        assertThat(conform.conform(UUID.randomUUID().toString())).isEmpty();
    }

    private UUID delivered(String kind, @Nullable String language, String name, String format, byte[] bytes) {
        return delivered(
                db.line(film, name, kind, language, kind.equals("SUBTITLE") ? "FULL" : null, DUE), name, format, bytes);
    }

    private UUID delivered(UUID line, String name, String format, byte[] bytes) {
        var file = db.file("nordlys", "/" + name, bytes.length);
        var stored = store.vault().put("in/" + name, bytes);
        db.stored(file, stored.key(), bytes.length, stored.sha256());
        db.jdbc()
                .sql(
                        "insert into intake.identity (file_id, distributor, format, at) values (:file, 'nordlys', :format, now())")
                .param("file", file)
                .param("format", format)
                .update();
        return db.match(file, line);
    }

    private Row row(String id) {
        return db.jdbc()
                .sql(
                        "select name, vault_key, companions, facts, changes, refusals from conform.conformed where id = :id")
                .param("id", UUID.fromString(id))
                .query((r, n) -> new Row(
                        r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5), r.getString(6)))
                .single();
    }

    private String text(String key) {
        Vault vault = store.vault();
        return new String(vault.bytes(key, 100_000), UTF_8);
    }
}

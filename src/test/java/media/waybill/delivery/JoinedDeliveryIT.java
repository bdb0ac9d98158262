package media.waybill.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.conform.Conform;
import media.waybill.encoding.Encoding;
import media.waybill.intake.Intake;
import media.waybill.matching.Matching;
import media.waybill.media.Command;
import media.waybill.packaging.Parcel;
import media.waybill.packaging.ParcelFile;
import media.waybill.qc.Qc;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dub that comes as six stems and a picture that comes as two reels, from the drop to what the platforms hold. */
class JoinedDeliveryIT {

    private static final List<String> CHANNELS = List.of("L", "R", "C", "LFE", "Ls", "Rs");
    private static final Instant DUE = Instant.parse("2026-12-01T00:00:00Z");
    private static final String STEM = "in/The_Quiet_Fjord_5.1_de.";

    @TempDir
    Path folder;

    /** Shorter than this is no programme to measure. */
    private static final int SECONDS = 4;

    private UUID dub;
    private UUID picture;
    private final Map<String, UUID> consignments = new HashMap<>();

    @Test
    void whatIsSentIsTheWholeAndItIsSentOnce() throws Exception {
        Shipping.in(folder, shipping -> {
            anOrder(shipping);
            var files = new ArrayList<UUID>();
            files.add(reel(shipping, 2));
            for (var channel : CHANNELS) {
                files.add(stem(shipping, channel, 300 + 100 * CHANNELS.indexOf(channel)));
            }
            for (var file : files) {
                assertThat(through(shipping, file))
                        .as("the first reel is not here")
                        .isEmpty();
            }
            assertThat(shipping.db.lineStatus(dub)).as(standing(shipping, dub)).isEqualTo("ACCEPTED");
            assertThat(shipping.db.lineStatus(picture)).isEqualTo("ORDERED");

            files.add(reel(shipping, 1));
            var sent = through(shipping, files.getLast());
            assertThat(sent).as(standing(shipping, picture)).containsOnlyKeys("kanal9", "aurora");
            for (var file : files) {
                assertThat(through(shipping, file))
                        .as("asked again of each file")
                        .isEqualTo(sent);
            }

            assertThat(shipping.db.lineStatus(dub)).isEqualTo("DELIVERED");
            assertThat(shipping.db.lineStatus(picture)).isEqualTo("DELIVERED");
            assertThat(count(shipping, "packaging.parcel")).isEqualTo(2);
            assertThat(count(shipping, "delivery.attempt where outcome = 'SENT'"))
                    .isEqualTo(2);
            assertThat(count(shipping, "conform.conformed where line_id in ('" + dub + "', '" + picture + "')"))
                    .isEqualTo(2);
            theShorterChannelIsFilledAndThatIsSaid(shipping);
            theMezzanineIsWhole(shipping, shipping.incoming("NL-0042_v1"), sent.get("kanal9"));
            theRenditionsAreOfTheWhole(shipping, sent.get("aurora"));

            aStemSentAgainMakesANewPackage(shipping, sent.get("kanal9"));
        });
    }

    private void anOrder(Shipping shipping) {
        var title = shipping.db.film(
                shipping.db.order("PO-1", "nordlys", "kanal9", "aurora"), "NL-0042", "The Quiet Fjord", 2024, 1);
        shipping.db
                .jdbc()
                .sql("update orders.title set runtime = make_interval(secs => :seconds) where id = :id")
                .param("seconds", SECONDS)
                .param("id", title)
                .update();
        picture = shipping.db.line(title, "video", "VIDEO", null, null, DUE);
        dub = shipping.db.line(title, "dub", "DUB", "de", null, DUE);
        shipping.db
                .jdbc()
                .sql("update orders.line set layout = '5.1' where id = :id")
                .param("id", dub)
                .update();
        shipping.accepted(title, "SUBTITLE", "sv", "FULL", "sv.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n");
        shipping.db
                .jdbc()
                .sql("select platform, id from orders.consignment where title_id = :title")
                .param("title", title)
                .query(row -> {
                    consignments.put(row.getString("platform"), row.getObject("id", UUID.class));
                });
    }

    /** What the routes do with a stored file; the parcels by platform that stand at their end, and are sent. */
    private Map<String, Parcel> through(Shipping shipping, UUID file) {
        var parcels = new HashMap<String, Parcel>();
        for (var known : shipping.bean(Intake.class).identify(file)) {
            for (var match : shipping.bean(Matching.class).match(known)) {
                for (var conformed : shipping.bean(Conform.class).conform(match.toString())) {
                    for (var consignment : shipping.bean(Qc.class).judge(UUID.fromString(conformed))) {
                        encoded(shipping, consignment).forEach(ready -> shipping.packaging()
                                .seal(UUID.fromString(ready))
                                .forEach(id -> {
                                    shipping.delivery().send(id);
                                    var parcel = shipping.packaging().parcel(id).orElseThrow();
                                    parcels.put(parcel.platform(), parcel);
                                }));
                    }
                }
            }
        }
        return parcels;
    }

    private static List<String> encoded(Shipping shipping, UUID consignment) {
        var encoding = shipping.bean(Encoding.class);
        var ready = encoding.encode(consignment.toString());
        if (!ready.isEmpty() || count(shipping, "encoding.job where consignment_id = '" + consignment + "'") == 0) {
            return ready;
        }
        return Awaitility.await("the encode")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            encoding.follow();
                            return encoding.encode(consignment.toString());
                        },
                        done -> !done.isEmpty());
    }

    private void theMezzanineIsWhole(Shipping shipping, Path there, Parcel parcel) throws IOException {
        assertThat(parcel.files())
                .extracting(ParcelFile::path)
                .containsExactlyInAnyOrder(
                        "NL-0042_v1.mov", "NL-0042_de_5.1_v1.wav", "NL-0042_sv_full_v1.vtt", "ADI.XML");
        for (var file : parcel.files()) {
            assertThat(there.resolve(file.path())).hasSize(file.size());
        }
        var sound = Shipping.FFMPEG.probe(there.resolve("NL-0042_de_5.1_v1.wav"));
        assertThat(sound.audio()).singleElement().satisfies(track -> assertThat(track.channels())
                .isEqualTo(6));
        assertThat(sound.duration()).isEqualTo(Duration.ofSeconds(SECONDS));
        var film = Shipping.FFMPEG.probe(there.resolve("NL-0042_v1.mov"));
        assertThat(film.duration()).isCloseTo(Duration.ofSeconds(SECONDS), Duration.ofMillis(60));
        assertThat(parcel.lines()).containsKeys(dub, picture);
    }

    private void theShorterChannelIsFilledAndThatIsSaid(Shipping shipping) {
        assertThat(shipping.db
                        .jdbc()
                        .sql("select changes::text from conform.conformed where line_id = :dub")
                        .param("dub", dub)
                        .query(String.class)
                        .single())
                .contains("channel-filled", "The_Quiet_Fjord_5.1_de.LFE.wav ends 1920 samples before");
    }

    private void theRenditionsAreOfTheWhole(Shipping shipping, Parcel parcel) {
        var inputs = shipping.db
                .jdbc()
                .sql("select count(*) from encoding.job")
                .query(Long.class)
                .single();
        assertThat(inputs).isEqualTo(1);
        assertThat(parcel.files())
                .filteredOn(file -> dub.equals(file.line()))
                .extracting(ParcelFile::path)
                .anyMatch(path -> path.startsWith("hls/") && path.contains("_audio_") && path.endsWith("_de.m3u8"));
        assertThat(parcel.lines()).containsKeys(dub, picture);
    }

    private void aStemSentAgainMakesANewPackage(Shipping shipping, Parcel first) throws Exception {
        var old = shipping.db
                .jdbc()
                .sql("select id from drops.file where path = :path")
                .param("path", STEM + "C.wav")
                .query(UUID.class)
                .single();
        var again = stem(shipping, "C", 1000);
        shipping.db
                .jdbc()
                .sql("insert into drops.superseded values (:old, 'nordlys', :by, now())")
                .param("old", old)
                .param("by", again)
                .update();

        var second = through(shipping, again).get("kanal9");

        assertThat(shipping.visible()).containsExactly("NL-0042_v1", "NL-0042_v2");
        assertThat(second.version()).isEqualTo(2);
        assertThat(hash(second, dub)).isNotEqualTo(hash(first, dub));
        assertThat(hash(second, picture)).isEqualTo(hash(first, picture));
    }

    private static String hash(Parcel parcel, UUID line) {
        return parcel.files().stream()
                .filter(file -> line.equals(file.line()))
                .map(ParcelFile::sha256)
                .reduce((one, other) -> "several files for one line")
                .orElseThrow();
    }

    /** As loud as a broadcast wants the six of them together. The deep one ends 40 ms early, as exports do. */
    private UUID stem(Shipping shipping, String channel, int hertz) throws IOException {
        return dropped(
                shipping,
                STEM + channel + ".wav",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=" + hertz + ":sample_rate=48000:duration="
                        + (channel.equals("LFE") ? SECONDS - 0.04 : SECONDS),
                "-af",
                "volume=-9.3dB",
                "-c:a",
                "pcm_s24le");
    }

    private UUID reel(Shipping shipping, int number) throws IOException {
        return dropped(
                shipping,
                "in/The_Quiet_Fjord_R" + number + "of2.mov",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1920x1080:rate=25:duration=" + SECONDS / 2,
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=500:sample_rate=48000:duration=" + SECONDS / 2,
                "-af",
                "volume=-1.3dB",
                "-ac",
                "2",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "pcm_s16le");
    }

    private UUID dropped(Shipping shipping, String path, String... how) throws IOException {
        var made = Files.createTempFile(folder, "made", path.substring(path.lastIndexOf('.')));
        var arguments = new ArrayList<>(List.of(how));
        arguments.add(made.toString());
        Shipping.FFMPEG.run(Command.of(arguments));
        var file = shipping.db.file("nordlys", path, Files.size(made));
        var stored = shipping.store.vault().put("files/" + file, made);
        shipping.db.stored(file, stored.key(), stored.size(), stored.sha256());
        return file;
    }

    private static String standing(Shipping shipping, UUID line) {
        return media.waybill.progress.Standing.over(shipping.db.jdbc(), java.time.Clock.systemUTC())
                .line(line)
                .orElseThrow()
                .reasons()
                .toString();
    }

    private static long count(Shipping shipping, String rows) {
        return shipping.db
                .jdbc()
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }
}

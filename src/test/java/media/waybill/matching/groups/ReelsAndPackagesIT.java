package media.waybill.matching.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reels, frames and packages. */
class ReelsAndPackagesIT extends GroupFixture {

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
}

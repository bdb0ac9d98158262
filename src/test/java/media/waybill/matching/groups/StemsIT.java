package media.waybill.matching.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import media.waybill.matching.Assignment;
import org.junit.jupiter.api.Test;

/** Six mono stems for one line, in any order, at once, again, and never all. */
class StemsIT extends GroupFixture {

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
            assertThat(sound.path("streams").get(0).path("duration_ts").asLong())
                    .as("samples: not one is lost")
                    .isEqualTo(48_000);
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
}

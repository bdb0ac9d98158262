package media.waybill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.TestModules;
import media.waybill.conventions.Conventions;
import media.waybill.failure.Failure;
import media.waybill.intake.Intake;
import media.waybill.matching.Assignment;
import media.waybill.matching.Matching;
import media.waybill.matching.Outcome;
import media.waybill.media.Ffmpeg;
import media.waybill.naming.LearnedRule;
import media.waybill.naming.LearnedRule.Type;
import media.waybill.vault.TestVault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** From a decision to a rule, what it would change, and back again, over a real database. */
class LearningIT {

    private static final Instant NOW = Instant.now(Clock.systemUTC()).plusSeconds(60);

    @TempDir
    static Path folder;

    private static TestVault store;
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private TestDatabase db;
    private UUID first;
    private UUID second;

    private interface Story {
        void tell(Learning learning, Matching matching, ApplicationContext context) throws Exception;
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
    void aSeries() {
        db = TestDatabase.fresh();
        var order = db.order("PO-2026-0118", "nordlys", "aurora");
        first = db.line(
                db.episode(order, "XX-1", "Harbour Lights", "High Tide", 1, 1), "1", "SUBTITLE", "sv", null, due(3));
        second = db.line(
                db.episode(order, "XX-2", "Harbour Lights", "Low Tide", 1, 2), "2", "SUBTITLE", "sv", null, due(9));
        db.line(db.film(order, "XX-3", "The Quiet Fjord", 2024, 102), "3", "DUB", "yue", null, due(9));
        db.order("PO-9", "meridian", "aurora");
    }

    private static Instant due(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private void run(Story story) {
        run(clock, story);
    }

    private void run(Clock clock, Story story) {
        TestModules.over(db, store.vault(), new Ffmpeg(null, Path.of("target")), clock)
                .run(context -> story.tell(context.getBean(Learning.class), context.getBean(Matching.class), context));
    }

    private void decide(Matching matching, UUID file, UUID line) {
        assertThat(matching.assign(file, line, "olga")).isInstanceOf(Assignment.Assigned.class);
    }

    private List<String> jobs(String stage) {
        return db.jdbc()
                .sql("select task_instance from work.job where task_name = :stage")
                .param("stage", stage)
                .query(String.class)
                .list();
    }

    @Test
    void aDecisionTeachesAnAliasAndTheNextFileFindsItsLineByItself() {
        var one = db.file("nordlys", "in/ZQX_S01E01_SWE_SUB.srt", 10);
        var two = db.file("nordlys", "in/ZQX_S01E02_SWE_SUB.srt", 10);
        run((learning, matching, context) -> {
            assertThat(matching.match(one)).isEmpty();
            assertThat(matching.match(two)).isEmpty();
            decide(matching, one, first);

            var proposal = learning.proposals(one).getFirst();
            assertThat(proposal.rule()).isEqualTo(LearnedRule.title("ZQX", "Harbour Lights"));
            assertThat(matching.match(two)).isEmpty();
            var preview = learning.preview("nordlys", proposal.rule());
            assertThat(preview.looked()).isEqualTo(2);
            assertThat(preview.differently()).isEqualTo(2);
            assertThat(preview.solved()).isEqualTo(1);
            assertThat(preview.confirmed()).isEqualTo(1);
            assertThat(preview.conflicts()).isZero();
            assertThat(preview.changes().getFirst().line()).contains("Harbour Lights S01E02");
            assertThat(matching.match(two)).isEmpty();

            var accepted = learning.accept("nordlys", proposal.rule(), proposal.reason(), one, "olga");

            assertThat(accepted.version()).isEqualTo(1);
            assertThat(jobs("intake")).containsExactly(two.toString());
            assertThat(matching.resolve("nordlys", List.of("ZQX_S01E02_SWE_SUB.srt")))
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.line()).isEqualTo(second));
            assertThat(matching.match(two)).hasSize(1);
            assertThat(matching.resolve("meridian", List.of("ZQX_S01E02_SWE_SUB.srt"))
                            .getFirst()
                            .clues()
                            .series())
                    .isEqualTo("ZQX");

            assertThat(learning.revert(accepted.id(), "a test", "olga")).isTrue();
            assertThat(learning.revert(accepted.id(), "a test", "olga")).isFalse();
            assertThat(matching.resolve("nordlys", List.of("ZQX_S01E02_SWE_SUB.srt"))
                            .getFirst()
                            .outcome())
                    .isEqualTo(Outcome.UNMATCHED);
            assertThat(db.jdbc()
                            .sql(
                                    "select kind || ' ' || actor from journal.event where kind like 'conventions.%' order by id")
                            .query(String.class)
                            .list())
                    .containsExactly("conventions.accepted olga", "conventions.reverted olga");
        });
    }

    @Test
    void aRuleThatSpeaksAgainstAMatchSaysSoBeforeItIsAccepted() {
        var good = db.file("nordlys", "in/Harbour_Lights_S01E01_SWE_SUB.srt", 10);
        run((learning, matching, context) -> {
            assertThat(matching.match(good)).hasSize(1);

            var preview = learning.preview("nordlys", LearnedRule.language("SWE", "fi"));

            assertThat(preview.conflicts()).isEqualTo(1);
            assertThat(preview.changes().getFirst().effect()).isEqualTo(Preview.Effect.CONFLICT);
            assertThat(preview.changes().getFirst().was()).contains("Harbour Lights S01E01");
            assertThat(preview.changes().getFirst().reading()).contains("language fi instead of sv");
        });
    }

    @Test
    void aFileThatWasLookedIntoIsReadAgainWithItsContentsWords() {
        var file = db.file("nordlys", "in/Quiet_Fjord_CAN_51.wav", 10);
        db.stored(file, "files/" + file, 10, "c0ffee");
        db.jdbc().sql("""
                insert into intake.identity (file_id, distributor, format, kind, clues, at)
                values (:file, 'nordlys', 'wav', 'AUDIO', :clues::jsonb, now())""").param("file", file).param("clues", """
                {"title":"Quiet Fjord","episodes":[],"codes":[],"languageAlternatives":["yue","fr-CA"],"technical":{},"alternatives":{},
                 "evidence":[{"clue":"title","value":"Quiet Fjord","text":"Quiet_Fjord","source":"name","weight":0.6,"from":3,"to":14},
                             {"clue":"language","value":"en","text":"eng","source":"audio track's language tag","weight":0.3,"from":0,"to":0}]}
                """).update();
        run((learning, matching, context) -> {
            assertThat(matching.match(file)).isEmpty();
            learning.accept("nordlys", LearnedRule.language("CAN", "yue"), "by hand", null, "olga");

            var intake = context.getBean(Intake.class);
            assertThat(intake.identify(file)).containsExactly(file);

            var clues = intake.identity(file).clues();
            assertThat(clues.language()).isEqualTo("yue");
            assertThat(clues.evidence()).anyMatch(seen -> seen.source().equals("audio track's language tag"));
            assertThat(matching.match(file)).isEmpty();
            assertThat(db.jdbc()
                            .sql("select evidence::text from matching.verdict")
                            .query(String.class)
                            .single())
                    .contains("Cantonese (from 'CAN' in the name).", "the audio track's language tag says English");
        });
    }

    @Test
    void aRuleThatPeopleCorrectIsFlaggedWithTheFilesThatShowIt() {
        run((learning, matching, context) -> {
            var accepted = context.getBean(Conventions.class)
                    .accept("nordlys", LearnedRule.title("ZQX", "The Quiet Fjord"), "by hand", null, "olga");
            db.jdbc()
                    .sql("update conventions.rule set accepted_at = now() - interval '1 hour'")
                    .update();
            var one = db.file("nordlys", "in/ZQX_S01E01_SWE_SUB.srt", 10);
            var two = db.file("nordlys", "in/ZQX_S01E02_SWE_SUB.srt", 10);
            decide(matching, one, first);
            assertThat(learning.uses("nordlys").getFirst().flagged()).isFalse();
            decide(matching, two, second);

            var use = learning.uses("nordlys").getFirst();

            assertThat(use.rule().id()).isEqualTo(accepted.id());
            assertThat(use.hits()).isEqualTo(2);
            assertThat(use.misfires()).isEqualTo(2);
            assertThat(use.flagged()).isTrue();
            assertThat(use.misfired()).extracting(RuleUse.Misfire::file).containsExactlyInAnyOrder(one, two);
            assertThat(use.misfired().getFirst().what())
                    .contains("Harbour Lights")
                    .contains("the rule says title The Quiet Fjord");
        });
    }

    @Test
    void aRuleThatTakesAnothersPlaceGivesItBack() {
        run((learning, matching, context) -> {
            var conventions = context.getBean(Conventions.class);
            learning.accept("nordlys", LearnedRule.language("CAN", "fr-CA"), "by hand", null, "olga");
            var later = learning.accept("nordlys", LearnedRule.language("can", "yue"), "by hand", null, "per");
            assertThat(conventions.rules("nordlys")).singleElement().satisfies(rule -> {
                assertThat(rule.version()).isEqualTo(2);
                assertThat(rule.rule().means()).isEqualTo(Map.of("language", "yue"));
            });

            learning.revert(later.id(), "it was right before", "per");

            assertThat(conventions.rules("nordlys")).singleElement().satisfies(rule -> {
                assertThat(rule.version()).isEqualTo(3);
                assertThat(rule.rule().means()).isEqualTo(Map.of("language", "fr-CA"));
            });
            assertThat(conventions.versions("nordlys", 0, 10)).hasSize(3);
            assertThat(conventions.yaml("nordlys")).contains("CAN: fr-CA");
            assertThatThrownBy(() -> learning.accept(
                            "nordlys", new LearnedRule(Type.WORD, "X1", Map.of("nonsense", "1")), "", null, "olga"))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("nonsense");
        });
    }

    /** A clock by which a second goes by whenever somebody looks at it. */
    private static final class Hurrying extends Clock {

        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }

    @Test
    void aPreviewEndsInTimeAndSaysHowManyNamesItLookedAt() {
        db.jdbc().sql("""
                insert into drops.file (id, distributor, path, name, size, fingerprint, announced_at)
                select gen_random_uuid(), 'nordlys', 'in/ZQX_S01E02_v' || n || '.srt', 'ZQX_S01E02_v' || n || '.srt', 1, n::text, now()
                from generate_series(1, 3000) n""").update();
        run(new Hurrying(), (learning, matching, context) -> {
            var preview = learning.preview("nordlys", LearnedRule.title("ZQX", "Harbour Lights"));

            assertThat(preview.names()).isEqualTo(3000);
            assertThat(preview.looked()).isPositive().isLessThan(3000);
            assertThat(preview.differently()).isEqualTo(preview.looked());
            assertThat(preview.weighed()).isPositive().isLessThan(preview.differently());
            assertThat(preview.changes()).hasSizeLessThanOrEqualTo(50);
        });
    }
}

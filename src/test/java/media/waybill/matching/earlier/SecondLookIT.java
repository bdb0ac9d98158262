package media.waybill.matching.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.TestModules;
import media.waybill.matching.Assignment;
import media.waybill.matching.Matching;
import media.waybill.media.Ffmpeg;
import media.waybill.naming.Clues;
import media.waybill.naming.Naming;
import media.waybill.progress.Standing;
import media.waybill.vault.TestVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redeliveries, revisions, duplicates, swapped contents, cancelled lines. */
class SecondLookIT {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    static Path folder;

    private static TestVault store;
    private final ObjectMapper json = new ObjectMapper();
    private TestDatabase db;
    private UUID german;
    private UUID french;

    private interface Story {
        void tell(Matching matching) throws Exception;
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
        var film = db.film(db.order("PO-1", "nordlys", "aurora"), "NS-1", "Northern Sonata", 2022, 90);
        german = db.line(film, "3", "SUBTITLE", "de", "FULL", NOW.plus(Duration.ofDays(30)));
        french = db.line(film, "4", "SUBTITLE", "fr", "FULL", NOW.plus(Duration.ofDays(30)));
    }

    private void run(Story story) {
        TestModules.over(db, store.vault(), new Ffmpeg(null, Path.of("target")), Clock.fixed(NOW, ZoneOffset.UTC))
                .run(context -> story.tell(context.getBean(Matching.class)));
    }

    @Test
    void aLaterRevisionTakesThePlaceOfAnEarlierOne() {
        var second = identified("in/Northern_Sonata_de_v2.srt", null);
        var third = identified("in/Northern_Sonata_de_v3.srt", null);
        run(matching -> {
            assertThat(matching.match(second)).hasSize(1);
            assertThat(matching.match(third)).hasSize(1);
            assertThat(status(second)).isEqualTo("SUPERSEDED");
            assertThat(file(second).otherFile()).isEqualTo(third);
            assertThat(status(third)).isEqualTo("MATCHED");
            assertThat(inHand(german)).isEqualTo(third);
        });
    }

    @Test
    void anEarlierRevisionThatComesLateGoesToAPerson() {
        var third = identified("in/Northern_Sonata_de_v3.srt", null);
        var second = identified("in/Northern_Sonata_de_v2.srt", null);
        run(matching -> {
            matching.match(third);
            assertThat(matching.match(second)).isEmpty();
            assertThat(status(second)).isEqualTo("AMBIGUOUS");
            assertThat(evidence(second).getFirst())
                    .isEqualTo("It is revision v2, but Northern_Sonata_de_v3.srt (revision v3) came on 1 November 2026"
                            + " for the same line. A person decides whether the older one is wanted.");
            assertThat(file(second).candidates().get(0).path("line").asText()).isEqualTo(german.toString());
            assertThat(inHand(german)).isEqualTo(third);

            assertThat(matching.assign(second, german, "operator")).isInstanceOf(Assignment.Assigned.class);
            assertThat(inHand(german)).as("a person may want the older one").isEqualTo(second);
        });
    }

    @Test
    void aRefusedRevisionLeavesTheEarlierOneInHand() {
        var first = identified("in/Northern_Sonata_de.srt", null);
        var second = identified("in/Northern_Sonata_de_R2.srt", null);
        run(matching -> {
            db.verdict(conformed(matching.match(first).getFirst()), "ACCEPTED");
            var match = matching.match(second).getFirst();
            assertThat(status(first)).isEqualTo("SUPERSEDED");
            db.verdict(conformed(match), "REJECTED");
            assertThat(status(second)).isEqualTo("REJECTED");
            assertThat(status(first)).isEqualTo("ACCEPTED");
            assertThat(db.lineStatus(german)).isEqualTo("ACCEPTED");
        });
    }

    @Test
    void newBytesUnderANameThatAPersonExplainedNeedNoSecondExplanation() {
        var first = identified("in/final_FINAL.srt", null);
        var again = identified("in/final_FINAL.srt", null);
        run(matching -> {
            assertThat(matching.match(first)).isEmpty();
            matching.assign(first, german, "operator");
            db.jdbc()
                    .sql("insert into drops.superseded values (:old, 'nordlys', :by, now())")
                    .param("old", first)
                    .param("by", again)
                    .update();
            assertThat(matching.match(again)).hasSize(1);
            assertThat(evidence(again).getFirst())
                    .isEqualTo("It is a newer version of the file of the same name that operator assigned to line 3 of"
                            + " PO-1 on 1 November 2026.");
            assertThat(inHand(german)).isEqualTo(again);
        });
    }

    @Test
    void swappedContentsAreToldOfBothFilesAndMatchedByNeitherName() {
        var calledFrench = identified("in/Northern_Sonata_fr.srt", "de");
        var calledGerman = identified("in/Northern_Sonata_de.srt", "fr");
        run(matching -> {
            assertThat(matching.match(calledFrench)).isEmpty();
            assertThat(evidence(calledFrench).getFirst())
                    .isEqualTo("It is called French, but its text is German. A person says which of the two is right.");
            assertThat(matching.match(calledGerman)).isEmpty();
            assertThat(status(calledFrench)).isEqualTo("AMBIGUOUS");
            assertThat(status(calledGerman)).isEqualTo("AMBIGUOUS");
            assertThat(evidence(calledGerman).getFirst())
                    .isEqualTo("The contents seem swapped: Northern_Sonata_de.srt is called German but its text is"
                            + " French, and Northern_Sonata_fr.srt is called French but its text is German.");
            assertThat(evidence(calledFrench).getFirst())
                    .isEqualTo("The contents seem swapped: Northern_Sonata_fr.srt is called French but its text is"
                            + " German, and Northern_Sonata_de.srt is called German but its text is French.");
            assertThat(file(calledFrench).candidates().get(0).path("line").asText())
                    .as("the line of the content is the first click")
                    .isEqualTo(german.toString());
            assertThat(file(calledGerman).candidates().get(0).path("line").asText())
                    .isEqualTo(french.toString());
            assertThat(db.lineStatus(german)).isEqualTo("ORDERED");

            assertThat(matching.assignByContent(calledGerman, "operator")).hasSize(2);
            assertThat(inHand(german)).isEqualTo(calledFrench);
            assertThat(inHand(french)).isEqualTo(calledGerman);
        });
    }

    @Test
    void aTextInTheLanguageOfItsNameIsMatchedAsEver() {
        var file = identified("in/Northern_Sonata_de.srt", "de");
        run(matching -> assertThat(matching.match(file)).hasSize(1));
    }

    @Test
    void aFileForACancelledLineIsKeptAndToldWhy() {
        db.jdbc()
                .sql(
                        "insert into orders.cancellation values (:line, 'nordlys', :at, 'operator', 'comes from elsewhere')")
                .param("line", french)
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .update();
        var file = identified("in/Northern_Sonata_fr.srt", "fr");
        run(matching -> {
            assertThat(matching.match(file)).isEmpty();
            assertThat(status(file)).isEqualTo("UNMATCHED");
            assertThat(evidence(file).getFirst())
                    .isEqualTo("Its line (line 4 of PO-1) was cancelled on 1 November 2026 by operator: comes from"
                            + " elsewhere. The file is kept, nobody waits for it.");
            db.jdbc().sql("delete from orders.cancellation").update();
            assertThat(matching.match(file)).as("wanted again").hasSize(1);
        });
    }

    @Test
    void aLineThatIsCancelledUnderItsFileLetsItGo() {
        var file = identified("in/Northern_Sonata_fr.srt", "fr");
        run(matching -> {
            matching.match(file);
            db.jdbc()
                    .sql(
                            "insert into orders.cancellation values (:line, 'nordlys', :at, 'operator', 'comes from elsewhere')")
                    .param("line", french)
                    .param("at", NOW.atOffset(ZoneOffset.UTC))
                    .update();
            assertThat(status(file)).isEqualTo("UNMATCHED");
            assertThat(evidence(file).getFirst())
                    .isEqualTo("Its line was cancelled on 1 November 2026 by operator: comes from elsewhere. The file"
                            + " is kept, nobody waits for it.");
        });
    }

    @Test
    void aDuplicateOfARefusedFileSaysThatItDoesNotHelp() {
        var refused = identified("in/Northern_Sonata_de.srt", null);
        var copy = identified("in/copy of Northern_Sonata_de.srt", null);
        db.jdbc()
                .sql("insert into drops.duplicate values (:copy, 'nordlys', :of, now())")
                .param("copy", copy)
                .param("of", refused)
                .update();
        run(matching -> {
            var verdict = db.verdict(conformed(matching.match(refused).getFirst()), "REJECTED");
            db.jdbc().sql("""
                        insert into qc.finding (id, verdict_id, distributor, number, rule, category, term, severity, text, advice)
                        values (gen_random_uuid(), :verdict, 'nordlys', 1, 'r', 'c', 't', 'BLOCKER', 'cues overlap', 'a')""").param("verdict", verdict).update();
            assertThat(status(copy)).isEqualTo("DUPLICATE");
            assertThat(evidence(copy).getFirst())
                    .startsWith("It has the same bytes as Northern_Sonata_de.srt, which came on ")
                    .endsWith(" and was refused: cues overlap. Sending the same file again does not help.");
        });
    }

    private UUID conformed(UUID match) {
        return db.conformed(match, "house.ttml", "k/" + match, "ttml");
    }

    /** A stored file as intake leaves it behind: the clues of its name, and the language that its text is in. */
    private UUID identified(String path, @Nullable String written) {
        var naming = new Naming("mappings");
        Clues clues = naming.read(path, naming.convention("default"));
        if (written != null) {
            clues = clues.withLanguage(
                    clues.language(),
                    List.of(),
                    List.of(new Clues.Evidence("language", written, "…", "text of the subtitle", 0.6)));
        }
        var file = db.file("nordlys", path, 10);
        db.stored(file, "files/" + file, 10, file.toString());
        try {
            db.jdbc()
                    .sql("""
                        insert into intake.identity (file_id, distributor, format, kind, clues, at)
                        values (:file, 'nordlys', 'srt', 'SUBTITLE', :clues::jsonb, now())""")
                    .param("file", file)
                    .param("clues", json.writeValueAsString(clues))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private media.waybill.progress.FileView file(UUID id) {
        return Standing.over(db.jdbc(), Clock.fixed(NOW, ZoneOffset.UTC))
                .file(id)
                .orElseThrow();
    }

    private String status(UUID id) {
        return file(id).status().name();
    }

    private List<String> evidence(UUID id) {
        var file = file(id);
        var said = file.match() == null ? file.evidence() : file.match().evidence();
        return said.valueStream().map(node -> node.asText()).toList();
    }

    private UUID inHand(UUID line) {
        return db.jdbc()
                .sql("select file_in_hand from progress.line where line_id = :line")
                .param("line", line)
                .query(UUID.class)
                .single();
    }
}

package media.waybill.matching.rules;

import static media.waybill.matching.rules.OwedLines.episode;
import static media.waybill.matching.rules.OwedLines.film;
import static media.waybill.matching.rules.OwedLines.id;
import static media.waybill.naming.Kind.AUDIO;
import static media.waybill.naming.Kind.DUB;
import static media.waybill.naming.Kind.METADATA;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.TRAILER;
import static media.waybill.naming.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.lines.OpenLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that say title, language and kind, and something more that makes a careful person ask. */
class StrayRulesTest {

    private static final OpenLine.OrderedTitle GLACIER =
            film("KX-31", "The Patient Glacier", 2014, "Der geduldige Gletscher");
    private static final OpenLine.OrderedTitle ORCHARD = film("KX-32", "Orchard of Tin", 2009);
    private static final OpenLine.OrderedTitle FIRST = episode("KX-41-1", "Dock Street", 1, 1, "Ballast");
    private static final OpenLine.OrderedTitle SECOND = episode("KX-41-2", "Dock Street", 1, 2, "Bilge");
    private static final OpenLine.OrderedTitle SEQUEL = episode("KX-42-2", "Dock Street: North", 1, 2, "Mooring");

    private final OwedLines owed = new OwedLines()
            .owed("PO-1", "video", GLACIER, VIDEO, null)
            .owed("PO-1", "de", GLACIER, SUBTITLE, "de", "FULL", null)
            .owed("PO-1", "de-forced", GLACIER, SUBTITLE, "de", "FORCED", null)
            .owed("PO-1", "de-sdh", GLACIER, SUBTITLE, "de", "SDH", null)
            .owed("PO-1", "es-ES", GLACIER, SUBTITLE, "es-ES", "FULL", null)
            .owed("PO-1", "es-419", GLACIER, SUBTITLE, "es-419", "FULL", null)
            .owed("PO-1", "metadata", GLACIER, METADATA, null)
            .owed("PO-1", "trailer", GLACIER, TRAILER, null)
            .owed("PO-1", "me", GLACIER, AUDIO, null, "ME", null)
            .owedSound("PO-1", "dub", GLACIER, DUB, "de", "5.1")
            .owed("PO-1", "tin", ORCHARD, SUBTITLE, "de", "FULL", null)
            .owed("PO-1", "e1", FIRST, SUBTITLE, "de", "FULL", null)
            .owed("PO-1", "e2", SECOND, SUBTITLE, "de", "FULL", null)
            .owed("PO-1", "n2", SEQUEL, SUBTITLE, "de", "FULL", null);

    private void matched(String name, String line) {
        Resolution answer = owed.ask(name);
        assertThat(answer.outcome()).as("%s: %s", name, answer.evidence()).isEqualTo(Outcome.MATCHED);
        assertThat(answer.line()).as("%s: %s", name, answer.evidence()).isEqualTo(id("PO-1/" + line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LAB_The_Patient_Glacier_DEU_51.wav",
                "KX_The_Patient_Glacier_DEU_51.wav",
                "BBC_THE_PATIENT_GLACIER_DEU_51.wav"
            })
    void whoSendsItMayStandInFrontOfATitle(String name) {
        matched(name, "dub");
    }

    @Test
    void aWordInFrontThatIsNoLabelIsAskedAbout() {
        asked("BEYOND_THE_PATIENT_GLACIER_DEU_51.wav", "More words");
    }

    @Test
    void anOfficialTrailerIsATrailer() {
        matched("The Patient Glacier - tráiler oficial.mov", "trailer");
    }

    private void asked(String name, String sentence) {
        Resolution answer = owed.ask(name);
        assertThat(answer.outcome()).as("%s: %s", name, answer.evidence()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(answer.evidence().getFirst()).as(name).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "ThePatientGlacier_FTR_F_EN-XX_INT_51_2K_STU_20260112_FAC_SMPTE_OV.mov, video",
        "The.Patient.Glacier.2014.2160p.HDR.WEB-GRP.de.srt, de",
        "ThePatientGlacier_Original_TT_WW_TTML_de_FullSub_25_20260110_v1.ttml, de",
        "The Patient Glacier (2014) - Metadata Sheet.xlsx, metadata",
        "DUBBING GERMAN - The Patient Glacier - FINAL MIX 51.wav, dub",
    })
    void theCodeOfAHouseAmongTechnicalWordsIsNoWordThatSomebodyMustExplain(String name, String line) {
        matched(name, line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norwegian/The_Patient_Glacier_2014_DE_SUB.srt",
                "The Patient Glacier (2009)/Orchard_of_Tin_DE_SUB.srt",
                "Orchard of Tin (2009)/The_Patient_Glacier_2014_DE_SUB.srt",
            })
    void aFolderOfAnotherLanguageTitleOrYearIsAskedAbout(String path) {
        Resolution answer = owed.ask(path);
        assertThat(answer.outcome()).as("%s: %s", path, answer.evidence()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(answer.evidence().getFirst()).startsWith("It lies in the folder '");
    }

    @Test
    void aChecksumIsNotWhatItIsACheckOf() {
        asked("The_Patient_Glacier_2014_HD.mov.md5", "It holds a checksum of the file that its name names.");
    }

    private void owedByNone(String name, String reason) {
        Resolution answer = owed.ask(name);
        assertThat(answer.outcome()).as("%s: %s", name, answer.evidence()).isEqualTo(Outcome.UNMATCHED);
        assertThat(String.join(" ", answer.evidence())).as(name).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "The_Patient_Glacier_2014_Returns_DE_SUB.srt, Returns",
        "The_Patient_Glacier_2014_The_Thaw_DE_SUB.srt, Thaw",
        "The_Patient_Glacier_2014_DE_SUB_shortened_for_schools.srt, shortened for schools",
        "The Patient Glacier 2014 DE table read SUB.srt, table read",
        "The_Patient_Glacier_2014_vs_Orchard_of_Tin_DE_SUB.srt, Orchard Tin",
    })
    void aWordThatNothingExplainsBehindTheTitleIsAskedAbout(String name, String words) {
        asked(name, "Nothing says what '" + words + "' in the name means");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The_Patient_Glacier_2014_DE_SUB_ZDX.srt", // a house's label
                "ZDX-The_Patient_Glacier_2014_DE_SUB.srt",
                "The_Patient_Glacier_2014_DE_SUB.srt.srt", // written twice
                "Der_geduldige_Gletscher_DE_SUB.srt",
                "The Patient Glacier - Der geduldige Gletscher - DE SUB.srt",
                "The_Patient_Glacier_2014_DE_SUB_PO77812.srt",
            })
    void labelsNumbersAndOtherNamesOfTheTitleAreNoStrayWords(String name) {
        matched(name, "de");
    }

    @Test
    void aStrayWordLowersTheProbability() {
        double bare = owed.ask("The_Patient_Glacier_2014_DE_SUB.srt")
                .candidates()
                .getFirst()
                .score();
        double stray = owed.ask("The_Patient_Glacier_2014_Returns_DE_SUB.srt")
                .candidates()
                .getFirst()
                .score();
        assertThat(stray).isLessThan(bare);
    }

    @Test
    void theNameOfAnEpisodeOfAnotherSeriesIsAskedAbout() {
        asked("Dock_Street_North_S01E02_Bilge_de_SUB.srt", "Two lines fit about equally well.");
        matched("Dock_Street_North_S01E02_Mooring_de_SUB.srt", "n2");
        matched("Dock_Street_S01E02_Bilge_de_SUB.srt", "e2");
    }

    @ParameterizedTest
    @CsvSource({
        "/in/The Patient Glacier (2014)/es-419/es-ES_SUB.srt, es-419",
        "/in/The Patient Glacier (2014)/German/es-ES_SUB.srt, German",
        "/in/The Patient Glacier (2014)/SDH/DE_FULL.srt, SDH",
        "/in/The_Patient_Glacier_2014/1999/DE_SUB.srt, 1999",
        "/in/The Patient Glacier (2014)/old/DE_FULL.srt, old",
        "/Trailers/The_Patient_Glacier_2014_DE_SUB.srt, Trailers",
        "/Dock Street/S01E01/S01E02_de_SUB.srt, S01E01",
        "/Dock Street/Trailers/S01E02_de_SUB.srt, Trailers",
        "/Dock Street/North/S01E02_de_SUB.srt, North",
    })
    void aFolderThatContradictsTheNameIsAskedAbout(String path, String folder) {
        asked(path, "It lies in the folder '" + folder + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "/in/The Patient Glacier (2014)/es-ES/es-ES_SUB.srt, es-ES",
        "/in/The Patient Glacier/2014/es-ES_SUB.srt, es-ES",
        "/2026/11/The_Patient_Glacier_2014_DE_SUB.srt, de",
        "/Dock Street/S01E02/S01E02_de_SUB.srt, e2",
        "/in/The Patient Glacier (2014)/Subtitles/DE_FULL.srt, de",
        "/Trailers/The_Patient_Glacier_2014_TRAILER.mov, trailer",
    })
    void aFolderThatSaysTheSameOrNothingChangesNothing(String path, String line) {
        matched(path, line);
    }

    @Test
    void twoUsesOfSubtitlesOrTwoLanguagesAreAskedAbout() {
        asked("The_Patient_Glacier_2014_DE_full+forced.srt", "The name says forced and full subtitles.");
        asked("The_Patient_Glacier_de-SDH_forced.srt", "The name says forced and SDH subtitles.");
        matched("The_Patient_Glacier_2014_DE_FULL_SDH.srt", "de-sdh");
        asked("The_Patient_Glacier_2014_de_es-ES_SUB.srt", "The name says German too.");
    }

    @Test
    void soundThatThePictureShouldNotHaveIsAskedAbout() {
        asked("The_Patient_Glacier_2014_AD_en.mov", "'AD' in the name is nothing that the line asks for.");
        owedByNone(
                "The_Patient_Glacier_2014_Commentary_DE_SUB.srt",
                "The name says commentary (from 'Commentary' in the name), the line asks for full.");
    }

    @Test
    void anEndingAloneDoesNotMakeMetadata() {
        owedByNone("The_Patient_Glacier_2014_QC.xml", "The name says document (from 'QC' in the name)");
        asked("The_Patient_Glacier_2014_XTR.xml", "Only its ending says that it is metadata, and 'XTR' may say");
        matched("The_Patient_Glacier_2014.xml", "metadata");
        matched("The_Patient_Glacier_2014_metadata.xml", "metadata");
    }

    @Test
    void theNameMayStateAnotherRunningTime() {
        asked("The_Patient_Glacier_2014_45min.mov", "The name says 45min, and the order 102 minutes.");
        matched("The_Patient_Glacier_2014_102min.mov", "video");
    }

    @Test
    void objectsAreAnotherMixThanChannels() {
        asked("The_Patient_Glacier_2014_de_DUB_Atmos.wav", "The name says another layout than the line asks for.");
        matched("The_Patient_Glacier_2014_de_DUB_51.wav", "dub");
    }

    @Test
    void aYearBesideTheOrdersIsForgivenWhereTheMediaLastsAsLong() {
        asked("The_Patient_Glacier_2015_MASTER.mov", "The year in the name is 2015, the order says 2014");
        Resolution heard = owed.ask(
                "The_Patient_Glacier_2015_MASTER.mov",
                new Witness("VIDEO", Duration.ofMinutes(102), 2),
                null,
                Set.of());
        assertThat(heard.line()).as(heard.evidence().toString()).isEqualTo(id("PO-1/video"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The_Patient_Glaoier_DE_SUB.srt",
                "The_Patient_Glacir_DE_SUB.srt",
                "The_Patietn_Glacier_DE_SUB.srt"
            })
    void aSlipThatMakesNoWordIsForgiven(String name) {
        matched(name, "de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The_Patient_Gladier_DE_SUB.srt", "The_Patient_Glamier_DE_SUB.srt"})
    void oneConsonantForAnotherMayMakeAnotherWord(String name) {
        asked(name, "The title differs by a word that may be meant.");
    }

    @ParameterizedTest
    @CsvSource({"de-AT, German (Austria)", "de-CH, German (Switzerland)"})
    void anotherRegionsFormOfABareLanguageIsAskedAbout(String tag, String language) {
        asked(
                "The_Patient_Glacier_2014_" + tag + "_DUB_51.wav",
                "and " + language + " is another region's form of it.");
        matched("The_Patient_Glacier_2014_de-DE_DUB_51.wav", "dub");
    }
}

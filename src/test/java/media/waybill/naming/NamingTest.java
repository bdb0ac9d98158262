package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {
    private final Naming naming = new Naming("");

    private Clues read(String path) {
        return naming.read(path, naming.convention("default"));
    }

    @Test
    void composedAndDecomposedAccentsReadAlike() {
        assertThat(read("Ultimo_re\u0301gime_S01E02.mov").series())
                .isEqualTo(read("Ultimo_r\u00e9gime_S01E02.mov").series());
    }

    @Test
    void invisibleMarksFullWidthAndForeignDigitsDoNotHideAnEpisode() {
        assertThat(read("Harbour\u200b_\u202eS\uff10\uff11E\uff10\uff12\u202c.mov")
                        .episode())
                .isEqualTo(2);
        assertThat(read("Harbour_S\u0660\u0661E\u0660\u0662.mov").season()).isEqualTo(1);
    }

    @Test
    void mojibakeIsUndone() {
        assertThat(read("r\u00c3\u00a9sum\u00c3\u00a9_S01E02.mov").series()).isEqualTo("r\u00e9sum\u00e9");
    }

    @Test
    void anEidrWithAWrongCheckCharacterIsNoClue() {
        Clues clues = read("Quiet_AD07-310C-C59D-6785-C63A-H.mov");
        assertThat(clues.eidr()).isNull();
        assertThat(clues.why("rejectedEidr")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Fjord_1080p_25fps.mov", "Fjord_178_51_20.mov", "Fjord_23976_2398.mov", "Fjord_1920x1080.mov"})
    void technicalNumbersAreNeitherEpisodeNorYear(String name) {
        assertThat(read(name).episode()).isNull();
        assertThat(read(name).year()).isNull();
    }

    @Test
    void aWordThatMeansSeveralLanguagesIsLeftOpen() {
        Clues clues = read("Quiet_Fjord_CAN.srt");
        assertThat(clues.language()).isNull();
        assertThat(clues.languageAlternatives()).containsExactly("yue", "fr-CA", "en-CA", "ca");
    }

    @Test
    void thePartnersOwnWordDecidesWhatEverybodyElsesLeavesOpen() {
        NamingConvention own = naming.convention("default").withLanguages(Map.of("CAN", "yue"));
        assertThat(naming.read("Quiet_Fjord_CAN.srt", own).language()).isEqualTo("yue");
    }

    @Test
    void foldersFillInWhatTheNameLeavesOpen() {
        Clues clues = read("D:\\in\\Harbour Lights\\Season 1\\German\\E02_51.wav");
        assertThat(clues.series()).isEqualTo("Harbour Lights");
        assertThat(clues.season()).isEqualTo(1);
        assertThat(clues.episode()).isEqualTo(2);
        assertThat(clues.language()).isEqualTo("de");
        assertThat(clues.kind()).isEqualTo(Kind.DUB);
        assertThat(clues.why("language").orElseThrow().source()).isEqualTo("folder German");
    }

    @ParameterizedTest
    @CsvSource({
        "Night Ferry with English subtitles.srt, en",
        "Night Ferry Eng Subs (SDH).srt, en",
        "Night Ferry fr subs.srt, fr",
        "Night Ferry_metadata_deDE.xlsx, de-DE",
        "La maison version anglaise 51.wav, en",
        "La maison st anglais.srt, en",
        "OULTIMOFAROL_DUB_ESP-LATAM_STEREO.wav, es-419"
    })
    void aLanguageBesideAWordForTextIsHeardAndNoTitle(String name, String tag) {
        Clues clues = read(name);
        assertThat(clues.language()).isEqualTo(tag);
        assertThat(clues.title()).isIn("Night Ferry", "La maison", "OULTIMOFAROL", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Woodward 102 & 103.mov",
                "The Woodward 102+103.mov",
                "The Woodward 102-103.mov",
                "The Woodward 0102 & 0103.mov"
            })
    void twoEpisodesThatEachSayTheirSeasonAreBothHeard(String name) {
        Clues clues = read(name);
        assertThat(clues.series()).isEqualTo("The Woodward");
        assertThat(clues.season()).isEqualTo(1);
        assertThat(clues.episodes()).containsExactly(2, 3);
    }

    @Test
    void aRangeThatPassesAHundredGoesOn() {
        assertThat(read("Series.S01E98-E101.mkv").episodes()).containsExactly(98, 99, 100, 101);
    }

    @Test
    void aNumberOntoAWordOfAScriptWithoutBlanksIsParted() {
        Clues clues = read("守林人S01E02国语配音51.wav");
        assertThat(clues.language()).isEqualTo("zh");
        assertThat(clues.kind()).isEqualTo(Kind.DUB);
        assertThat(clues.technical()).containsEntry("layout", "5.1");
        assertThat(clues.title()).isNull();
    }

    @Test
    void aPartOfSoManyIsNoneOfTheTitle() {
        assertThat(read("Night Ferry Teil 1 von 2.mov").title()).isEqualTo("Night Ferry");
        assertThat(read("Night Ferry Partie 1 sur 2.mov").technical()).containsEntry("part", "1/2");
    }

    @Test
    void aRevisionMayHaveAPoint() {
        assertThat(read("Night_Ferry_v1.2.srt").revision()).isEqualTo("v1.2");
        assertThat(read("Night_Ferry_v2.5.1.wav").revision()).isEqualTo("v2");
    }

    @Test
    void anEnglishWordIsNoNumberOfAnotherLanguage() {
        assertThat(read("Series On Fire.mov").season()).isNull();
        assertThat(read("Harbour - Season Two.mov").season()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01_VIDEO/x", "02 Audio/x", "2. Subtitles/x", "03_ESP/x", "10 Titulky/x"})
    void aNumberThatSortsFoldersIsNoEpisode(String folder) {
        assertThat(read(folder.replace("x", "Night Ferry.mov")).episode()).isNull();
    }

    @Test
    void aFolderThatIsANumberOrHasATitleCountsEpisodes() {
        assertThat(read("Harbour Lights/03/pic.mov").episode()).isEqualTo(3);
        assertThat(read("Harbour Lights/03 The Storm/pic.mov").episode()).isEqualTo(3);
        assertThat(read("Night Ferry/51_ENG/Night Ferry.wav").technical()).containsEntry("layout", "5.1");
    }

    @Test
    void theNameOutweighsItsFolders() {
        assertThat(read("German/Quiet_Fjord_SWE_SUB.srt").language()).isEqualTo("sv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.part",
                "a.mov.filepart",
                "x.PARTIAL",
                "a.aspx",
                "a.aspera-ckpt",
                "a.tmp",
                "a.crdownload",
                ".sftpgo-upload.c2m9.sub.mkv",
                ".film.mov.Xy12aB",
                "~$order.xlsx",
                "test.sh.ocTransferId498168872.part",
                "a.mov#work_file#",
                "a.mov#chkpt_file#",
                "a.mov.1a2b3c4d.partial",
                "Unconfirmed 512.crdownload",
                ".in.a.mov",
                ".pureftpd-upload.5f3a2b1c",
                "a.mov.!qB",
                "a.mov.aria2",
                "~syncthing~a.mov.tmp",
                ".fuse_hidden0001",
                "a.mov.lftp-pget-status",
                "a.mov.opdownload"
            })
    void knowsNamesOfHalfWrittenFiles(String name) {
        assertThat(Naming.isPartial(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.mov",
                "Part 2.mov",
                "a.xml",
                "partial.mov",
                "1.srt",
                "..mov",
                "..film.mov",
                "Locked.mov",
                "The Lock (2019).mov",
                "~Tilde.mov",
                "#Alive (2020).mov",
                "@home.mov",
                "$9.99 (2008).mov",
                "Recycle.mov",
                "tmp/a.mov",
                "a.mov.md5"
            })
    void doesNotTakeWholeFilesForHalfWrittenOnes(String name) {
        assertThat(Naming.isPartial(name)).isFalse();
        assertThat(Naming.isJunk(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thumbs.db",
                ".DS_Store",
                "__MACOSX/a.mov",
                "._a.mov",
                "desktop.ini",
                "",
                ".hidden/a.mov",
                "@Recycle/a.mov",
                "a.mov:Zone.Identifier",
                "Network Trash Folder/a.mov",
                "RECYCLER/a.mov",
                ".AppleDouble/a.mov",
                "\u200b"
            })
    void knowsWhatDesktopsLeaveBehind(String name) {
        assertThat(Naming.isJunk(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Captain_HDR_1080p_BT.2020_v2.mov",
                "Captain_10bit_Rec.2020.mov",
                "Captain_2048x1080_2398.mov",
                "Captain_20_51_24_25.mov",
                "Captain_4444XQ_178_1080.mov",
                "Captain_TC_01-00-00-00.mov"
            })
    void noTechnicalNumberPassesForAnEpisodeOrAYear(String name) {
        Clues clues = read(name);
        assertThat(clues.episode()).isNull();
        assertThat(clues.season()).isNull();
        assertThat(clues.year()).isNull();
    }

    @Test
    void theEpisodesOfAFolderNeverStandBesideTheNamesOwn() {
        assertThat(read("Harbour_S01E01-E06/Harbour_S01E04.mov").episodes()).containsExactly(4);
    }

    @Test
    void aSlashWithinANamePartsNoFolders() {
        assertThat(read("Гавань / Harbour S01E02").series()).isEqualTo("Harbour");
        assertThat(read("Harbour (2024/S01E02/WEB)").episode()).isEqualTo(2);
        assertThat(read("Harbour/S01E02.mov").series()).isEqualTo("Harbour");
        assertThat(read("Harbour.2024.Hun/Ger/Ita.1080p.mkv").languageAlternatives())
                .containsExactly("hu", "de", "it");
        assertThat(read("Harbour.2024/ger/51.wav").language()).isEqualTo("de");
    }

    @Test
    void aNameThatIsShortForItsFolderIsSpeltOut() {
        assertThat(read("Night Ferry/NF_51.wav").title()).isEqualTo("Night Ferry");
        assertThat(read("Night Ferry/GT_51.wav").title()).isEqualTo("GT");
    }

    @Test
    void theFolderSaysWhichPartOfANameIsItsTitle() {
        assertThat(read("Night Ferry (1989)/Ann Berg - Night Ferry.mov").title())
                .isEqualTo("Night Ferry");
        assertThat(read("Harbour/Harbour - Book Two - Ep 23.mov").series()).isEqualTo("Harbour");
        assertThat(read("Harbour/Harbour - Low Tide (1989).mov").title())
                .as("a film of a row is not the row")
                .isEqualTo("Harbour - Low Tide");
    }

    @Test
    void anEpisodeOfThreeDigitsThatSaysNoSeasonIsReadBothWays() {
        Clues clues = read("Harbour_Ep102_SWE.srt");
        assertThat(clues.episode()).isEqualTo(102);
        assertThat(clues.season()).isNull();
        assertThat(clues.alternatives()).containsEntry("seasonEpisode", List.of("1x2"));
        assertThat(read("Harbour_Ep100_SWE.srt").alternatives()).doesNotContainKey("seasonEpisode");
        assertThat(read("Harbour_S02_Ep102.srt").alternatives()).doesNotContainKey("seasonEpisode");
        assertThat(read("Season 2/Harbour_Ep102.srt").alternatives()).doesNotContainKey("seasonEpisode");
    }

    @Test
    void aChecksumSidecarNamesItsFile() {
        assertThat(Naming.sidecarOf("LHRB0102 ENG.mov.md5")).contains(new SidecarTarget("LHRB0102 ENG.mov", "MD5"));
        assertThat(Naming.sidecarOf("a.SHA256")).contains(new SidecarTarget("a", "SHA-256"));
        assertThat(Naming.sidecarOf("a.mov")).isEmpty();
    }

    @Test
    void aConventionOnDiskIsReadInsteadOfTheOneInTheJar(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("distributors/acme"));
        Files.writeString(folder.resolve("languages.yaml"), "words:\n  nb: [NORSKEN]\n");
        Files.writeString(folder.resolve("kinds.yaml"), "extensions: {SUBTITLE: [srt]}\n");
        Files.writeString(folder.resolve("naming.yaml"), "noise: []\n");
        Files.writeString(folder.resolve("distributors/acme/naming.yaml"), "languages: {XX1: sv}\n");
        Naming own = new Naming(folder.toString());
        assertThat(own.read("Fjord_XX1.srt", own.convention("acme")).language()).isEqualTo("sv");
        assertThat(own.read("Fjord_NORSKEN.srt", own.convention("acme")).language())
                .isEqualTo("nb");
    }
}

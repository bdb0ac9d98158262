package media.waybill.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static FileGroup only(String... paths) {
        List<FileGroup> groups = Naming.group(List.of(paths));
        assertThat(groups).hasSize(1);
        return groups.getFirst();
    }

    @Test
    void monoStemsAreOneSoundInTheOrderOfTheirChannels() {
        FileGroup group = only("T_51_Ls.wav", "T_51_LFE.wav", "T_51_C.wav", "T_51_R.wav", "T_51_L.wav", "T_51_Rs.wav");
        assertThat(group.kind()).isEqualTo(FileGroup.Kind.MONO_STEMS);
        assertThat(group.files())
                .containsExactly(
                        "T_51_L.wav", "T_51_R.wav", "T_51_C.wav", "T_51_LFE.wav", "T_51_Ls.wav", "T_51_Rs.wav");
        assertThat(group.missing()).isEmpty();
    }

    @Test
    void aMissingChannelIsNamed() {
        FileGroup group = only("show.L.wav", "show.R.wav", "show.C.wav", "show.Ls.wav", "show.Rs.wav");
        assertThat(group.missing()).containsExactly("LFE");
    }

    @Test
    void soundsOfTwoLanguagesAreTwoGroups() {
        List<FileGroup> groups = Naming.group(List.of("F_DE_L.wav", "F_SV_L.wav", "F_DE_R.wav", "F_SV_R.wav"));
        assertThat(groups)
                .extracting(FileGroup::kind)
                .containsExactly(FileGroup.Kind.MONO_STEMS, FileGroup.Kind.MONO_STEMS);
    }

    @Test
    void aLoneChannelStaysAFile() {
        assertThat(only("Fjord_C.wav").kind()).isEqualTo(FileGroup.Kind.SINGLE);
    }

    @Test
    void framesAreOnePictureAndTheirGapsAreNamed() {
        List<String> frames = new ArrayList<>();
        for (int i = 86400; i < 86500; i++) {
            if (i != 86410 && (i < 86450 || i > 86455)) {
                frames.add("LHRB_102_4444XQ/LHRB_102_3840x2160.%07d.dpx".formatted(i));
            }
        }
        FileGroup group = only(frames.toArray(String[]::new));
        assertThat(group.kind()).isEqualTo(FileGroup.Kind.IMAGE_SEQUENCE);
        assertThat(group.pattern()).isEqualTo("LHRB_102_4444XQ/LHRB_102_3840x2160.*.dpx");
        assertThat(group.missing()).containsExactly("86410", "86450-86455");
    }

    @Test
    void reelsSayHowManyThereAre() {
        FileGroup group = only("LHRB_R2of3_AB.mov", "LHRB_R1of3_AB.mov");
        assertThat(group.kind()).isEqualTo(FileGroup.Kind.REELS);
        assertThat(group.files()).containsExactly("LHRB_R1of3_AB.mov", "LHRB_R2of3_AB.mov");
        assertThat(group.missing()).containsExactly("3");
    }

    @Test
    void aSecondDeliveryIsNoReel() {
        assertThat(Naming.group(List.of("LHRB0102.mov", "LHRB0102_R2.mov")))
                .extracting(FileGroup::kind)
                .containsOnly(FileGroup.Kind.SINGLE);
    }

    @Test
    void aChecksumBelongsToItsFileWhereverItComesInTheList() {
        FileGroup group = only("a/Fjord.mov.md5", "a/Fjord.mov");
        assertThat(group.kind()).isEqualTo(FileGroup.Kind.SIDECARS);
        assertThat(group.files()).containsExactly("a/Fjord.mov", "a/Fjord.mov.md5");
    }

    @Test
    void theTwoHalvesOfASubtitleBelongTogether() {
        assertThat(only("Fjord.idx", "Fjord.sub").kind()).isEqualTo(FileGroup.Kind.SIDECARS);
    }

    @Test
    void aPackagesFolderHoldsAllThatLiesInIt() {
        FileGroup itmsp = only("ABC_101.itmsp/metadata.xml", "ABC_101.itmsp/ABC_101_PRORES.mov");
        FileGroup imp = only("IMP/ASSETMAP.xml", "IMP/PKL_1.xml", "IMP/CPL_1.xml", "IMP/video.mxf");
        FileGroup hls = only("GOT_T1_E1/master.m3u8", "GOT_T1_E1/v1/seg1.ts", "GOT_T1_E1/v1/v1.m3u8");
        assertThat(List.of(itmsp, imp, hls)).extracting(FileGroup::kind).containsOnly(FileGroup.Kind.PACKAGE);
    }

    @Test
    void everyFileIsInExactlyOneGroup() {
        List<String> paths = List.of(
                "p/ADI.XML",
                "p/film.ts",
                "x_L.wav",
                "x_R.wav",
                "x_L.wav.md5",
                "y_R1of2.mov",
                "z.0001.exr",
                "z.0002.exr",
                "z.0003.exr",
                "loose.mov");
        assertThat(Naming.group(paths).stream().flatMap(group -> group.files().stream()))
                .containsExactlyInAnyOrderElementsOf(paths);
    }

    @Test
    void aNameClaimsItsPlaceByItself() {
        GroupPlace stem =
                Naming.place("in/chefs_table_s02e02_v04_5.1_de.Ls.wav").orElseThrow();
        assertThat(stem.kind()).isEqualTo(FileGroup.Kind.MONO_STEMS);
        assertThat(stem.place()).isEqualTo("LS");
        assertThat(stem.whole()).isEqualTo("in/chefs_table_s02e02_v04_5.1_de.wav");
        GroupPlace counted = Naming.place("Show_DE.A3.wav").orElseThrow();
        assertThat(counted.isCounted()).isTrue();
        assertThat(counted.place()).isEqualTo("3");
        GroupPlace reel = Naming.place("GD/Glacier_Dogs_R2of3.mov").orElseThrow();
        assertThat(reel.whole()).isEqualTo("GD/Glacier_Dogs.mov");
        assertThat(reel.total()).isEqualTo(3);
        GroupPlace frame = Naming.place("x/LHRB_102.0086400.dpx").orElseThrow();
        assertThat(frame.whole()).isEqualTo("x/LHRB_102.dpx");
        GroupPlace inPackage = Naming.place("x/ABC_101.itmsp/metadata.xml").orElseThrow();
        assertThat(inPackage.whole()).isEqualTo("x/ABC_101");
        assertThat(inPackage.place()).isEqualTo("metadata.xml");
    }

    @Test
    void namesOfOneThingClaimNoPlace() {
        assertThat(List.of(
                        "Fjord.mov", "LHRB0102_R2.mov", "Fjord_fr.wav", "Fjord_br.wav", "x_L.wav.md5", "Fjord_5.1.wav"))
                .noneMatch(path -> Naming.place(path).isPresent());
    }

    @Test
    void everyMemberOfAGroupClaimsThePatternThatTheGroupHas() {
        List<List<String>> sets = List.of(
                List.of("T_51_L.wav", "T_51_R.wav", "T_51_C.wav", "T_51_LFE.wav", "T_51_Ls.wav", "T_51_Rs.wav"),
                List.of("a/x.A1.wav", "a/x.A2.wav"),
                List.of("GD_R1of2.mov", "GD_R2of2.mov"),
                List.of("s/x.0001.exr", "s/x.0002.exr", "s/x.0003.exr"),
                List.of("ABC.itmsp/metadata.xml", "ABC.itmsp/a.mov"));
        assertThat(sets).allSatisfy(paths -> {
            FileGroup group = only(paths.toArray(String[]::new));
            assertThat(paths).allSatisfy(path -> assertThat(Naming.place(path)).hasValueSatisfying(place -> {
                assertThat(place.kind()).isEqualTo(group.kind());
                assertThat(place.pattern()).isEqualTo(group.pattern());
            }));
        });
    }

    @Test
    void twoDozenStillsAreAMovingPictureAndThreeAreNot() {
        List<String> stills = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            stills.add("art/still_%04d.jpg".formatted(i));
        }
        assertThat(Naming.group(stills.subList(0, 3)))
                .extracting(FileGroup::kind)
                .containsOnly(FileGroup.Kind.SINGLE);
        assertThat(only(stills.toArray(String[]::new)).kind()).isEqualTo(FileGroup.Kind.IMAGE_SEQUENCE);
    }

    @Test
    void sevenOneHasItsBackPairBeforeItsSides() {
        FileGroup group =
                only("x_Lss.wav", "x_Rss.wav", "x_Lrs.wav", "x_Rrs.wav", "x_L.wav", "x_R.wav", "x_C.wav", "x_LFE.wav");
        assertThat(group.files())
                .containsExactly(
                        "x_L.wav",
                        "x_R.wav",
                        "x_C.wav",
                        "x_LFE.wav",
                        "x_Lrs.wav",
                        "x_Rrs.wav",
                        "x_Lss.wav",
                        "x_Rss.wav");
    }
}

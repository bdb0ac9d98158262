package media.waybill.matching.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import media.waybill.naming.FileGroup;
import media.waybill.naming.Naming;
import org.junit.jupiter.api.Test;

/** Who is here, who is missing, and whether anybody knows how many there are. */
class RollCallTest {

    private static List<Part> parts(String... paths) {
        List<Part> parts = new ArrayList<>();
        for (String path : paths) {
            var claim = Naming.place(path).orElseThrow();
            parts.add(new Part(
                    new UUID(0, parts.size() + 1),
                    path,
                    claim.place(),
                    claim.number(),
                    claim.total(),
                    false,
                    "AUDIO",
                    1,
                    6000L));
        }
        return parts;
    }

    private static RollCall stems(List<String> layouts, String... paths) {
        return RollCall.of(FileGroup.Kind.MONO_STEMS, parts(paths), layouts, List.of());
    }

    @Test
    void theOrderSaysHowManyChannelsThereAre() {
        var roll = stems(List.of("5.1"), "x.Ls.wav", "x.L.wav", "x.R.wav");
        assertThat(roll.whole()).isFalse();
        assertThat(roll.sure()).isTrue();
        assertThat(roll.standing()).isEqualTo("3 of 6 channels are here (L, R, Ls); missing are C, LFE and Rs.");
    }

    @Test
    void aPairIsNoWholeWhileNobodySaysSo() {
        var roll = stems(List.of(), "x.L.wav", "x.R.wav");
        assertThat(roll.whole()).isTrue();
        assertThat(roll.sure()).as("C and the others may still come").isFalse();
        assertThat(stems(List.of("stereo"), "x.L.wav", "x.R.wav").sure()).isTrue();
    }

    @Test
    void theNameIsBelievedWhereTheOrderCannotBeRight() {
        var roll = stems(List.of("2.0", "5.1"), "x.L.wav", "x.R.wav", "x.C.wav");
        assertThat(roll.missing()).containsExactly("LFE", "Ls", "Rs");
    }

    @Test
    void channelsStandInTheOrderOfTheFileWhateverOrderTheyCameIn() {
        var roll = stems(List.of("5.1"), "x_Rs.wav", "x_LFE.wav", "x_C.wav", "x_Ls.wav", "x_R.wav", "x_L.wav");
        assertThat(roll.parts()).extracting(Part::place).containsExactly("L", "R", "C", "LFE", "LS", "RS");
        assertThat(roll.standing()).isEqualTo("All 6 channels are here: L, R, C, LFE, Ls, Rs.");
    }

    @Test
    void countedChannelsAreCountedAgainstTheLayout() {
        var roll = stems(List.of("5.1"), "x.A2.wav", "x.A1.wav");
        assertThat(roll.missing()).containsExactly("3", "4", "5", "6");
    }

    @Test
    void sevenOneNamesItsBackPairInEitherWay() {
        var lss = stems(
                List.of("7.1"),
                "x_L.wav",
                "x_R.wav",
                "x_C.wav",
                "x_LFE.wav",
                "x_Lss.wav",
                "x_Rss.wav",
                "x_Lsr.wav",
                "x_Rsr.wav");
        assertThat(lss.parts())
                .extracting(Part::place)
                .containsExactly("L", "R", "C", "LFE", "LRS", "RRS", "LSS", "RSS");
    }

    @Test
    void theNewestFileOfAPlaceCounts() {
        var here = parts("a/x.L.wav", "a/x.R.wav", "a/x.L.wav");
        var roll = RollCall.of(FileGroup.Kind.MONO_STEMS, here, List.of("2.0"), List.of());
        assertThat(roll.parts()).extracting(Part::file).containsExactly(new UUID(0, 3), new UUID(0, 2));
    }

    @Test
    void channelsThatMakeNoLayoutAreSaidSo() {
        var roll = stems(List.of("5.1"), "x_Lt.wav", "x_C.wav");
        assertThat(roll.whole()).isFalse();
        assertThat(roll.standing()).isEqualTo("The channels Lt and C make no layout that is known.");
    }

    @Test
    void aMissingReelIsNamed() {
        var roll = RollCall.of(FileGroup.Kind.REELS, parts("x_R3of3.mov", "x_R1of3.mov"), List.of(), List.of());
        assertThat(roll.standing()).isEqualTo("2 of 3 reels are here; missing is reel 2.");
        assertThat(roll.sure()).isTrue();
    }

    @Test
    void aPackageIsComparedWithItsManifest() {
        var here =
                List.of(new Part(new UUID(0, 1), "p/ASSETMAP.xml", "ASSETMAP.xml", 0, 0, false, "METADATA", 0, null));
        var roll = RollCall.of(FileGroup.Kind.PACKAGE, here, List.of(), List.of("PKL.xml", "video.mxf"));
        assertThat(roll.standing())
                .isEqualTo("1 file of the package is here; its manifest also names PKL.xml and video.mxf.");
    }

    @Test
    void framesTellTheirGaps() {
        var roll = RollCall.of(
                FileGroup.Kind.IMAGE_SEQUENCE,
                parts("s/x.0001.dpx", "s/x.0002.dpx", "s/x.0005.dpx"),
                List.of(),
                List.of());
        assertThat(roll.standing()).isEqualTo("3 frames from 0001 to 0005 are here; missing are 3-4.");
    }
}

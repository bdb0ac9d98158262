package media.waybill.timedtext;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oddities of files as they are found: each is read as it was meant. */
class WildFilesTest {

    private final TimedText timedText = new TimedText();

    @Test
    void settingsOfWebVttBehindTheTimesOfSubRipAreNoText() {
        var cue = read("1\n00:00:01,000 --> 00:00:02,000 align:start line:10%\nA\n")
                .getFirst();

        assertThat(cue.text()).isEqualTo("A");
        assertThat(cue.placement().align()).isEqualTo(Placement.Align.START);
        assertThat(cue.placement().line()).isEqualTo(10.0);
    }

    @Test
    void textThatLostItsLineEndBehindTheTimesIsKept() {
        assertThat(read("1\n00:00:01,000 --> 00:00:02,000 Listen: now\n")
                        .getFirst()
                        .text())
                .isEqualTo("Listen: now");
    }

    @Test
    void filesPastedTogetherLoseTheMarksInside() {
        var text = "\ufeff1\n00:00:01,000 --> 00:00:03,000\nA\n\n\ufeff1\n00:01:00,000 --> 00:01:01,000\nB\n";

        assertThat(read(text)).extracting(Cue::text).containsExactly("A", "B");
    }

    @Test
    void anArrowBetweenWordsIsDialogueAndOneBesideATimeIsABrokenLineOfTimes() {
        assertThat(read("1\n00:00:01,000 --> 00:00:02,000\nLook --> there\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n"))
                .extracting(Cue::text)
                .containsExactly("Look --> there", "B");
        assertThat(read("1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:0x,000 --> 00:00:04,000\nlost\n"))
                .extracting(Cue::text)
                .containsExactly("A");
    }

    @Test
    void whatFollowsTheEndOfASubViewerScriptIsOrnament() {
        assertThat(read("[TITLE]\nX\n[BEGIN]\n**** START SCRIPT ****\n[00:00:01]\nOne|two\n[00:00:03]\n\n"
                        + "[00:00:04]\nThree\n[00:00:05]\n\n[END]\n******** END SCRIPT ********\n"))
                .extracting(cue -> cue.begin() + "-" + cue.end() + " " + cue.text())
                .containsExactly("1000-3000 One\ntwo", "4000-5000 Three");
    }

    @Test
    void reservedBlocksOfEbuStlAreNoPartOfASubtitle() {
        var stl = stl(block(0, 0xFF, 1, 3, "Text"), block(0, 0xF3, 1, 3, "RESERVED"), block(1, 0xFF, 4, 5, "Next"));

        assertThat(cues(timedText.read(stl, ReadOptions.DEFAULT)))
                .extracting(Cue::text)
                .containsExactly("Text", "Next");
    }

    private static byte[] stl(byte[]... blocks) {
        var gsi = new byte[1024];
        Arrays.fill(gsi, (byte) ' ');
        var head = ("850STL25.01000009" + " ".repeat(239)).getBytes(ISO_8859_1);
        System.arraycopy(head, 0, gsi, 0, 240);
        System.arraycopy("000030000399940231".getBytes(ISO_8859_1), 0, gsi, 238, 18);
        var all = Arrays.copyOf(gsi, 1024 + 128 * blocks.length);
        for (int i = 0; i < blocks.length; i++) {
            System.arraycopy(blocks[i], 0, all, 1024 + 128 * i, 128);
        }
        return all;
    }

    private static byte[] block(int number, int extension, int from, int until, String text) {
        var block = new byte[128];
        Arrays.fill(block, 16, 128, (byte) 0x8F);
        block[1] = (byte) number;
        block[3] = (byte) extension;
        block[7] = (byte) from;
        block[11] = (byte) until;
        block[13] = 20;
        block[14] = 2;
        System.arraycopy(text.getBytes(ISO_8859_1), 0, block, 16, text.length());
        return block;
    }

    private List<Cue> read(String text) {
        return cues(timedText.read(text.getBytes(UTF_8), ReadOptions.DEFAULT));
    }

    private static List<Cue> cues(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).document().cues();
    }
}

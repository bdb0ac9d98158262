package media.waybill.timedtext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every byte comes from outside: reading is bounded and never throws. */
class HostileTimedTextTest {

    private final TimedText timedText = new TimedText();

    @Test
    void anEntityBombIsRefusedAtItsDoctype() {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE tt [<!ENTITY a \"aaaaaaaaaa\">");
        for (char c = 'b'; c < 'k'; c++) {
            bomb.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]><tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div><p>&j;</p></div></body></tt>");

        assertRefused(bomb.toString(), "xml.doctype");
    }

    @Test
    void anExternalEntityIsNeverRead() {
        assertRefused(
                "<!DOCTYPE tt [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div><p begin=\"0s\" end=\"1s\">&x;</p></div></body></tt>",
                "xml.doctype");
    }

    @Test
    void aMillionCuesAreRefused() {
        assertRefused("1\n00:00:01,000 --> 00:00:02,000\nA\n\n".repeat(700_000), "timedtext.too-many-cues");
        assertRefused("WEBVTT\n\n" + "00:01.000 --> 00:02.000\nA\n\n".repeat(1_000_000), "timedtext.too-many-cues");
    }

    @Test
    void aHundredMegabytesAreNotLookedInto() {
        var bytes = new byte[100 << 20];
        Arrays.fill(bytes, (byte) 'a');

        assertThat(Assertions.assertTimeout(Duration.ofSeconds(5), () -> timedText.read(bytes, ReadOptions.DEFAULT))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("timedtext.too-large");
    }

    @Test
    void aSingleHugeLineIsReadInLinearTime() {
        var line = "<".repeat(1_000_000) + "{\\".repeat(1_000_000) + "&".repeat(1_000_000);

        bounded("1\n00:00:01,000 --> 00:00:02,000\n" + line);
        bounded("WEBVTT\n\n00:01.000 --> 00:02.000\n" + line);
        bounded("WEBVTT\n\n00:01.000 --> 00:02.000 " + "a:b ".repeat(1_000_000) + "\n");
        bounded(" \n".repeat(5_000_000));
        bounded("[".repeat(5_000_000));
    }

    @Test
    void spansNestedWithoutEndAreRefused() {
        assertRefused(
                "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div><p begin=\"0s\" end=\"1s\">"
                        + "<span>".repeat(100_000)
                        + "</span>".repeat(100_000)
                        + "</p></div></body></tt>",
                "xml.too-deep");
        var reading = bounded("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<b>".repeat(100_000) + "deep\n");
        assertThat(reading.findings()).extracting(Finding::rule).contains("webvtt.too-deep");
    }

    @Test
    void stylesThatReferToEachOtherEnd() {
        var styles = new StringBuilder("<style xml:id=\"s0\" style=\"s1\"/>");
        for (int i = 1; i < 20_000; i++) {
            styles.append("<style xml:id=\"s")
                    .append(i)
                    .append("\" style=\"s")
                    .append((i + 1) % 20_000)
                    .append(" s0\"/>");
        }
        var reading = bounded(
                "<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:tts=\"http://www.w3.org/ns/ttml#styling\"><head><styling>"
                        + styles
                        + "</styling></head><body style=\"s1\"><div><p begin=\"0s\" end=\"1s\">x</p></div></body></tt>");

        assertThat(reading).isInstanceOf(Reading.Understood.class);
    }

    @Test
    void spansThatAllOverlapAreBounded() {
        var spans = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            spans.append("<span begin=\"")
                    .append(i)
                    .append("ms\" end=\"")
                    .append(100_000 + i)
                    .append("ms\">x</span>");
        }
        assertRefused(
                "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div><p>" + spans + "</p></div></body></tt>",
                "ttml.too-many-states");
    }

    @Test
    void noiseNeverThrows() {
        var random = new Random(7);
        for (var seed : new String[] {
            "1\n00:00:01,000 --> 00:00:02,000\n<i>A</i>\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
            "WEBVTT\n\nREGION\nid:a\nwidth:40%\n\n00:01.000 --> 00:02.000 region:a align:left\n<v Bob>A &amp; <ruby>B<rt>c</rt></ruby>\n",
            "<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:ttp=\"http://www.w3.org/ns/ttml#parameter\" ttp:frameRate=\"25\">"
                    + "<body><div><p begin=\"1f\" end=\"00:00:02:10\">x<br/><span>y</span></p></div></body></tt>"
        }) {
            for (int round = 0; round < 3000; round++) {
                var bytes = seed.getBytes(UTF_8);
                for (int hit = 0; hit < 1 + random.nextInt(4); hit++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                var reading = timedText.read(bytes, ReadOptions.DEFAULT);
                assertThat(reading.findings()).noneMatch(f -> f.rule().equals("timedtext.unreadable"));
                if (reading instanceof Reading.Understood u) {
                    var mended =
                            timedText.mend(u.document(), MendOptions.DEFAULT).document();
                    for (var target : timedText.targets()) {
                        assertThat(timedText.write(mended, target, WriteOptions.DEFAULT))
                                .isInstanceOf(Writing.Written.class);
                    }
                }
            }
        }
    }

    @Test
    void picturesAndArchivesAreNamed() {
        assertRefused("PK\u0003\u0004 and so on", "timedtext.format-not-read");
        assertRefused("just a letter to you", "timedtext.format-unknown");
        assertRefused("", "timedtext.empty");
    }

    private void assertRefused(String text, String rule) {
        var reading = bounded(text);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(reading.findings()).extracting(Finding::rule).contains(rule);
    }

    private Reading bounded(String text) {
        return Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> timedText.read(text.getBytes(UTF_8), ReadOptions.DEFAULT));
    }
}

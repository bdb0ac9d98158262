package media.waybill.timedtext.ttml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import media.waybill.timedtext.Finding;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.Severity;
import media.waybill.timedtext.TimedText;
import media.waybill.timedtext.WriteOptions;
import media.waybill.timedtext.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What TTML2 allows and what it does not, attribute by attribute. */
class TtmlRulesTest {

    private final TimedText timedText = new TimedText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backgroundColor=''",
                "backgroundColor=' red '",
                "backgroundColor='# ff0000'",
                "backgroundColor='#ff000g'",
                "backgroundColor='#ff0000f'",
                "backgroundColor='rgb(256,0,0)'",
                "backgroundColor='rgba(0,0,0,256)'",
                "backgroundColor='reddish'",
                "color='rgb(0,0)'",
                "backgroundExtent='wide'",
                "backgroundPosition='middle'",
                "backgroundRepeat=''",
                "backgroundClip='x'",
                "border=''",
                "border='1px 2px solid'",
                "border='solid dotted'",
                "border='red blue'",
                "border='-1px'",
                "border='radii()'",
                "border='radii(1px,)'",
                "border='radii(1px,2px,3px)'",
                "border='radii(1px,-2px)'",
                "bpd=''",
                "bpd='-1px'",
                "bpd='tall'",
                "ipd=''",
                "disparity=''",
                "displayAlign='middle'",
                "extent='10%'",
                "extent='10px 20foo'",
                "fontKerning=' '",
                "fontSelectionStrategy='x'",
                "fontShear=''",
                "fontVariant='super sub'",
                "fontVariant='half full'",
                "letterSpacing='wide'",
                "letterSpacing='1furlong'",
                "lineShear='x'",
                "luminanceGain='much'",
                "luminanceGain='1.'",
                "opacity='x'",
                "padding=''",
                "padding='1px:2px'",
                "padding='1px, 2px'",
                "padding='-1px 0px'",
                "padding='1pt'",
                "position=' '",
                "ruby=''",
                "ruby='x'",
                "rubyAlign='x'",
                "rubyPosition='x'",
                "rubyReserve=''",
                "rubyReserve='both -1px'",
                "shear=''",
                "shear='1.%'",
                "shear='x'",
                "textAlign=''",
                "textCombine=''",
                "textEmphasis='x'",
                "textEmphasis=' '",
                "textOrientation='x'",
                "textShadow=''",
                "textShadow='1px'",
                "textShadow='1px 1px 1px 1px'",
                "textShadow='red 1px 1px'",
                "textShadow='1px 1px -1px'",
                "textShadow='1px 1px redder'",
                "visibility='seen'",
                "visibility=' '"
            })
    void whatNoStyleMayHold(String attribute) {
        assertThat(errors("<styling><style tts:" + attribute + "/></styling>", "<body/>"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backgroundColor='rgba( 0 , 1 , 2 , 3 )'",
                "backgroundExtent='auto 10%'",
                "backgroundRepeat='repeatX'",
                "border='1px solid red radii(1px, 2px)'",
                "bpd='auto'",
                "disparity='-5%'",
                "displayAlign='justify'",
                "extent='contain'",
                "extent='fitContent 10px'",
                "fontKerning='none'",
                "fontShear='-16.5%'",
                "fontVariant='ruby half super'",
                "letterSpacing='-1px'",
                "luminanceGain='1.5'",
                "opacity='.5'",
                "padding='1px 2px 3px 4px'",
                "position='right 10% bottom 20px'",
                "rubyReserve='outside 1em'",
                "textAlign='justify'",
                "textEmphasis='filled dot red after'",
                "textEmphasis='\"*\" current'",
                "textShadow='1px 1px, 2px 2px 1px red'",
                "unicodeBidi='isolate'",
                "wrapOption='noWrap'",
                "zIndex='-1'"
            })
    void whatAStyleMayHold(String attribute) {
        assertThat(errors("<styling><style tts:" + attribute + "/></styling>", "<body/>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tts:extent='1280px 50%'",
                "tts:extent='10em 10em'",
                "tts:extent='cover'",
                "ttp:displayAspectRatio='16'",
                "ttp:displayAspectRatio='16 0'",
                "ttp:contentProfiles='all()'",
                "ttp:contentProfiles=''",
                "ttp:contentProfiles='ttml2-full ttml2-full'",
                "ttp:processorProfiles='any(ttml2-full'",
                "ttp:inferProcessorProfileMethod=' '",
                "ttp:permitFeatureNarrowing='yes'",
                "ttp:validation=''",
                "ttp:processorProfileCombination=''",
                "ttp:frameRate='0'"
            })
    void whatTheRootMayNotHold(String attribute) {
        assertThat(errors(document(attribute, "", "<body/>"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<resources><data type='text/plain'>VGhl*IA==</data></resources>",
                "<resources><data>VGhlIA==</data></resources>",
                "<resources><data><chunk>VGhlIA==</chunk></data></resources>",
                "<resources><data xml:id='a' type='a/b'>AAAA</data><data src='#a' type='a/b'/></resources>",
                "<resources><font family='x' range='U+12-1234567'/></resources>",
                "<resources><font family='x' range='U+1?2'/></resources>",
                "<resources><font family='x' range='U+???????'/></resources>",
                "<resources><font family='x' style='slanted'/></resources>",
                "<styling><style tts:backgroundImage='#nowhere'/></styling>",
                "<animation><set repeatCount='-1'/></animation>",
                "<animation><set fill='x'/></animation>",
                "<animation><set tts:ruby='base'/></animation>",
                "<animation><animate repeatCount='x'/></animation>",
                "<animation><animate calcMode='x'/></animation>",
                "<animation><animate tts:color='red;redder'/></animation>",
                "<animation><animate tts:textAlign='left;right'/></animation>",
                "<ttp:profile designator='#x'/>",
                "<ttp:profile designator='http://www.w3.org/ns/ttml/profile/no-such'/>",
                "<ttp:profile use='#x'/>",
                "<ttp:profile type='content'><ttp:profile type='processor'/></ttp:profile>",
                "<ttp:profile combine=''/>"
            })
    void whatTheHeadMayNotHold(String head) {
        assertThat(errors(head, "<body/>")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<resources><data type='a/b' length='3'>VGhl</data></resources>",
                "<resources><data xml:id='a' type='a/b'>AAAA</data><data src='#a'/></resources>",
                "<resources><data><source src='x.bin' type='a/b'/></data></resources>",
                "<resources><font family='x' range='U+26, U+0-7F, U+4??' src='a.otf' type='font/otf'/></resources>",
                "<animation><set tts:color='red' repeatCount='indefinite'/></animation>",
                "<animation><animate tts:textAlign='left;right' calcMode='discrete'/></animation>",
                "<ttp:profile designator='http://example.com/mine' combine='replace'/>",
                "<ttp:profile use='ttml2-presentation'/>",
                "<ttp:profile use='http://www.w3.org/ns/ttml/profile/imsc1.1/text' type='processor'/>"
            })
    void whatTheHeadMayHold(String head) {
        assertThat(errors(head, "<body/>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body><div begin='wallclock(1970-02-30)'/></body>",
                "<body><div begin='wallclock(24:00)'/></body>",
                "<body><div begin='wallclock(1970-01-01T12:60)'/></body>",
                "<body><div begin='soon'/></body>",
                "<body timeContainer='both'/>",
                "<body><div><p><region begin='1s'/></p></div></body>",
                "<body><div><image src='#nowhere'/></div></body>",
                "<body><div><p><span xlink:href=''/></p></div></body>"
            })
    void whatTheBodyMayNotHold(String body) {
        assertThat(errors("", body)).isNotEmpty();
    }

    @Test
    void departuresAreSaidBesideTheTextAndRefusedWithoutIt() {
        var styled = "<styling><style tts:textAlign='middle'/></styling>";
        var shown = timedText.read(
                document("", styled, "<body><div><p begin='1s' end='2s'>Hei</p></div></body>"), ReadOptions.DEFAULT);
        var empty = timedText.read(document("", styled, "<body/>"), ReadOptions.DEFAULT);

        assertThat(shown).isInstanceOf(Reading.Understood.class);
        assertThat(shown.findings()).extracting(Finding::rule).contains("ttml.value");
        assertThat(empty).isInstanceOf(Reading.Refused.class);
        assertThat(empty.findings()).extracting(Finding::rule).contains("ttml.value", "ttml.not-valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"imsc", "imsc1", "ttml", "smpte-tt", "ebu-tt", "ebu-tt-d", "itt"})
    void whatIsWrittenKeepsEachOfTheseRules(String target) {
        var source = """
                WEBVTT

                REGION
                id:low
                width:60%
                viewportanchor:20%,90%
                regionanchor:0%,100%

                00:01.000 --> 00:02.000 line:5% align:left
                <i>Top</i> <c.yellow.bg_black>yellow</c> <u>under</u> & <b>bold</b>

                00:03.000 --> 00:04.500 region:low
                <v Maya>Low <ruby>\u5229<rt>\u308a</rt></ruby> <lang sv>hej</lang>

                00:05.000 --> 00:06.000 vertical:rl position:10%
                \u7e26""";
        var read = (Reading.Understood) timedText.read(source.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT);

        var written = (Writing.Written)
                timedText.write(read.document(), target, new WriteOptions("en", 0, FrameRate.FPS_25, "A \"title\""));

        assertThat(errors(written.bytes())).isEmpty();
        assertThat(read.document().cues()).hasSize(3);
    }

    private List<String> errors(String head, String body) {
        return errors(document("", head, body));
    }

    private List<String> errors(byte[] document) {
        return timedText.read(document, ReadOptions.DEFAULT.withStrict(true)).findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .filter(f -> !f.rule().equals("timedtext.images-only"))
                .map(f -> f.rule() + " " + f.text())
                .toList();
    }

    private static byte[] document(String root, String head, String body) {
        return ("<tt xmlns='http://www.w3.org/ns/ttml' xmlns:tts='http://www.w3.org/ns/ttml#styling'"
                        + " xmlns:ttp='http://www.w3.org/ns/ttml#parameter' xmlns:xlink='http://www.w3.org/1999/xlink'"
                        + " xml:lang='en' ttp:timeBase='clock' " + root + "><head>" + head + "</head>" + body + "</tt>")
                .getBytes(StandardCharsets.UTF_8);
    }
}

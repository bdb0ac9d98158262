package media.waybill.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.mediaconvert.model.Output;

class EncodingStoryTest {

    private static final Profile AURORA = Profile.of("aurora").orElseThrow();

    @Test
    void aPlatformWithoutAProfileTakesTheAcceptedFilesThemselves() {
        assertThat(Profile.of("kanal9")).isEmpty();
    }

    @Test
    void aPlatformIsAFolderNeverAPath() {
        assertThatThrownBy(() -> Profile.of("../aurora"))
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo(FailureCode.CONFIGURATION));
    }

    @Test
    void rungsAboveTheSourceAreLeftOut() {
        assertThat(AURORA.rungsFor(1080))
                .extracting(Profile.Rung::name)
                .startsWith("1080p")
                .hasSize(5);
        assertThat(AURORA.rungsFor(576)).extracting(Profile.Rung::name).containsExactly("480p", "360p", "216p");
        assertThat(AURORA.rungsFor(90)).extracting(Profile.Rung::name).containsExactly("216p");
    }

    @Test
    void everySoundAndTextIsARenditionOfItsOwn() {
        var settings = JobPlan.of(
                AURORA,
                "s3://vault/film.mov",
                720,
                List.of(new JobPlan.Sound(null, "nb"), new JobPlan.Sound("s3://vault/dub.wav", "de")),
                List.of(
                        new JobPlan.Text("s3://vault/sv.vtt", "webvtt", "sv", "FULL"),
                        new JobPlan.Text("s3://vault/en.ttml", "imsc", "en", "SDH")),
                "s3://vault/encodes/1/");

        var group = settings.outputGroups().getFirst();
        assertThat(group.outputGroupSettings().hlsGroupSettings().destination())
                .isEqualTo("s3://vault/encodes/1/index");
        assertThat(group.outputs())
                .extracting(Output::nameModifier)
                .containsExactly(
                        "_video_720p",
                        "_video_480p",
                        "_video_360p",
                        "_video_216p",
                        "_audio_1_nb",
                        "_audio_2_de",
                        "_text_1_sv",
                        "_text_2_en");
        var input = settings.inputs().getFirst();
        assertThat(input.audioSelectors().get("sound 2").externalAudioFileInput())
                .isEqualTo("s3://vault/dub.wav");
        assertThat(input.captionSelectors().get("text 2").sourceSettings().sourceTypeAsString())
                .isEqualTo("IMSC");
        assertThat(group.outputs().getLast().captionDescriptions().getFirst().languageDescription())
                .isEqualTo("English (SDH)");
    }

    @Test
    void theNameOfAnOutputSaysWhatItIs() {
        assertThat(file("index.m3u8").kind()).isEqualTo("PLAYLIST");
        assertThat(file("index_video_1080p_00001.ts").kind()).isEqualTo("VIDEO");
        assertThat(file("index_audio_2_pt-BR_00012.ts"))
                .satisfies(
                        file -> assertThat(file.kind() + " " + file.language()).isEqualTo("AUDIO pt-BR"));
        assertThat(file("index_audio_1_00012.ts").language()).isNull();
        assertThat(file("index_text_1_sv.m3u8").kind()).isEqualTo("SUBTITLE");
    }

    @Test
    void anErrorSaysInWordsWhetherTryingAgainCanHelp() {
        assertThat(EncoderError.of(1010, "Unable to open").code()).isEqualTo(FailureCode.ENCODER_REFUSED);
        assertThat(EncoderError.of(1010, "Unable to open").detail()).contains("cannot be read as media", "code=1010");
        assertThat(EncoderError.of(1404, "gone").code()).isEqualTo(FailureCode.ENCODER_FAILED);
        assertThat(EncoderError.of(3450, "no room").detail()).contains("outputs could not be written");
    }

    private static EncodedFile file(String path) {
        return EncodedFile.of(path, "encodes/1/" + path, 1, "md5", "sha256");
    }
}

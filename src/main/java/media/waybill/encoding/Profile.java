package media.waybill.encoding;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;

/**
 * How a platform wants its titles encoded: mappings/platforms/&lt;platform&gt;/encoding.yaml. A platform without that
 * file takes the accepted files themselves.
 *
 * @param segment seconds
 * @param groupOfPictures seconds
 */
record Profile(String description, String version, int segment, int groupOfPictures, List<Rung> video, Sound audio) {

    /**
     * @param quality 1 to 10, as QVBR has it
     */
    record Rung(String name, int width, int height, int maxBitrate, int quality) {}

    record Sound(int bitrate, int sampleRate) {}

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    static Optional<Profile> of(String platform) {
        if (!KEY.matcher(platform).matches()) {
            throw new Failure(FailureCode.CONFIGURATION, "not a folder of mappings/platforms  platform=" + platform);
        }
        var path = "mappings/platforms/" + platform + "/encoding.yaml";
        try (var in = Profile.class.getClassLoader().getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(YAML.readValue(in, Profile.class).checked(path));
        } catch (IOException e) {
            throw new Failure(FailureCode.MAPPING, path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The rungs that the source can fill; the smallest one when it is smaller than all. */
    List<Rung> rungsFor(int sourceHeight) {
        var filled =
                video.stream().filter(rung -> rung.height() <= sourceHeight).toList();
        return filled.isEmpty()
                ? video.stream().min(Comparator.comparingInt(Rung::height)).stream()
                        .toList()
                : filled;
    }

    private Profile checked(String path) {
        if (segment < 1 || groupOfPictures < 1 || segment % groupOfPictures != 0) {
            throw new Failure(FailureCode.MAPPING, path + ": segment must be a multiple of group-of-pictures");
        }
        if (video.isEmpty()
                || !video.stream().allMatch(rung -> NAME.matcher(rung.name()).matches())) {
            throw new Failure(FailureCode.MAPPING, path + ": every rung of video needs a name of letters and digits");
        }
        return this;
    }
}

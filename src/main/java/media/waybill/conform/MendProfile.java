package media.waybill.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.timedtext.FrameRate;
import media.waybill.timedtext.MendOptions;
import media.waybill.timedtext.MendStep;
import org.jspecify.annotations.Nullable;

/**
 * What is mended in the subtitles of one distributor: {@code mappings/timedtext.yaml}, and above it the distributor's own
 * file of that name.
 *
 * @param frameRate of their files that count frames and do not say which
 */
record MendProfile(MendOptions options, @Nullable FrameRate frameRate) {

    static final MendProfile USUAL = new MendProfile(MendOptions.DEFAULT, null);
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> KEYS = Set.of("description", "frameRate", "mend");

    static MendProfile load(@Nullable Path folder, String distributor) {
        var profile = USUAL;
        for (var name : new String[] {"timedtext.yaml", "distributors/" + distributor + "/timedtext.yaml"}) {
            var bytes = MappingFiles.read(folder, name);
            profile = bytes == null ? profile : profile.with("mappings/" + name, bytes);
        }
        return profile;
    }

    /** This profile, with what a file says instead. */
    MendProfile with(String file, byte[] yaml) {
        try {
            var tree = YAML.readTree(yaml);
            tree.fieldNames().forEachRemaining(key -> {
                if (!KEYS.contains(key)) {
                    throw new IllegalArgumentException("unknown key " + key);
                }
            });
            var said = tree.path("frameRate");
            var rate = said.isMissingNode()
                    ? frameRate
                    : FrameRate.parse(said.asText())
                            .orElseThrow(() -> new IllegalArgumentException("no frame rate: " + said.asText()));
            return new MendProfile(mended(tree.path("mend")), rate);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new Failure(FailureCode.MAPPING, file + ": " + e.getMessage(), e);
        }
    }

    private MendOptions mended(JsonNode mend) {
        var steps = EnumSet.noneOf(MendStep.class);
        steps.addAll(options.steps());
        for (var entry : mend.properties()) {
            var step = step(entry.getKey());
            boolean on = entry.getValue().isObject() || entry.getValue().asBoolean();
            if (!entry.getValue().isObject() && !entry.getValue().isBoolean()) {
                throw new IllegalArgumentException(entry.getKey() + " is true, false or its numbers");
            }
            if (on) {
                steps.add(step);
            } else {
                steps.remove(step);
            }
        }
        return new MendOptions(
                options.programmeDuration(),
                millis(mend.path("overlaps").path("most"), options.maxOverlap()),
                millis(mend.path("durations").path("least"), options.minDuration()),
                millis(mend.path("gaps").path("least"), options.minGap()),
                mend.path("lines").path("most").asInt(options.maxCharacters()),
                options.timesCountedAt(),
                options.pictureRate(),
                steps);
    }

    private static MendStep step(String key) {
        for (var step : MendStep.values()) {
            if (step.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(key)) {
                return step;
            }
        }
        throw new IllegalArgumentException("no such step of mending: " + key);
    }

    private static long millis(JsonNode node, long otherwise) {
        return node.isMissingNode() ? otherwise : Duration.parse(node.asText()).toMillis();
    }
}

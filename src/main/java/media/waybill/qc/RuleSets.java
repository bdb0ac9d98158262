package media.waybill.qc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads rule sets from mappings/. They are read anew each time, so that a change counts from the next file on. */
@Component
class RuleSets {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

    private final @Nullable Path folder;

    RuleSets(@Value("${waybill.mappings:}") String folder) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    /** @param folder below mappings/platforms; usually the platform's own key */
    RuleSet platform(String key, String folder) {
        if (!KEY.matcher(folder).matches()) {
            throw new Failure(FailureCode.MAPPING, "no folder below mappings/platforms can be called " + folder);
        }
        return read("platforms/" + folder + "/qc.yaml", key);
    }

    RuleSet house() {
        return read("qc.yaml", null);
    }

    private RuleSet read(String path, @Nullable String platform) {
        var source = "mappings/" + path;
        try {
            return parse(bytes(path), source, platform);
        } catch (IOException e) {
            throw new Failure(FailureCode.MAPPING, source + " cannot be read: " + e.getMessage(), e);
        }
    }

    static RuleSet parse(byte[] bytes, String source, @Nullable String platform) throws IOException {
        var file = YAML.readTree(bytes);
        var rules = new ArrayList<Rule>();
        for (var entry : file.path("rules").properties()) {
            rules.add(rule(entry.getKey(), entry.getValue(), source, platform));
        }
        if (rules.isEmpty()) {
            throw new Failure(FailureCode.MAPPING, source + " has no rules");
        }
        return new RuleSet(platform, file.path("version").asText("1"), hash(bytes), List.copyOf(rules));
    }

    private static Rule rule(String name, JsonNode numbers, String source, @Nullable String platform) {
        var check = Check.named(name)
                .orElseThrow(() -> new Failure(FailureCode.MAPPING, source + ": there is no rule " + name));
        try {
            return new Rule(check, Severity.valueOf(numbers.path("severity").asText()), platform, numbers, source);
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    FailureCode.MAPPING, source + ": " + name + " needs a severity: BLOCKER, ISSUE or FYI", e);
        }
    }

    private byte[] bytes(String path) throws IOException {
        if (folder != null) {
            return Files.readAllBytes(folder.resolve(path));
        }
        try (var in = RuleSets.class.getResourceAsStream("/mappings/" + path)) {
            if (in == null) {
                throw new IOException("there is no such file");
            }
            return in.readAllBytes();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

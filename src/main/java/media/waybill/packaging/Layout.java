package media.waybill.packaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * How a platform wants its packages: mappings/platforms/&lt;platform&gt;/package.yaml. Texts in braces are tokens, see
 * {@link Tokens}.
 *
 * @param folderTaken the folder's name when another order's title already stands under the first one
 * @param described kinds that the manifest speaks of and that have no file of their own
 */
record Layout(
        String description,
        String folder,
        String folderTaken,
        Names names,
        @Nullable Encode encode,
        List<FileRule> files,
        Set<String> described,
        Manifest manifest,
        @Nullable Adi adi) {

    /**
     * Which names the platform takes.
     *
     * @param characters what may stand in a name, as inside a regular expression's brackets
     * @param longest of one name, in characters
     */
    record Names(String characters, int longest) {}

    /**
     * A package that holds a finished encode.
     *
     * @param holds kinds whose accepted files are inside the encode
     */
    record Encode(String path, Set<String> holds) {}

    /**
     * What becomes of the files of a kind; the first rule that fits is taken.
     *
     * @param use only of this use, null: any
     * @param forms formats in order of liking; empty: the house form as it is
     */
    record FileRule(
            String kind,
            @Nullable String use,
            List<String> forms,
            String path,
            @Nullable Asset asset) {

        FileRule {
            forms = forms == null ? List.of() : List.copyOf(forms);
        }
    }

    /**
     * The asset of a file in an ADI.
     *
     * @param letter fourth letter of its Asset_ID
     * @param data App_Data by name
     */
    record Asset(@JsonProperty("class") String assetClass, String letter, Map<String, String> data) {}

    record Manifest(Format format, String path) {
        enum Format {
            JSON,
            ADI
        }
    }

    /**
     * @param prefix its first three letters begin each Asset_ID
     * @param packageData App_Data of the package, by name
     * @param titleData App_Data of the title, by name
     */
    record Adi(
            String app,
            String product,
            String provider,
            String providerId,
            String prefix,
            Map<String, String> packageData,
            Map<String, String> titleData) {}

    Layout {
        files = files == null ? List.of() : List.copyOf(files);
        described = described == null ? Set.of() : Set.copyOf(described);
    }

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** The layout of a platform's folder. */
    static Layout of(String platform) {
        if (!KEY.matcher(platform).matches()) {
            throw new Failure(FailureCode.CONFIGURATION, "not a folder of mappings/platforms  platform=" + platform);
        }
        var path = "mappings/platforms/" + platform + "/package.yaml";
        try (InputStream in = Layout.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new Failure(FailureCode.MAPPING, path + " does not exist");
            }
            return checked(YAML.readValue(in, Layout.class), path);
        } catch (IOException e) {
            throw new Failure(FailureCode.MAPPING, path + " cannot be read: " + e.getMessage(), e);
        }
    }

    static Layout checked(Layout layout, String path) {
        var missing = new LinkedHashMap<String, @Nullable Object>();
        missing.put("folder", layout.folder);
        missing.put("folder-taken", layout.folderTaken);
        missing.put("names", layout.names);
        missing.put("manifest", layout.manifest);
        missing.put(
                "adi", layout.manifest != null && layout.manifest.format() == Manifest.Format.ADI ? layout.adi : "");
        missing.values().removeIf(Objects::nonNull);
        if (!missing.isEmpty()) {
            throw new Failure(FailureCode.MAPPING, path + " says nothing of " + String.join(", ", missing.keySet()));
        }
        return layout;
    }

    /** A season's artwork alone has nothing to encode. */
    boolean needsEncode(List<Part> parts) {
        return encode != null && parts.stream().anyMatch(part -> encode.holds().contains(part.kind()));
    }

    Optional<FileRule> ruleFor(Part part) {
        return files.stream()
                .filter(rule -> rule.kind().equals(part.kind()))
                .filter(rule -> rule.use() == null || rule.use().equals(part.use()))
                .findFirst();
    }
}

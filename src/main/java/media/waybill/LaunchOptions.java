package media.waybill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import media.waybill.embedded.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * The options of the command line and their environment variables; an option wins over its variable. What is not
 * known here goes to the application as it is.
 */
record LaunchOptions(Map<String, String> values, List<String> others) {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("data", "WAYBILL_DATA"),
            Map.entry("host", "WAYBILL_HOST"),
            Map.entry("port", "WAYBILL_PORT"),
            Map.entry("sftp-port", "WAYBILL_SFTP_PORT"),
            Map.entry("s3-port", "WAYBILL_S3_PORT"),
            Map.entry("sqs-port", "WAYBILL_SQS_PORT"),
            Map.entry("mediaconvert-port", "WAYBILL_MEDIACONVERT_PORT"),
            Map.entry("database-url", "WAYBILL_DATABASE_URL"),
            Map.entry("database-user", "WAYBILL_DATABASE_USER"),
            Map.entry("database-password", "WAYBILL_DATABASE_PASSWORD"),
            Map.entry("s3-endpoint", "WAYBILL_S3_ENDPOINT"),
            Map.entry("sqs-endpoint", "WAYBILL_SQS_ENDPOINT"),
            Map.entry("mediaconvert-endpoint", "WAYBILL_MEDIACONVERT_ENDPOINT"),
            Map.entry("ffmpeg", "WAYBILL_FFMPEG"),
            Map.entry("admin-password", "WAYBILL_ADMIN_PASSWORD"),
            Map.entry("secret-key", "WAYBILL_SECRET_KEY"),
            Map.entry("node", "WAYBILL_NODE"),
            Map.entry("samples", "WAYBILL_SAMPLES"));

    static LaunchOptions of(String[] arguments, Map<String, String> environment) {
        var values = new TreeMap<String, String>();
        KNOWN.forEach((option, variable) -> {
            var value = environment.get(variable);
            if (value != null && !value.isBlank()) {
                values.put(option, value);
            }
        });
        var others = new ArrayList<String>();
        for (var argument : arguments) {
            if (argument.equals("--empty")) {
                values.put("samples", "false");
                continue;
            }
            int equals = argument.indexOf('=');
            var name = argument.startsWith("--") && equals > 2 ? argument.substring(2, equals) : "";
            if (KNOWN.containsKey(name)) {
                values.put(name, argument.substring(equals + 1));
            } else {
                others.add(argument);
            }
        }
        return new LaunchOptions(values, others);
    }

    @Nullable
    String get(String option) {
        return values.get(option);
    }

    String get(String option, String otherwise) {
        return values.getOrDefault(option, otherwise);
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    int port(String option, int otherwise) {
        var value = values.get(option);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CannotStart("\"" + value + "\" is not a port", "--" + option);
        }
    }

    Path data() {
        return Path.of(get("data", "./data")).toAbsolutePath().normalize();
    }

    boolean samples() {
        return Boolean.parseBoolean(get("samples", "true"));
    }
}

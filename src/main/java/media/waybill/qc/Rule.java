package media.waybill.qc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a set, with its numbers.
 *
 * @param source the file that it stands in, for messages
 */
record Rule(Check check, Severity severity, @Nullable String platform, JsonNode numbers, String source) {

    /** A list of words, in lower case. */
    List<String> words(String name) {
        var words = new ArrayList<String>();
        numbers.path(name).forEach(word -> words.add(word.asText().toLowerCase(Locale.ROOT)));
        return words;
    }

    boolean has(String name) {
        return numbers.has(name);
    }

    JsonNode value(String name) {
        return numbers.path(name);
    }

    double number(String name) {
        var value = numbers.path(name);
        if (!value.isNumber()) {
            throw new Failure(FailureCode.MAPPING, source + ": " + check.key() + " needs the number " + name);
        }
        return value.asDouble();
    }

    double number(String name, double otherwise) {
        return numbers.has(name) ? number(name) : otherwise;
    }

    /** ISO 8601, as in {@code PT2S}; answered in seconds. */
    double seconds(String name) {
        try {
            return Duration.parse(numbers.path(name).asText()).toMillis() / 1000.0;
        } catch (DateTimeParseException e) {
            throw new Failure(
                    FailureCode.MAPPING,
                    source + ": " + check.key() + " needs the duration " + name + ", such as PT2S",
                    e);
        }
    }

    double seconds(String name, double otherwise) {
        return numbers.has(name) ? seconds(name) : otherwise;
    }
}

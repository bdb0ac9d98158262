package media.waybill.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the JSON columns of facts. */
@Component
class Json {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    JsonNode tree(@Nullable String text) {
        try {
            return text == null ? NullNode.getInstance() : mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A list of sentences with another one ahead of them. */
    JsonNode ahead(String first, JsonNode sentences) {
        var all = mapper.createArrayNode().add(first);
        sentences.forEach(all::add);
        return all;
    }

    /** As a sentence names a day: 5 March 2027. */
    static String day(@Nullable Instant at) {
        return at == null ? "an unknown day" : DAY.format(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** A list of sentences, also out of objects that carry one as "detail" or "text". */
    List<String> sentences(@Nullable String text) {
        var sentences = new ArrayList<String>();
        for (var node : tree(text)) {
            var sentence = node.isTextual()
                    ? node.asText()
                    : node.path("text").asText(node.path("detail").asText());
            if (!sentence.isBlank()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}

package media.waybill.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the JSON columns of facts. */
@Component
class Json {

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

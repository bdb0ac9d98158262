package media.waybill.matching.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is kept as jsonb: sentences, candidates, clues. */
@Component
public class Jsonb {

    private final ObjectMapper json;

    Jsonb(ObjectMapper json) {
        this.json = json;
    }

    /** PostgreSQL's jsonb holds no U+0000, which a hostile name may carry into the evidence. */
    public String write(Object value) {
        try {
            return json.writeValueAsString(value).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON-friendly", e);
        }
    }

    public List<String> sentences(String text) {
        return List.of(read(text, String[].class));
    }

    JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON is no " + type.getSimpleName(), e);
        }
    }
}

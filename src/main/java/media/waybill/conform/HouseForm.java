package media.waybill.conform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file becomes.
 *
 * @param bytes null: the original's bytes are the house form already
 * @param companions further forms of the same content, each with bytes of its own
 */
record HouseForm(
        String format,
        String extension,
        byte @Nullable [] bytes,
        List<Companion> companions,
        ObjectNode facts,
        List<Change> changes,
        List<Refusal> refusals) {

    record Companion(String format, String extension, byte[] bytes) {}

    /** The file as it came, with what was seen in it. */
    static HouseForm asItCame(String format, String extension, ObjectNode facts) {
        return new HouseForm(format, extension, null, List.of(), facts, List.of(), List.of());
    }

    static HouseForm refused(String format, String extension, List<Refusal> refusals) {
        return new HouseForm(
                format, extension, null, List.of(), JsonNodeFactory.instance.objectNode(), List.of(), refusals);
    }
}

package media.waybill.orders;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import media.waybill.partners.Partners;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.stereotype.Component;

/** Brings an order of any form to one draft and finds all that is wrong with it. */
@Component
class OrderIntake {

    static final int MOST_BYTES = 20_000_000;

    /** Two fields of one name would let the reader and the sender mean different things. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(20)
                        .maxStringLength(100_000)
                        .build());
    }

    static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    private final Partners partners;

    OrderIntake(Partners partners) {
        this.partners = partners;
    }

    /** @param specifications of platforms, by their keys */
    OrderReader.Read read(
            OrderFormat format, byte[] bytes, Function<List<String>, Map<String, Specification>> specifications) {
        if (bytes.length > MOST_BYTES) {
            return refused(fault(format, "too-big", "an order holds at most 20 MB"));
        }
        return switch (format) {
            case JSON -> json(bytes, specifications);
            case CSV -> table(Spreadsheet.csv(bytes), specifications);
            case XLSX -> table(Spreadsheet.xlsx(bytes), specifications);
        };
    }

    OrderReader.Read check(OrderDraft draft, Function<List<String>, Map<String, Specification>> specifications) {
        var read = new OrderReader.Read(draft, List.of());
        return new OrderReader.Read(draft, faults(read, specifications));
    }

    private OrderReader.Read json(byte[] bytes, Function<List<String>, Map<String, Specification>> specifications) {
        JsonNode node;
        try {
            node = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return refused(Fault.at(
                    "",
                    "malformed",
                    "this is not JSON: " + e.getOriginalMessage()
                            + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")));
        } catch (IOException e) {
            return refused(Fault.at("", "malformed", "this is not JSON in UTF-8"));
        }
        if (!(node instanceof ObjectNode object)) {
            return refused(Fault.at("", "type", "an order is a JSON object"));
        }
        var read = OrderReader.read(object);
        return new OrderReader.Read(read.draft(), faults(read, specifications));
    }

    private OrderReader.Read table(
            Spreadsheet.Rows rows, Function<List<String>, Map<String, Specification>> specifications) {
        var fault = rows.fault();
        return fault == null ? OrderTable.read(rows.rows(), read -> faults(read, specifications)) : refused(fault);
    }

    private List<Fault> faults(
            OrderReader.Read read, Function<List<String>, Map<String, Specification>> specifications) {
        return new ArrayList<>(OrderRules.faults(
                read,
                VALIDATOR,
                key -> partners.partner(key).map(p -> p.kind().name()).orElse(null),
                specifications.apply(read.draft().platforms())));
    }

    /** The same for orders that say the same, whatever their form. */
    String hash(OrderDraft draft) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(draft));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Fault fault(OrderFormat format, String code, String detail) {
        return format == OrderFormat.JSON ? Fault.at("", code, detail) : Fault.inRow(1, null, code, detail);
    }

    private static OrderReader.Read refused(Fault fault) {
        var nothing = new OrderDraft(null, null, List.of(), List.of(), null, List.of(), List.of());
        return new OrderReader.Read(nothing, List.of(fault));
    }
}

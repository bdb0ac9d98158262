package media.waybill.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object field by field and notes every fault with its pointer instead of stopping at the first.
 *
 * @param at the pointer of the object itself
 * @param fromTable the values are cells: numbers and truths are written as text
 * @param read the names that were asked for
 */
public record Fields(ObjectNode node, String at, boolean fromTable, List<Fault> faults, Set<String> read) {

    public static Fields of(ObjectNode node) {
        return new Fields(node, "", false, new ArrayList<>(), new TreeSet<>());
    }

    static Fields ofTable(ObjectNode node) {
        return new Fields(node, "", true, new ArrayList<>(), new TreeSet<>());
    }

    /** @param name of a field, or the path of something within it */
    public String pointer(String name) {
        return at + "/" + name;
    }

    public void fault(String name, String code, String detail) {
        faults.add(Fault.at(pointer(name), code, detail));
    }

    public @Nullable String text(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            return wrongType(name, "a string");
        }
        return value.textValue().strip();
    }

    /** As {@link #text}, but its absence is a fault. */
    public String required(String name) {
        var had = faults.size();
        var text = text(name);
        if ((text == null || text.isEmpty()) && faults.size() == had) {
            fault(name, "required", name + " is required");
        }
        return text == null ? "" : text;
    }

    public @Nullable Integer whole(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (fromTable && value.isTextual()) {
            try {
                return Integer.valueOf(value.textValue().strip());
            } catch (NumberFormatException e) {
                return wrongType(name, "a whole number");
            }
        }
        return value.isIntegralNumber() && value.canConvertToInt()
                ? value.intValue()
                : wrongType(name, "a whole number");
    }

    public @Nullable Boolean truth(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (fromTable && value.isTextual()) {
            return switch (value.textValue().strip().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "y", "1", "x" -> true;
                case "false", "no", "n", "0" -> false;
                default -> wrongType(name, "true or false");
            };
        }
        return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : wrongType(name, "true or false");
    }

    public @Nullable LocalDate date(String name) {
        var text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(name, "date", "\"" + text + "\" is not a date like 2027-01-15");
            return null;
        }
    }

    public @Nullable OffsetDateTime time(String name) {
        var text = text(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            fault(name, "time", "\"" + text + "\" is not a time with offset like 2027-01-15T12:00:00Z");
            return null;
        }
    }

    public @Nullable Duration duration(String name) {
        var text = text(name);
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeParseException e) {
            fault(name, "duration", "\"" + text + "\" is not an ISO 8601 duration like PT1H42M");
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(fromTable ? text.toUpperCase(Locale.ROOT) : text)) {
                return word;
            }
        }
        var known = String.join(
                ", ", Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
        fault(name, "value", "\"" + text + "\" is none of " + known);
        return null;
    }

    public List<String> texts(String name) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            wrongType(name, "an array of strings");
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isTextual()) {
                texts.add(value.get(i).textValue().strip());
            } else {
                fault(name + "/" + i, "type", name + " holds strings only");
            }
        }
        return texts;
    }

    /** An object of strings; numbers and truths are taken as they are written. */
    public Map<String, String> words(String name) {
        var value = value(name);
        if (value == null) {
            return Map.of();
        }
        if (!value.isObject()) {
            wrongType(name, "an object of strings");
            return Map.of();
        }
        var words = new LinkedHashMap<String, String>();
        value.properties().forEach(entry -> {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                words.put(entry.getKey(), entry.getValue().asText());
            } else {
                object(name, value).fault(entry.getKey(), "type", entry.getKey() + " must be a string");
            }
        });
        return words;
    }

    public @Nullable Fields object(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        return value.isObject() ? object(name, value) : wrongType(name, "an object");
    }

    public List<Fields> objects(String name) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            wrongType(name, "an array of objects");
            return List.of();
        }
        var objects = new ArrayList<Fields>();
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isObject()) {
                objects.add(new Fields(
                        (ObjectNode) value.get(i), pointer(name) + "/" + i, fromTable, faults, new TreeSet<>()));
            } else {
                faults.add(Fault.at(pointer(name) + "/" + i, "type", name + " holds objects only"));
            }
        }
        return objects;
    }

    /** Every field that nobody asked for is a fault: a misspelt name must not be passed over. */
    public void nothingElse() {
        node.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                fault(
                        name,
                        "unknown-field",
                        "there is no field \"" + name + "\" here; known are " + String.join(", ", read));
            }
        });
    }

    private Fields object(String name, JsonNode value) {
        return new Fields((ObjectNode) value, pointer(name), fromTable, faults, new TreeSet<>());
    }

    private @Nullable JsonNode value(String name) {
        read.add(name);
        var value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> @Nullable T wrongType(String name, String wanted) {
        fault(name, "type", name + " must be " + wanted);
        return null;
    }
}

package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Compares a request's JSON with the API's own shapes, as the SDK knows them: members, types and enumerations. */
final class ApiSchema {

    private static final Map<Class<?>, Map<String, SdkField<?>>> MEMBERS = new ConcurrentHashMap<>();

    private ApiSchema() {}

    /** Every place where the JSON is not of the shape, as {@code pointer: what is wrong}. */
    static List<String> faults(JsonNode json, SdkPojo shape, String pointer) {
        var faults = new ArrayList<String>();
        object(json, shape, pointer, faults);
        return faults;
    }

    private static void object(JsonNode json, SdkPojo shape, String pointer, List<String> faults) {
        if (!json.isObject()) {
            faults.add((pointer.isEmpty() ? "/" : pointer) + ": must be an object");
            return;
        }
        var members = MEMBERS.computeIfAbsent(shape.getClass(), type -> shape.sdkFields().stream()
                .collect(Collectors.toMap(SdkField::locationName, field -> field)));
        json.properties().forEach(member -> {
            var field = members.get(member.getKey());
            var place = pointer + "/" + member.getKey();
            if (field == null) {
                faults.add(place + ": is not a property of this object");
            } else if (!member.getValue().isNull()) {
                value(member.getValue(), field, place, enumeration(shape, field), faults);
            }
        });
    }

    private static void value(
            JsonNode json, SdkField<?> field, String pointer, @Nullable List<String> allowed, List<String> faults) {
        var type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            object(json, field.constructor().get(), pointer, faults);
        } else if (type == MarshallingType.LIST) {
            var item = field.getTrait(ListTrait.class).memberFieldInfo();
            if (!json.isArray()) {
                faults.add(pointer + ": must be an array");
            }
            for (var i = 0; json.isArray() && i < json.size(); i++) {
                value(json.get(i), item, pointer + "/" + i, allowed, faults);
            }
        } else if (type == MarshallingType.MAP) {
            var item = field.getTrait(MapTrait.class).valueFieldInfo();
            if (!json.isObject()) {
                faults.add(pointer + ": must be an object");
            }
            json.properties()
                    .forEach(entry -> value(entry.getValue(), item, pointer + "/" + entry.getKey(), null, faults));
        } else if (type == MarshallingType.STRING) {
            if (!json.isTextual()) {
                faults.add(pointer + ": must be a string");
            } else if (allowed != null && !allowed.contains(json.asText())) {
                faults.add(pointer + ": must be one of [" + String.join(", ", allowed) + "]");
            }
        } else if (type == MarshallingType.INTEGER || type == MarshallingType.LONG) {
            if (!json.isIntegralNumber()) {
                faults.add(pointer + ": must be an integer");
            }
        } else if (type == MarshallingType.DOUBLE && !json.isNumber()) {
            faults.add(pointer + ": must be a number");
        }
    }

    /** The SDK keeps enumerated members as text, but its model's getter says which enumeration they are of. */
    private static @Nullable List<String> enumeration(SdkPojo shape, SdkField<?> field) {
        var model = shape.getClass().getEnclosingClass();
        if (model == null) {
            return null;
        }
        var getter = field.memberName().substring(0, 1).toLowerCase(Locale.ROOT)
                + field.memberName().substring(1);
        return Stream.of(model.getMethods())
                .filter(method -> method.getName().equals(getter) && method.getParameterCount() == 0)
                .map(method -> constants(method.getGenericReturnType()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static List<String> constants(Type type) {
        var plain = type instanceof ParameterizedType of && of.getRawType() == List.class
                ? of.getActualTypeArguments()[0]
                : type;
        return plain instanceof Class<?> of && of.isEnum()
                ? Stream.of(of.getEnumConstants())
                        .filter(constant -> !((Enum<?>) constant).name().equals("UNKNOWN_TO_SDK_VERSION"))
                        .map(Object::toString)
                        .toList()
                : List.of();
    }
}

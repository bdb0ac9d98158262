package media.waybill.connectors;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.apache.camel.CamelContext;

/**
 * The values for one instance of a Kamelet. What comes from a row never becomes part of an address: it is a number or a
 * word that was checked, or it is bound as a bean and referred to by a name of our own.
 */
final class KameletValues {

    private final CamelContext camel;
    private final String kamelet;
    private final String name;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> beans = new ArrayList<>();

    KameletValues(CamelContext camel, String kamelet, String name) {
        this.camel = camel;
        this.kamelet = kamelet;
        this.name = name;
    }

    /** A name for routes that tells whose they are, whatever characters the id has. */
    static String name(String what, String id) {
        return what + "-" + id.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + Integer.toHexString(id.hashCode());
    }

    /** The id of the route that Camel makes of the Kamelet. */
    String name() {
        return name;
    }

    /** A value that can stand in an address: nothing in it can end it or begin another. */
    void plain(String property, String checked) {
        values.put(property, checked);
    }

    /** Any other value. */
    void bean(String property, Object value) {
        var bean = name + "." + property;
        camel.getRegistry().bind(bean, value);
        beans.add(bean);
        values.put(property, "#bean:" + bean);
    }

    /** What the Kamelet wants to know and the row says; a row may hold more, such as where receipts lie. */
    void given(Access access) {
        var known = properties(kamelet);
        access.parameters().forEach((property, value) -> {
            if (known.contains(property) && !value.isBlank()) {
                bean(property, value.strip());
            }
        });
        access.secrets().forEach((property, value) -> {
            if (known.contains(property) && !value.isEmpty()) {
                bean(property, value);
            }
        });
    }

    private static Set<String> properties(String kamelet) {
        try (var file = KameletValues.class.getResourceAsStream("/kamelets/" + kamelet + ".kamelet.yaml")) {
            if (file == null) {
                throw new Failure(FailureCode.CONFIGURATION, "no such connector  connector=" + kamelet);
            }
            var names = new HashSet<String>();
            new YAMLMapper()
                    .readTree(file)
                    .at("/spec/definition/properties")
                    .fieldNames()
                    .forEachRemaining(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String uri() {
        var uri = new StringBuilder("kamelet:" + kamelet + "/" + name);
        var separator = '?';
        for (var value : values.entrySet()) {
            uri.append(separator).append(value.getKey()).append('=').append(value.getValue());
            separator = '&';
        }
        return uri.toString();
    }

    void unbind() {
        beans.forEach(camel.getRegistry()::unbind);
    }
}

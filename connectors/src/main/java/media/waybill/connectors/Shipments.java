package media.waybill.connectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Runs the Kamelets that send: one instance for each place, made anew when the place is reached in another way. */
@Component
class Shipments {

    private final CamelContext camel;
    private final Map<String, Instance> instances = new HashMap<>();
    private int made;

    Shipments(CamelContext camel) {
        this.camel = camel;
    }

    /** Sends, and answers what was done in words. Long. */
    String ship(String id, Access access, Shipment shipment) {
        var instance = take(id, access);
        try {
            var answer = camel.createProducerTemplate()
                    .send(instance.in(), exchange -> exchange.getMessage().setBody(shipment));
            if (answer.getException() != null) {
                throw Failure.of(answer.getException());
            }
            return answer.getMessage().getBody(String.class);
        } finally {
            giveBack(instance);
        }
    }

    private synchronized Instance take(String id, Access access) {
        var instance = instances.get(id);
        if (instance == null || !instance.access.equals(access)) {
            var next = start(id, access);
            instances.put(id, next);
            if (instance != null) {
                instance.retired = true;
                removeIfIdle(instance);
            }
            instance = next;
        }
        instance.shipping++;
        return instance;
    }

    private synchronized void giveBack(Instance instance) {
        instance.shipping--;
        removeIfIdle(instance);
    }

    private Instance start(String id, Access access) {
        var values = new KameletValues(
                camel, access.connector(), KameletValues.name("shipping", id) + "-" + Integer.toHexString(++made));
        values.given(access);
        var instance = new Instance(access, values);
        try {
            camel.addRoutes(new RouteBuilder(camel) {
                @Override
                public void configure() {
                    from(instance.in())
                            .routeId(instance.routes().getFirst())
                            .errorHandler(noErrorHandler()) // whoever ships hears it
                            .to(values.uri());
                }
            });
            return instance;
        } catch (Exception e) {
            remove(instance);
            throw new Failure(
                    FailureCode.CONFIGURATION,
                    "the connector does not start: " + Failure.of(e).detail(),
                    e);
        }
    }

    private void removeIfIdle(Instance instance) {
        if (instance.retired && instance.shipping == 0) {
            remove(instance);
        }
    }

    private void remove(Instance instance) {
        for (var route : instance.routes()) {
            try {
                if (camel.getRoute(route) != null) {
                    camel.getRouteController().stopRoute(route, 10, TimeUnit.SECONDS);
                    camel.removeRoute(route);
                }
            } catch (Exception e) {
                throw new IllegalStateException("route does not stop  route=" + route, e);
            }
        }
        instance.values.unbind();
    }

    private static final class Instance {

        final Access access;
        final KameletValues values;
        int shipping;
        boolean retired;

        Instance(Access access, KameletValues values) {
            this.access = access;
            this.values = values;
        }

        String in() {
            return "direct:" + values.name();
        }

        /** Ours, and the one that Camel makes of the Kamelet. */
        List<String> routes() {
            return List.of(values.name() + "-in", values.name());
        }
    }
}

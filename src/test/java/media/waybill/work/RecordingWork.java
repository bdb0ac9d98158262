package media.waybill.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.PluginHelper;

/** Stands in for the queue in route tests: gives a stage one job, and remembers what was enqueued. */
public final class RecordingWork extends DefaultComponent {

    private final Map<String, Processor> stages = new HashMap<>();
    private final List<String> enqueued = new ArrayList<>();

    /** A context with the real route file, this queue, and the beans that the route names. */
    public static CamelContext context(RecordingWork work, String routeFile, Map<String, Object> beans)
            throws Exception {
        var context = new DefaultCamelContext();
        context.addComponent("work", work);
        beans.forEach(context.getRegistry()::bind);
        var resource = PluginHelper.getResourceLoader(context).resolveResource("file:" + routeFile);
        PluginHelper.getRoutesLoader(context).loadRoutes(resource);
        context.start();
        return context;
    }

    /** Runs one job of a stage through its route, and throws what the route threw. */
    public void run(String stage, String subject) throws Exception {
        var processor = stages.get(stage);
        if (processor == null) {
            throw new IllegalStateException("no route takes work:" + stage + ", only " + stages.keySet());
        }
        var exchange = getCamelContext().getEndpoint("work:" + stage).createExchange();
        exchange.setProperty("priority", 7);
        exchange.getMessage().setBody(subject);
        processor.process(exchange);
        var failure = exchange.getException();
        if (failure != null) {
            throw failure;
        }
    }

    /** {@code stage:subject:priority}, in order. */
    public List<String> enqueued() {
        return List.copyOf(enqueued);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        parameters.clear();
        return new DefaultEndpoint(uri, this) {
            @Override
            public Producer createProducer() {
                return new DefaultProducer(this) {
                    @Override
                    public void process(Exchange exchange) {
                        var body = exchange.getMessage().getBody();
                        var many = body instanceof Collection<?> all ? all : body == null ? List.of() : List.of(body);
                        many.forEach(id -> enqueued.add(
                                remaining + ":" + id + ":" + exchange.getProperty("priority", Integer.class)));
                    }
                };
            }

            @Override
            public Consumer createConsumer(Processor processor) {
                stages.put(remaining, processor);
                return new DefaultConsumer(this, processor);
            }
        };
    }
}

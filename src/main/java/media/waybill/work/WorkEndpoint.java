package media.waybill.work;

import java.util.Collection;
import java.util.List;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** One stage of the queue: a route takes its jobs from it, another hands jobs to it. */
class WorkEndpoint extends DefaultEndpoint {

    /** The exchange property that carries a job's priority through its route to the next stage. */
    static final String PRIORITY = "priority";

    private final String stage;
    private int concurrency = 1;
    private boolean transacted = true;

    WorkEndpoint(String uri, WorkComponent component, String stage) {
        super(uri, component);
        this.stage = stage;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new WorkConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                var priority = exchange.getProperty(PRIORITY, 0, Integer.class);
                for (var subject : subjects(exchange.getMessage().getBody())) {
                    component().work().enqueue(stage, subject.toString(), priority);
                }
            }
        };
    }

    @Override
    protected void doStart() throws Exception {
        component().work().ensure(stage);
        super.doStart();
    }

    private static Collection<?> subjects(Object body) {
        if (body == null) {
            return List.of();
        }
        return body instanceof Collection<?> many ? many : List.of(body);
    }

    WorkComponent component() {
        return (WorkComponent) getComponent();
    }

    String stage() {
        return stage;
    }

    void concurrency(int value) {
        concurrency = value;
    }

    int concurrency() {
        return concurrency;
    }

    void transacted(boolean value) {
        transacted = value;
    }

    boolean transacted() {
        return transacted;
    }
}

package media.waybill.work;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.NoErrorHandlerBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Before the routes start: jobs that an earlier life of this node held are free, and failures reach the queue. */
@Component
class WorkStart implements CamelContextConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(WorkStart.class);

    private final Work work;
    private final WorkComponent component;

    WorkStart(Work work, WorkComponent component) {
        this.work = work;
        this.component = component;
    }

    @Override
    public void beforeApplicationStart(CamelContext context) {
        // By hand: under the name "work" the registry holds the door, which is no component.
        context.addComponent("work", component);
        // The queue decides about failures; Camel's own handler would only log them a second time.
        context.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerBuilder());
        int released = work.releaseOwn();
        if (released > 0) {
            LOG.info("jobs of this node's earlier life are free again  jobs={}", released);
        }
    }

    @Override
    public void afterApplicationStart(CamelContext context) {}
}

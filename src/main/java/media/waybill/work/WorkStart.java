package media.waybill.work;

import org.apache.camel.CamelContext;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.DefaultErrorHandlerBuilder;
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
        // One line for each failure, without its trace: the queue explains, tries again or parks.
        var failures = new DefaultErrorHandlerBuilder();
        failures.logStackTrace(false);
        failures.logExhaustedMessageHistory(false);
        failures.retriesExhaustedLogLevel(LoggingLevel.WARN);
        context.getCamelContextExtension().setErrorHandlerFactory(failures);
        int released = work.releaseOwn();
        if (released > 0) {
            LOG.info("jobs of this node's earlier life are free again  jobs={}", released);
        }
    }

    @Override
    public void afterApplicationStart(CamelContext context) {}
}

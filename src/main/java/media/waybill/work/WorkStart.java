package media.waybill.work;

import org.apache.camel.CamelContext;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.DefaultErrorHandlerBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/**
 * Before the routes start: all threads of Camel do the hub's work, jobs that an earlier life of this node held are free,
 * and failures reach the queue.
 */
@Component
class WorkStart implements CamelContextConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(WorkStart.class);

    private final Work work;
    private final WorkComponent component;

    private final TaskDecorator hub;

    WorkStart(Work work, WorkComponent component, @Qualifier("hub") TaskDecorator hub) {
        this.work = work;
        this.component = component;
        this.hub = hub;
    }

    @Override
    public void beforeApplicationStart(CamelContext context) {
        context.getExecutorServiceManager()
                .addThreadFactoryListener((source, threads) -> task -> threads.newThread(hub.decorate(task)));
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

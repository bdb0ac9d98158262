package media.waybill.work;

import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the job queue into routes as {@code work:<stage>}. */
@Component
class WorkComponent extends DefaultComponent {

    private final Work work;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;

    WorkComponent(Work work, DataSource dataSource, TransactionTemplate transaction) {
        this.work = work;
        this.dataSource = dataSource;
        this.transaction = transaction;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        var endpoint = new WorkEndpoint(uri, this, remaining);
        configure(endpoint, parameters);
        return endpoint;
    }

    private void configure(WorkEndpoint endpoint, Map<String, Object> parameters) {
        endpoint.concurrency(number(parameters.remove("concurrency"), 1));
        var transacted = parameters.remove("transacted");
        endpoint.transacted(transacted == null || Boolean.parseBoolean(transacted.toString()));
    }

    private int number(@Nullable Object value, int otherwise) {
        return value == null
                ? otherwise
                : Integer.parseInt(getCamelContext().resolvePropertyPlaceholders(value.toString()));
    }

    Work work() {
        return work;
    }

    DataSource dataSource() {
        return dataSource;
    }

    TransactionTemplate transaction() {
        return transaction;
    }
}

package media.waybill.connectors;

import java.util.List;
import java.util.function.Predicate;
import media.waybill.failure.Failure;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/** One place that is listed; each message is a list of what is wanted of it. */
class ListingEndpoint extends ScheduledPollEndpoint {

    private final Access access;
    private final Predicate<Seen> wanted;

    ListingEndpoint(String uri, Component component, Access access, Predicate<Seen> wanted) {
        super(uri, component);
        this.access = access;
        this.wanted = wanted;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("a listing is read, not written");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new Listing(processor);
        configureConsumer(consumer);
        return consumer;
    }

    private final class Listing extends ScheduledPollConsumer {

        private @Nullable Lister lister;

        Listing(Processor processor) {
            super(ListingEndpoint.this, processor);
        }

        @Override
        protected void doStart() throws Exception {
            lister = access.isSftp() ? new SftpLister(access, wanted) : new S3Lister(access, wanted);
            super.doStart();
        }

        @Override
        protected void doStop() throws Exception {
            super.doStop();
            if (lister != null) {
                lister.close();
                lister = null;
            }
        }

        @Override
        protected int poll() {
            var handed = new int[1];
            var all = lister;
            if (all != null) {
                all.list(found -> {
                    hand(found);
                    handed[0] += found.size();
                });
            }
            return handed[0];
        }

        private void hand(List<Seen> found) {
            var exchange = createExchange(false);
            try {
                exchange.getMessage().setBody(found);
                getProcessor().process(exchange);
                if (exchange.getException() != null) {
                    throw exchange.getException();
                }
            } catch (Exception e) {
                throw Failure.of(e);
            } finally {
                releaseExchange(exchange, false);
            }
        }
    }
}

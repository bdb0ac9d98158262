package media.waybill.connectors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** One bucket, or a prefix of it. Each page of a listing is one message: the list of what is wanted of it. */
class S3ListingEndpoint extends ScheduledPollEndpoint {

    private final Access access;
    private final Predicate<Seen> wanted;

    S3ListingEndpoint(String uri, Component component, Access access, Predicate<Seen> wanted) {
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

        private @Nullable S3Client s3;

        Listing(Processor processor) {
            super(S3ListingEndpoint.this, processor);
        }

        @Override
        protected void doStart() throws Exception {
            s3 = S3Clients.open(access);
            super.doStart();
        }

        @Override
        protected void doStop() throws Exception {
            super.doStop();
            if (s3 != null) {
                s3.close();
                s3 = null;
            }
        }

        @Override
        protected int poll() throws Exception {
            var client = s3;
            if (client == null) {
                return 0;
            }
            int handed = 0;
            try {
                var bucket = S3Clients.bucket(access);
                var pages = client.listObjectsV2Paginator(b -> b.bucket(bucket).prefix(access.optional("prefix")));
                for (var page : pages) {
                    var found = wanted(page);
                    if (!found.isEmpty()) {
                        hand(found);
                        handed += found.size();
                    }
                }
            } catch (SdkException e) {
                throw S3Failures.of("list " + access.optional("bucket"), e);
            }
            return handed;
        }

        private List<Seen> wanted(ListObjectsV2Response page) {
            var folder = S3Source.folder(access);
            var found = new ArrayList<Seen>();
            for (var object : page.contents()) {
                if (!object.key().endsWith("/")) { // the console's way of making folders
                    var path = object.key().substring(folder.length());
                    var seen = new Seen(path, object.size(), object.lastModified(), object.eTag(), true);
                    if (wanted.test(seen)) {
                        found.add(seen);
                    }
                }
            }
            return found;
        }

        private void hand(List<Seen> found) throws Exception {
            var exchange = createExchange(false);
            try {
                exchange.getMessage().setBody(found);
                getProcessor().process(exchange);
                if (exchange.getException() != null) {
                    throw exchange.getException();
                }
            } finally {
                releaseExchange(exchange, false);
            }
        }
    }
}

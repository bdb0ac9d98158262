package media.waybill.connectors;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** One place to which shipments go, with the connections that are kept for the next one. */
class ShipmentEndpoint extends DefaultEndpoint {

    private final Access access;
    private @Nullable Place place;

    ShipmentEndpoint(String uri, Component component, Access access) {
        super(uri, component);
        this.access = access;
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("shipments are sent there, not taken from there");
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) throws Exception {
                var shipment = exchange.getMessage().getMandatoryBody(Shipment.class);
                exchange.getMessage().setBody(new Shipping(shipment, place().sink()).ship());
            }
        };
    }

    /** Opened by the first shipment, so that a place that is away stops that one and not the route. */
    private synchronized Place place() {
        if (place == null) {
            place = Place.of(access);
        }
        return place;
    }

    @Override
    protected synchronized void doStop() throws Exception {
        if (place != null) {
            place.kept().close();
            place = null;
        }
        super.doStop();
    }

    private record Place(Sink sink, AutoCloseable kept) {

        static Place of(Access access) {
            if (access.isSftp()) {
                var sessions = new SftpSessions(access);
                return new Place(new SftpSink(access, sessions), sessions);
            }
            var s3 = S3Clients.open(access);
            return new Place(new S3Sink(access, s3), s3);
        }
    }
}

package media.waybill.connectors;

import org.apache.camel.CamelContext;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** Camel with the real Kamelets and our own components, and no routes around them. */
public final class TestCamel {

    private TestCamel() {}

    /** Started; whoever asks closes it. */
    public static CamelContext started() {
        var camel = new DefaultCamelContext();
        camel.setStreamCaching(false);
        camel.getShutdownStrategy().setTimeout(5);
        camel.addComponent("shipment", new ShipmentComponent());
        camel.addComponent("listing", new ListingComponent());
        camel.getComponent("kamelet", KameletComponent.class).setLocation("classpath:kamelets");
        camel.start();
        return camel;
    }

    /** The door over it. */
    public static Connectors connectors(CamelContext camel) {
        return new Connectors(new Listings(camel), new Shipments(camel));
    }
}

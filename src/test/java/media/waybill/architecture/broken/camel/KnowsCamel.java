package media.waybill.architecture.broken.camel;

import org.apache.camel.Exchange;

record KnowsCamel(Exchange exchange) {}

package media.waybill.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param node the name of this node; a node that comes back under its name takes its own jobs up again at once
 * @param poll how often each stage looks for jobs of other nodes
 * @param heartbeat how often a running job shows that its node lives; after four missed ones another node takes it
 */
@ConfigurationProperties("waybill.work")
record WorkSettings(
        @DefaultValue("node") String node,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5s") Duration heartbeat) {}

package media.waybill.drops;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param settle how long a file's size and time must stand still, by our clock, before it is pulled
 * @param lease how long a drop point stays with a node that no longer says that it lives
 * @param partSize of a large file's parts; larger where a file would need more than 9000 of them
 * @param memory what all transfers of this node together may hold in memory
 * @param ranges connections that pull one large file side by side, where one alone is slower than {@code enough}
 * @param enough bytes a second that one connection must bring, so that no others are opened beside it: each range of
 *     another costs what was read ahead at its end
 */
@ConfigurationProperties("waybill.drops")
record DropsSettings(
        @DefaultValue("2s") Duration settle,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("16MB") DataSize partSize,
        @DefaultValue("160MB") DataSize memory,
        @DefaultValue("4") int ranges,
        @DefaultValue("40MB") DataSize enough) {}

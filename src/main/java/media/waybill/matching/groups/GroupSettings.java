package media.waybill.matching.groups;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long files that belong together wait for each other.
 *
 * @param settle how long nothing more of a group must have come before it counts as whole, where nobody says how many there are
 * @param overdue how long a part may be missing before a person is asked
 */
@ConfigurationProperties("waybill.matching.groups")
record GroupSettings(
        @DefaultValue("PT15M") Duration settle,
        @DefaultValue("PT2H") Duration overdue) {}

package media.waybill.learning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param misfires how many readings people must correct before a learned rule is flagged
 * @param share which share of the files that it read they must be, from 0 to 1
 */
@ConfigurationProperties("waybill.learning")
record LearningSettings(
        @DefaultValue("2") int misfires,
        @DefaultValue("0.2") double share) {}

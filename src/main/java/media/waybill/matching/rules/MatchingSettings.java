package media.waybill.matching.rules;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param threshold the probability from which a line may win
 * @param margin how far the second must be behind
 */
@ConfigurationProperties("waybill.matching")
public record MatchingSettings(
        @DefaultValue("0.9") double threshold,
        @DefaultValue("0.3") double margin) {}

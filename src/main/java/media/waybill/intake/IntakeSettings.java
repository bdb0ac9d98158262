package media.waybill.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds on what is opened.
 *
 * @param mostPixels an image of more is refused before a pixel is decoded
 * @param longestSide of an image, in pixels
 * @param largestImage bytes of an image that is decoded as a check; larger ones are taken by their header
 * @param mostUnpacked bytes that a workbook may become
 * @param mostGrowth how many times larger a workbook may become
 */
@ConfigurationProperties("waybill.intake")
record IntakeSettings(
        @DefaultValue("120000000") long mostPixels,
        @DefaultValue("30000") int longestSide,
        @DefaultValue("67108864") long largestImage,
        @DefaultValue("268435456") long mostUnpacked,
        @DefaultValue("200") int mostGrowth) {}

package media.waybill.conform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of what is opened in memory.
 *
 * @param largestText bytes of a subtitle or metadata file
 * @param largestImage bytes of a picture
 * @param mostPixels pixels of a picture that is decoded
 */
@ConfigurationProperties("waybill.conform")
record ConformSettings(
        @DefaultValue("33554432") int largestText,
        @DefaultValue("104857600") int largestImage,
        @DefaultValue("50000000") long mostPixels) {

    static final ConformSettings DEFAULT = new ConformSettings(32 << 20, 100 << 20, 50_000_000);

    static @Nullable String tooLarge(long size, int limit) {
        return size <= limit ? null : "%d bytes, at most %d are opened".formatted(size, limit);
    }
}

package media.waybill.partners;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param secretKey base64 of the 32 bytes that encrypt secrets; without it a key is made and kept in the data folder.
 *     Hubs that share a database need the same key
 */
@ConfigurationProperties("waybill.partners")
record PartnersSettings(@Nullable String secretKey) {}

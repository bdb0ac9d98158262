package media.waybill.vault;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param bucket made at the start when it does not exist */
@ConfigurationProperties("waybill.vault")
record VaultSettings(@DefaultValue("waybill-vault") String bucket) {}

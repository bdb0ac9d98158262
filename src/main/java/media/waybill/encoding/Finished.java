package media.waybill.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A complete encode.
 *
 * @param files {@code [{path, vaultKey, size, md5, sha256, kind, language}]}, paths as the playlists name them
 */
public record Finished(UUID token, JsonNode files) {}

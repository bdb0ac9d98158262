package media.waybill.naming;

/**
 * The file that a checksum sidecar speaks of.
 *
 * @param name its name in the same folder
 * @param algorithm as {@link java.security.MessageDigest} calls it
 */
public record SidecarTarget(String name, String algorithm) {}

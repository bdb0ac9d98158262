package media.waybill.connectors;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The host keys that were agreed for a server: lines as in known_hosts or a .pub file, or SHA256 fingerprints, separated
 * by commas or lines. No key agreed means no key accepted.
 */
final class HostKeys implements HostKeyRepository {

    private final String host;
    private final List<String> fingerprints = new ArrayList<>();
    private final List<byte[]> keys = new ArrayList<>();
    private byte @Nullable [] offered;

    HostKeys(String host, @Nullable String agreed) {
        this.host = host;
        if (agreed == null) {
            return;
        }
        for (var entry : agreed.split("[,\\r\\n]+")) {
            var words = entry.strip().split("\\s+");
            for (int i = 0; i < words.length; i++) {
                if (words[i].startsWith("SHA256:")) {
                    fingerprints.add(words[i].replaceAll("=+$", ""));
                } else if (words[i].startsWith("AAAA")) {
                    keys.add(decode(words[i]));
                }
            }
        }
    }

    boolean isEmpty() {
        return fingerprints.isEmpty() && keys.isEmpty();
    }

    /** The key that the server showed when it was last asked. */
    byte @Nullable [] offered() {
        return offered;
    }

    @Override
    public int check(String ignored, byte[] key) {
        offered = key.clone();
        if (keys.stream().anyMatch(k -> MessageDigest.isEqual(k, key))
                || fingerprints.stream().anyMatch(fingerprint(key)::equals)) {
            return OK;
        }
        return isEmpty() ? NOT_INCLUDED : CHANGED;
    }

    @Override
    public void add(HostKey key, UserInfo user) {
        throw new UnsupportedOperationException("host keys are agreed by people");
    }

    @Override
    public void remove(String ignored, String type) {}

    @Override
    public void remove(String ignored, String type, byte[] key) {}

    @Override
    public String getKnownHostsRepositoryID() {
        return "agreed host keys of " + host;
    }

    @Override
    public HostKey[] getHostKey() {
        return getHostKey(host, null);
    }

    /** Lets the client ask for keys of the agreed type first. */
    @Override
    public HostKey[] getHostKey(String ignored, @Nullable String type) {
        return keys.stream()
                .filter(key -> type == null || type.equals(type(key)))
                .map(key -> {
                    try {
                        return new HostKey(host, key);
                    } catch (JSchException e) {
                        throw new IllegalArgumentException(e);
                    }
                })
                .toArray(HostKey[]::new);
    }

    static String fingerprint(byte[] key) {
        try {
            return "SHA256:"
                    + Base64.getEncoder()
                            .withoutPadding()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The line to copy into the parameter hostKey. */
    static String line(byte[] key) {
        return type(key) + " " + Base64.getEncoder().encodeToString(key);
    }

    /** The same as a known_hosts file for one server. */
    static byte[] knownHosts(String host, int port, byte[] key) {
        var name = port == 22 ? host : "[" + host + "]:" + port;
        return (name + " " + line(key) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    // RFC 4253 section 6.6: a public key begins with the length and the text of its type
    private static String type(byte[] key) {
        if (key.length < 4) {
            return "unknown";
        }
        int length = ByteBuffer.wrap(key).getInt();
        return length < 1 || length > Math.min(64, key.length - 4)
                ? "unknown"
                : new String(Arrays.copyOfRange(key, 4, 4 + length), StandardCharsets.US_ASCII);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}

package media.waybill.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Encrypts secrets at rest: AES-256-GCM, a fresh nonce each time, bound to owner and name. */
@Component
class SecretBox {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SecretBox(PartnersSettings settings, @Value("${waybill.data:./data}") Path data) {
        var given = settings.secretKey();
        var bytes = given == null || given.isBlank() ? kept(data.resolve("secret.key")) : decoded(given);
        key = new SecretKeySpec(bytes, "AES");
    }

    byte[] seal(String owner, String name, String secret) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((owner + "/" + name).getBytes(StandardCharsets.UTF_8));
            var hidden = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var all = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
            System.arraycopy(hidden, 0, all, NONCE_BYTES, hidden.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String open(String owner, String name, byte[] hidden) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, hidden, 0, NONCE_BYTES));
            cipher.updateAAD((owner + "/" + name).getBytes(StandardCharsets.UTF_8));
            return new String(cipher.doFinal(hidden, NONCE_BYTES, hidden.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new Failure(
                    FailureCode.CONFIGURATION,
                    "the secret " + name + " of " + owner
                            + " was encrypted with another key: give both hubs the same WAYBILL_SECRET_KEY, or set the secret again",
                    e);
        }
    }

    private static byte[] decoded(String given) {
        var bytes = Base64.getDecoder().decode(given.strip());
        if (bytes.length != 32) {
            throw new Failure(FailureCode.CONFIGURATION, "waybill.partners.secret-key must be 32 bytes in base64");
        }
        return bytes;
    }

    private byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[32];
                random.nextBytes(fresh);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.CREATE_NEW);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return decoded(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package media.waybill.embedded;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks the signature (AWS Signature Version 4) of a request whose body is at hand. */
final class SignatureV4 {

    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/,]+)/(\\d{8})/([^/,]+)/([^/,]+)/aws4_request,\\s*"
                    + "SignedHeaders=([^,]+),\\s*Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(15);

    private final Keys keys;
    private final String service;

    SignatureV4(Keys keys, String service) {
        this.keys = keys;
        this.service = service;
    }

    /** Throws {@link ServiceError} unless the holder of the secret signed this request for this service lately. */
    void check(String method, URI address, Headers headers, byte[] body, Instant now) {
        var said = headers.getFirst("Authorization");
        if (said == null) {
            throw ServiceError.forbidden("Missing Authentication Token");
        }
        var parts = AUTHORIZATION.matcher(said);
        if (!parts.matches()) {
            throw ServiceError.forbidden("Authorization header is not AWS Signature Version 4");
        }
        var stamp = String.valueOf(headers.getFirst("X-Amz-Date"));
        if (!parts.group(1).equals(keys.accessKey())) {
            throw ServiceError.forbidden("The security token included in the request is invalid.");
        }
        if (!parts.group(4).equals(service)) {
            throw ServiceError.forbidden("Credential should be scoped to correct service: '" + service + "'.");
        }
        if (!stamp.startsWith(parts.group(2))
                || Duration.between(at(stamp), now).abs().compareTo(SKEW) > 0) {
            throw ServiceError.forbidden("Signature expired: " + stamp + " is not close to " + STAMP.format(now));
        }
        var signed = List.of(parts.group(5).split(";"));
        if (!signed.contains("host")) {
            throw ServiceError.forbidden("'Host' must be a signed header.");
        }
        var canonical = new StringBuilder(method)
                .append('\n')
                .append(path(address.getRawPath()))
                .append('\n')
                .append(query(address.getRawQuery()))
                .append('\n');
        for (var name : signed) {
            var values = headers.get(name);
            var value = values == null ? "" : String.join(",", values).strip().replaceAll(" +", " ");
            canonical.append(name).append(':').append(value).append('\n');
        }
        canonical.append('\n').append(parts.group(5)).append('\n').append(sha256(body));
        var scope = parts.group(2) + "/" + parts.group(3) + "/" + service + "/aws4_request";
        var toSign = "AWS4-HMAC-SHA256\n" + stamp + "\n" + scope + "\n"
                + sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
        var key = ("AWS4" + keys.secretKey()).getBytes(StandardCharsets.UTF_8);
        for (var step : List.of(parts.group(2), parts.group(3), service, "aws4_request")) {
            key = hmac(key, step);
        }
        var expected = HexFormat.of().formatHex(hmac(key, toSign));
        if (!MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), parts.group(6).getBytes(StandardCharsets.US_ASCII))) {
            throw ServiceError.forbidden("The request signature we calculated does not match the signature you"
                    + " provided. Check your AWS Secret Access Key and signing method.");
        }
    }

    private static Instant at(String stamp) {
        try {
            return STAMP.parse(stamp, Instant::from);
        } catch (DateTimeParseException e) {
            throw ServiceError.forbidden("Date must be in ISO-8601 'basic format'. Got '" + stamp + "'");
        }
    }

    /** Every service but S3 signs the path encoded a second time. */
    private static String path(String raw) {
        var path = new StringBuilder();
        for (var b : raw.getBytes(StandardCharsets.UTF_8)) {
            if (b == '/' || unreserved(b)) {
                path.append((char) b);
            } else {
                path.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
            }
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static boolean unreserved(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "-_.~".indexOf(b) >= 0;
    }

    private static String query(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        var parameters = new ArrayList<String>();
        for (var parameter : raw.split("&", -1)) {
            parameters.add(parameter.contains("=") ? parameter : parameter + "=");
        }
        parameters.sort(null);
        return String.join("&", parameters);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

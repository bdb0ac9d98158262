package media.waybill.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import media.waybill.vault.Vault;
import org.springframework.http.HttpStatus;

/** Answers with bytes of the vault, all of them or the one range that was asked for (RFC 9110 section 14). */
final class RangedBytes {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private RangedBytes() {}

    /** @param version changes when the bytes do */
    static void send(
            Vault vault,
            String key,
            long size,
            String version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var tag = "\"" + version + "\"";
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag);
        long from = 0;
        long to = size;
        var range = request.getHeader("Range");
        var matcher = RANGE.matcher(range == null ? "" : range.strip());
        var unchanged = request.getHeader("If-Range") == null || tag.equals(request.getHeader("If-Range"));
        if (unchanged
                && matcher.matches()
                && !(matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            if (matcher.group(1).isEmpty()) {
                from = Math.max(0, size - Long.parseLong(matcher.group(2)));
            } else {
                from = Long.parseLong(matcher.group(1));
                to = matcher.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(matcher.group(2)) + 1);
            }
            if (from >= size || to <= from) {
                response.setHeader("Content-Range", "bytes */" + size);
                response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
                return;
            }
            response.setHeader("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + size);
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
        }
        response.setContentLengthLong(to - from);
        if ("HEAD".equals(request.getMethod())) {
            return;
        }
        try (var bytes = vault.open(key, from, to)) {
            bytes.transferTo(response.getOutputStream());
        }
    }
}

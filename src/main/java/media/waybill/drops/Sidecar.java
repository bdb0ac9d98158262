package media.waybill.drops;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A small file that says what another one should hash to: {@code film.mov.md5}, {@code film.md5}, with a bare value, in
 * the form of md5sum, or in the form of BSD's md5.
 */
record Sidecar(String algorithm, List<Claim> claims) {

    static final int LARGEST = 1 << 20;
    /** Stands for any extension, where only the file's stem is known. */
    static final String ANY = ".*";

    private static final Pattern SUM = Pattern.compile("([0-9a-fA-F]{32,128})(?:\\s+\\*?(.+))?");
    private static final Pattern BSD =
            Pattern.compile("(?:MD5|SHA1|SHA256|SHA2-256) ?\\((.+)\\) ?= ?([0-9a-fA-F]{32,128})");

    /** @param path of the file that the claim is about; ends in {@link #ANY} when its extension is not said */
    record Claim(String path, String value) {}

    /** The algorithm that the name promises; empty when it is no sidecar's name. */
    static Optional<String> algorithm(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md5")
                ? Optional.of("MD5")
                : lower.endsWith(".sha256")
                        ? Optional.of("SHA-256")
                        : lower.endsWith(".sha1") ? Optional.of("SHA-1") : Optional.empty();
    }

    /** The paths of files that this sidecar may be about, by its own name alone. */
    static Optional<String> about(String path) {
        return algorithm(path).map(a -> path.substring(0, path.lastIndexOf('.')));
    }

    /** Reads it; no claims when nothing in it is a checksum of the promised kind. */
    static Sidecar read(String path, byte[] bytes) {
        var algorithm = algorithm(path).orElseThrow();
        int digits =
                switch (algorithm) {
                    case "MD5" -> 32;
                    case "SHA-1" -> 40;
                    default -> 64;
                };
        var claims = new ArrayList<Claim>();
        for (var line : text(bytes).lines().limit(10_000).toList()) {
            var trimmed = line.strip();
            var sum = SUM.matcher(trimmed);
            var bsd = BSD.matcher(trimmed);
            if (sum.matches() && sum.group(1).length() == digits) {
                var named = sum.group(2) == null ? "" : sum.group(2).strip();
                claims.add(new Claim(
                        Names.keepable(target(path, named)), sum.group(1).toLowerCase(Locale.ROOT)));
            } else if (bsd.matches() && bsd.group(2).length() == digits) {
                claims.add(new Claim(
                        Names.keepable(target(path, bsd.group(1))), bsd.group(2).toLowerCase(Locale.ROOT)));
            }
        }
        return new Sidecar(algorithm, claims);
    }

    // film.mov.md5 is about film.mov whatever its text says; film.md5 about what it names, else about film with any
    // extension
    private static String target(String sidecar, String named) {
        var own = sidecar.substring(0, sidecar.lastIndexOf('.'));
        var ownName = Names.last(own);
        var last = Names.last(named.replace('\\', '/'));
        if (ownName.equals(last) || named.isEmpty() && hasExtension(ownName)) {
            return own;
        }
        return named.isEmpty() ? own + ANY : Names.folder(sidecar) + relative(named.replace('\\', '/'));
    }

    /** A name in a list of sums, below the folder of the list: climbing out of it is no name of ours. */
    private static String relative(String named) {
        var plain = named.startsWith("./") ? named.substring(2) : named;
        return plain.startsWith("/") || List.of(plain.split("/")).contains("..") ? Names.last(plain) : plain;
    }

    private static boolean hasExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && name.length() - dot <= 6
                && name.length() - dot >= 3
                && !name.substring(dot + 1).chars().allMatch(Character::isDigit);
    }

    private static String text(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xFF && (bytes[1] & 0xff) == 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16LE).substring(1);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

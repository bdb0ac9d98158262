package media.waybill.naming.files;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import media.waybill.naming.Kind;
import media.waybill.naming.SidecarTarget;
import media.waybill.naming.findings.Findings;
import media.waybill.naming.text.Spelling;
import media.waybill.naming.vocabulary.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A name's last words behind dots: of a checksum, of a transfer that has not ended, of a format, or of two formats.
 *
 * @param kind of the outermost format that is known
 * @param loose whether that format says the kind only together with a word
 * @param stem the name without all of them
 */
public record Extensions(@Nullable Kind kind, boolean loose, Spelling stem) {
    private static final int MOST = 3;
    private static final Map<String, String> CHECKSUMS = Map.of(
            "md5",
            "MD5",
            "md5sum",
            "MD5",
            "sha1",
            "SHA-1",
            "sha1sum",
            "SHA-1",
            "sha256",
            "SHA-256",
            "sha256sum",
            "SHA-256",
            "sha512",
            "SHA-512");

    public static Extensions of(Rules rules, Spelling name, Findings findings) {
        Spelling rest = name;
        String checksum = of(rest.text());
        if (CHECKSUMS.containsKey(checksum)) {
            say(findings, "sidecar", checksum, rest);
            rest = without(rest, checksum);
        }
        Kind kind = null;
        boolean loose = false;
        for (int i = 0; i < MOST; i++) {
            String extension = of(rest.text());
            Kind known = rules.extensions().get(extension);
            boolean partial = Leftovers.isPartialExtension(extension);
            boolean format = rules.formats().contains(extension);
            if (known == null && (!partial && !format || i > 0)) {
                break;
            }
            if (format) {
                say(findings, "extension", extension, rest);
            } else if (partial) {
                say(findings, "partial", extension, rest);
            }
            // A mail program has put .txt behind .srt.
            if (kind == Kind.DOCUMENT && loose && known == Kind.SUBTITLE) {
                kind = null;
            }
            if (kind == null && known != null) {
                kind = known;
                loose = rules.loose().contains(extension);
                say(findings, "extension", extension, rest);
            } else if (kind == known) {
                // Title.ebu.stl: no word of the title.
                say(findings, "extension", extension, rest);
            }
            rest = without(rest, extension);
        }
        return new Extensions(kind, loose, rest);
    }

    private static void say(Findings findings, String clue, String extension, Spelling name) {
        int end = name.text().length();
        int[] origin = name.origin();
        findings.add(clue, extension, "." + extension, "name", 0.9, origin[end - extension.length() - 1], origin[end]);
    }

    private static Spelling without(Spelling name, String extension) {
        return name.to(name.text().length() - extension.length() - 1);
    }

    /** The algorithm of a checksum sidecar by its extension. */
    private static @Nullable String algorithm(String name) {
        return CHECKSUMS.get(of(name));
    }

    /** The file and algorithm that a checksum sidecar is for; empty for any other name. */
    public static Optional<SidecarTarget> sidecarOf(String name) {
        String algorithm = algorithm(name);
        return algorithm == null
                ? Optional.empty()
                : Optional.of(new SidecarTarget(name.substring(0, name.lastIndexOf('.')), algorithm));
    }

    public static String of(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 20 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}

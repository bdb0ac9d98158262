package media.waybill.conform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Canonical names: {@code NL-0042_subtitle_sv_full_v1.ttml}, ASCII, safe in every file system and URL. */
final class HouseNames {

    private static final int LONGEST_PART = 40;

    private HouseNames() {}

    static String of(Subject subject, String extension) {
        return Stream.of(
                                part(subject.titleReference(), false),
                                part(subject.kind(), true),
                                part(subject.language(), false),
                                part(subject.use(), true),
                                part(subject.edition(), true),
                                "v" + subject.version())
                        .filter(p -> !p.isEmpty())
                        .collect(Collectors.joining("_"))
                + "."
                + part(extension, true);
    }

    static String part(@Nullable String text, boolean lower) {
        if (text == null) {
            return "";
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var clipped = plain.length() > LONGEST_PART ? plain.substring(0, LONGEST_PART) : plain;
        return lower ? clipped.toLowerCase(Locale.ROOT) : clipped;
    }
}

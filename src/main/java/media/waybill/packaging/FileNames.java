package media.waybill.packaging;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;

/** Gives each file of one parcel a name that the platform takes and that no other file has, whatever the case of letters. */
final class FileNames {

    private final Transliterator toAscii = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private final Set<String> taken = new HashSet<>();
    private final Layout.Names rule;
    private final Pattern foreign;

    FileNames(Layout.Names rule) {
        this.rule = rule;
        this.foreign = Pattern.compile("[^" + rule.characters() + "]+");
    }

    /** The path in the platform's characters and lengths. */
    String folded(String path) {
        var folded = Stream.of(path.split("/"))
                .map(this::segment)
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/"));
        if (folded.isEmpty()) {
            throw new Failure(FailureCode.MAPPING, "nothing is left of a name  name=" + path);
        }
        return folded;
    }

    /** The folded path, with a number before its extension when another file has it already. */
    String unique(String path) {
        var wanted = folded(path);
        var name = wanted;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            int dot = wanted.lastIndexOf('.');
            int slash = wanted.lastIndexOf('/');
            var stem = dot > slash + 1 ? wanted.substring(0, dot) : wanted;
            name = stem + "-" + n + wanted.substring(stem.length());
        }
        return name;
    }

    /** A name that may not be changed, because other files speak of it. */
    String asItIs(String path) {
        if (!folded(path).equals(path)) {
            throw new Failure(
                    FailureCode.MAPPING, "the platform does not take the name of an encoded file  name=" + path);
        }
        if (!taken.add(path.toLowerCase(Locale.ROOT))) {
            throw new Failure(FailureCode.MAPPING, "two files of the encode have one name  name=" + path);
        }
        return path;
    }

    private String segment(String name) {
        var plain = foreign.matcher(toAscii.transliterate(name.strip())).replaceAll("_");
        plain = plain.replaceAll("_{2,}", "_").replaceAll("^[._-]+|[._]+$", "");
        if (plain.length() <= rule.longest()) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        var extension = dot > 0 && plain.length() - dot <= 10 ? plain.substring(dot) : "";
        return plain.substring(0, rule.longest() - extension.length()) + extension;
    }
}

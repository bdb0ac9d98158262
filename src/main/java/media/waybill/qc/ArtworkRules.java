package media.waybill.qc;

import static media.waybill.qc.Material.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is asked of pictures that stand still. Numbers are by use, with "default" for the others. */
final class ArtworkRules {

    private static final Pattern PAIR = Pattern.compile("(\\d+(?:\\.\\d+)?)[x:](\\d+(?:\\.\\d+)?)");

    private ArtworkRules() {}

    static void format(Rule rule, Material m, Report report) {
        if (!rule.words("allowed").contains(m.subject().format())) {
            report.say(
                    rule,
                    Place.WHOLE,
                    "the picture is " + m.subject().format() + ", taken are "
                            + String.join(", ", rule.words("allowed")),
                    "Export the picture as " + String.join(" or ", rule.words("allowed")) + ".");
        }
    }

    static void size(Rule rule, Material m, Report report) {
        var asked = pair(rule, m);
        if (asked == null || width(m) == 0) {
            return;
        }
        if (width(m) < asked[0] || height(m) < asked[1]) {
            report.say(
                    rule,
                    Place.WHOLE,
                    "the picture has %d x %d pixels, at least %s x %s are asked for"
                            .formatted(width(m), height(m), number(asked[0]), number(asked[1])),
                    "Send a larger original; enlarging the picture does not help.");
        }
    }

    static void aspect(Rule rule, Material m, Report report) {
        var asked = pair(rule, m);
        if (asked == null || width(m) == 0) {
            return;
        }
        var off = ((double) width(m) / height(m)) / (asked[0] / asked[1]) - 1;
        if (Math.abs(off) * 100 > rule.number("tolerancePercent", 1)) {
            report.say(
                    rule,
                    Place.WHOLE,
                    "the picture is %d x %d, which is not %s:%s (%.1f %% off)"
                            .formatted(width(m), height(m), number(asked[0]), number(asked[1]), Math.abs(off) * 100),
                    "Crop the picture to %s:%s; do not squeeze it.".formatted(number(asked[0]), number(asked[1])));
        }
    }

    static void color(Rule rule, Material m, Report report) {
        var space = m.subject().facts().path("colorSpace").asText("");
        if (!space.isEmpty() && !rule.words("allowed").contains(space.toLowerCase(Locale.ROOT))) {
            report.say(
                    rule,
                    Place.WHOLE,
                    "the colours are " + space + ", taken are "
                            + String.join(", ", rule.words("allowed")).toUpperCase(Locale.ROOT),
                    "Convert the picture to sRGB.");
        }
        if (rule.value("alpha").asText("").equals("none")
                && m.subject().facts().path("alpha").asBoolean()) {
            report.say(
                    rule, Place.WHOLE, "the picture has transparent parts", "Flatten the picture on its background.");
        }
    }

    static void bytes(Rule rule, Material m, Report report) {
        if (m.subject().size() > rule.number("most")) {
            report.say(
                    rule,
                    Place.WHOLE,
                    "the picture has " + m.subject().size() + " bytes, at most " + number(rule.number("most"))
                            + " are taken",
                    "Export the picture with more compression.");
        }
    }

    private static double @Nullable [] pair(Rule rule, Material m) {
        var use = m.subject().use();
        JsonNode node = use == null ? rule.value("default") : rule.value(use);
        var asked = PAIR.matcher((node.isMissingNode() ? rule.value("default") : node).asText(""));
        return asked.matches()
                ? new double[] {Double.parseDouble(asked.group(1)), Double.parseDouble(asked.group(2))}
                : null;
    }

    private static int width(Material m) {
        return m.subject().facts().path("width").asInt();
    }

    private static int height(Material m) {
        return m.subject().facts().path("height").asInt();
    }
}

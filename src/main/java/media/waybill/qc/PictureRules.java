package media.waybill.qc;

import static media.waybill.qc.Material.number;

import java.util.Locale;
import media.waybill.media.FrameRate;
import media.waybill.media.Probe;
import media.waybill.qc.Measured.Stretch;
import org.jspecify.annotations.Nullable;

/** What is asked of a picture. */
final class PictureRules {

    private static final double EDGE = 0.1;

    private PictureRules() {}

    static void stream(Rule rule, Material m, Report report) {
        if (m.unreadable() != null) {
            report.say(
                    rule,
                    Place.WHOLE,
                    "the file cannot be opened: " + m.unreadable(),
                    "Export the file again and play it to its end before sending.");
        } else if (m.video().isEmpty()) {
            report.say(rule, Place.WHOLE, "there is no picture inside", "Send the file that holds the picture.");
        }
    }

    static void container(Rule rule, Material m, Report report) {
        container(rule, m, report, "Export again");
    }

    static void container(Rule rule, Material m, Report report, String advice) {
        var format = m.subject().format().toLowerCase(Locale.ROOT);
        if (m.unreadable() == null && !rule.words("allowed").contains(format)) {
            report.say(
                    rule,
                    Place.WHOLE,
                    "the container is " + format + ", taken are " + String.join(", ", rule.words("allowed")),
                    advice + " as " + String.join(" or ", rule.words("allowed")) + ".");
        }
    }

    static void codec(Rule rule, Material m, Report report) {
        m.video().ifPresent(video -> {
            if (!rule.words("allowed").contains(video.codec())) {
                report.say(
                        rule,
                        Place.stream("video"),
                        "the picture is coded as " + video.codec() + ", taken are "
                                + String.join(", ", rule.words("allowed")),
                        "Export the picture as " + String.join(" or ", rule.words("allowed")) + ".");
            }
        });
    }

    static void resolution(Rule rule, Material m, Report report) {
        m.video().ifPresent(video -> {
            var size = video.width() + "x" + video.height();
            if (rule.has("allowed") && !rule.words("allowed").contains(size)) {
                report.say(
                        rule,
                        Place.stream("video"),
                        "the picture has " + size + " pixels, taken are " + String.join(", ", rule.words("allowed")),
                        "Export the picture in one of these sizes, from a source of at least that size.");
            } else if (rule.has("minHeight") && video.height() < rule.number("minHeight")) {
                report.say(
                        rule,
                        Place.stream("video"),
                        "the picture has " + size + " pixels, at least " + number(rule.number("minHeight"))
                                + " lines are asked for",
                        "Send a larger original; enlarging the picture does not help.");
            }
        });
    }

    static void frameRate(Rule rule, Material m, Report report) {
        var uneven =
                m.measurement().map(measured -> measured.variableFrames() > 0).orElse(false);
        m.video().map(PictureRules::rate).filter(rate -> !uneven).ifPresent(rate -> {
            if (rule.words("allowed").stream().noneMatch(allowed -> isAbout(rate, FrameRate.parse(allowed)))) {
                report.say(
                        rule,
                        Place.stream("video"),
                        "the picture has " + shown(rate) + " frames a second, taken are "
                                + String.join(", ", rule.words("allowed")),
                        "Send the picture at its native rate if that is one of these; otherwise convert it with motion that stays smooth.");
            }
        });
    }

    /** Containers that count milliseconds round; 24 and 23.976 lie a thousandth apart. */
    private static boolean isAbout(FrameRate rate, @Nullable FrameRate allowed) {
        return allowed != null && Math.abs(rate.perSecond() / allowed.perSecond() - 1) < 0.0002;
    }

    static void frameRateConstant(Rule rule, Material m, Report report) {
        // Frames that damage swallowed are said by media.decode.
        var odd = m.measurement()
                .filter(measured -> measured.decodeErrors() == 0)
                .map(Measured::variableFrames)
                .orElse(0L);
        if (odd > rule.number("most", 0)) {
            report.say(
                    rule,
                    Place.stream("video"),
                    "the frame rate changes within the file: " + odd + " frames come early or late",
                    "Export the picture at a constant frame rate.");
        }
    }

    static void scan(Rule rule, Material m, Report report) {
        m.video().ifPresent(video -> {
            var scan = video.interlaced() ? "interlaced" : "progressive";
            if (!rule.words("allowed").contains(scan)) {
                report.say(
                        rule,
                        Place.stream("video"),
                        "the picture is " + scan + " (field order " + video.fieldOrder() + "), taken is "
                                + String.join(" or ", rule.words("allowed")),
                        "Send the " + String.join(" or ", rule.words("allowed")) + " original.");
            }
        });
    }

    static void bitDepth(Rule rule, Material m, Report report) {
        m.video().ifPresent(video -> {
            if (video.bitDepth() > 0 && video.bitDepth() < rule.number("min")) {
                report.say(
                        rule,
                        Place.stream("video"),
                        "the picture has " + video.bitDepth() + " bits a sample, at least " + number(rule.number("min"))
                                + " are asked for",
                        "Export from the master without reducing its depth.");
            }
        });
    }

    /** Against the runtime that was ordered; within the tolerance nothing is said, far beyond it the file is another one. */
    static void duration(Rule rule, Material m, Report report) {
        var runtime = m.subject().runtimeMs();
        if (runtime == null || m.pictureSeconds() <= 0 || !m.subject().kind().equals("VIDEO")) {
            return;
        }
        var ordered = runtime / 1000.0;
        var off = m.pictureSeconds() - ordered;
        var tolerated = Math.max(rule.seconds("tolerance", 2), ordered * rule.number("tolerancePercent", 2) / 100);
        if (Math.abs(off) <= tolerated) {
            return;
        }
        var severe = Math.abs(off)
                > Math.max(rule.seconds("block", tolerated * 3), ordered * rule.number("blockPercent", 10) / 100);
        report.say(
                rule,
                severe ? Severity.BLOCKER : rule.severity(),
                Place.WHOLE,
                "the picture lasts " + clock(m.pictureSeconds()) + ", ordered was " + clock(ordered) + " ("
                        + (off > 0 ? "+" : "-") + number(Math.abs(off)) + " s)",
                "Check that this is the ordered version without slates, trailers or a missing reel; if the runtime in the order is wrong, answer so.");
    }

    static void black(Rule rule, Material m, Report report) {
        m.measurement().ifPresent(measured -> measured.black().forEach(stretch -> {
            var head = stretch.from() <= EDGE;
            var tail = stretch.to() >= m.pictureSeconds() - EDGE;
            var most = head || tail ? rule.seconds("edge", rule.seconds("inside")) : rule.seconds("inside");
            if (stretch.length() > most) {
                report.say(
                        rule,
                        span(m, stretch),
                        "%s s of black %s, at most %s s are allowed"
                                .formatted(
                                        number(stretch.length()),
                                        head ? "at the head" : tail ? "at the tail" : "inside the programme",
                                        number(most)),
                        "Remove the black, or tell us that it is meant.");
            }
        }));
    }

    /** Black is still, too; what is black is said once. */
    static void freeze(Rule rule, Material m, Report report) {
        m.measurement().ifPresent(measured -> measured.freeze().stream()
                .filter(stretch -> measured.black().stream().noneMatch(stretch::touches))
                .filter(stretch -> stretch.length() > rule.seconds("longest"))
                .forEach(stretch -> report.say(
                        rule,
                        span(m, stretch),
                        "the picture stands still for " + number(stretch.length()) + " s, at most "
                                + number(rule.seconds("longest")) + " s are allowed",
                        "Check the export at this place; tell us if the still is meant.")));
    }

    static void decode(Rule rule, Material m, Report report) {
        m.measurement()
                .filter(measured -> measured.decodeErrors() > rule.number("most", 0))
                .ifPresent(measured -> report.say(
                        rule,
                        Place.WHOLE,
                        measured.decodeErrors() + " places could not be decoded; the first: "
                                + measured.firstDecodeError(),
                        "Export the file again; check the disk and the transfer if it happens again."));
    }

    private static Place span(Material m, Stretch stretch) {
        return Place.span(m.timecode(stretch.from()), m.timecode(stretch.to()));
    }

    /** The average tells the frame rate where the nominal one is a field rate or a clock. */
    private static FrameRate rate(Probe.Video video) {
        var rate = video.averageRate() == null ? video.rate() : video.averageRate();
        return rate == null ? new FrameRate(1, 1) : rate;
    }

    private static String shown(FrameRate rate) {
        return rate.denominator() == 1 ? rate.toString() : String.format(Locale.ROOT, "%.3f", rate.perSecond());
    }

    static String clock(double seconds) {
        var whole = Math.round(seconds);
        return whole < 3600
                ? "%d:%02d".formatted(whole / 60, whole % 60)
                : "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
    }
}

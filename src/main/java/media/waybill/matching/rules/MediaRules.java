package media.waybill.matching.rules;

import static media.waybill.matching.rules.Scales.word;
import static media.waybill.naming.Kind.AUDIO;
import static media.waybill.naming.Kind.DOCUMENT;
import static media.waybill.naming.Kind.DUB;
import static media.waybill.naming.Kind.METADATA;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.TRAILER;
import static media.waybill.naming.Kind.VIDEO;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import media.waybill.matching.search.Sign;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** What sort of material it is, and the media as a witness: it lowers what it contradicts. Quality control judges it later. */
final class MediaRules {

    /** What a file's content may answer. */
    private static final Map<String, Set<Kind>> CONTENT = Map.of(
            "VIDEO", Set.of(VIDEO, TRAILER, DUB),
            "AUDIO", Set.of(AUDIO, DUB),
            "SUBTITLE", Set.of(SUBTITLE),
            "ARTWORK", Set.of(Kind.ARTWORK, DOCUMENT),
            "METADATA", Set.of(METADATA, DOCUMENT),
            "DOCUMENT", Set.of(DOCUMENT, METADATA));

    private static final double FAINT = 0.5;
    /** Film at 24 played at 25 is four in a hundred shorter. */
    private static final double PAL = 25.0 / 24;

    private static final double PAL_NTSC = 25.0 / 23.976;

    private MediaRules() {}

    static void kind(Scales scales) {
        Kind owed = scales.line.kind();
        String content = scales.witness.kind();
        if (content != null) {
            Set<Kind> can = CONTENT.getOrDefault(content, Set.of());
            if (!can.isEmpty() && !can.contains(owed)) {
                scales.objectToKind(
                        () -> "The content is " + word(content) + ", the line asks for " + word(owed.name()) + ".");
                return;
            }
        }
        said(scales, owed);
        String quality = scales.said.quality;
        if (quality != null) {
            scales.say(Sign.NO_MASTER, () -> "The name calls it a " + quality + ", which is not to be used.");
            scales.doubt("The name calls it a " + quality + ", which is not to be used.");
        }
    }

    private static void said(Scales scales, Kind owed) {
        Kind said = scales.said.kind;
        if (said != null
                && scales.pointed
                && CONTENT.getOrDefault(said.name(), Set.of()).contains(owed)) {
            scales.say(Sign.KIND, () -> "It can be " + word(owed.name()) + scales.source("kind") + ".");
        } else if (said == null) {
            scales.say(
                    scales.witness.kind() == null ? Sign.KIND_UNSAID : Sign.KIND_BY_CONTENT,
                    () -> "Nothing in the name says what kind of material it is.");
        } else if (said == owed) {
            scales.say(
                    isFaint(scales) ? Sign.KIND_FAINT : Sign.KIND,
                    () -> "It is " + word(owed.name()) + scales.source("kind") + ".");
        } else if ((said == AUDIO && owed == DUB) || (said == DUB && owed == AUDIO)) {
            audio(scales, owed);
        } else if (said == VIDEO && owed == DUB) {
            if (scales.said.language == null && !scales.pointed) {
                scales.objectToKind(() -> "The name says video and no language, the line asks for a dub.");
            } else {
                scales.say(Sign.PICTURE_FOR_DUB, () -> "A picture file may carry a dub, but none is named.");
                scales.doubt("A picture file may carry the dub, but none is named.");
            }
        } else if (said == METADATA && owed == SUBTITLE && isFaint(scales) && scales.said.language != null) {
            scales.say(
                    Sign.KIND_FAINT, () -> "A ." + scales.clues.extension() + " file in a language may be subtitles.");
            scales.doubt("Nothing says whether it is metadata or subtitles.");
        } else {
            scales.objectToKind(() -> "The name says " + word(said.name()) + scales.source("kind")
                    + ", the line asks for " + word(owed.name()) + ".");
        }
    }

    /** Nothing but the file's extension says it, and the extension is of many kinds. */
    private static boolean isFaint(Scales scales) {
        return scales.said.weight("kind") < FAINT;
    }

    private static void audio(Scales scales, Kind owed) {
        String use = scales.said.use;
        if (use != null && !Scales.same(use, scales.line.use())) {
            scales.object(() -> "The name says " + word(use) + ", not " + word(owed.name()) + ".");
        } else {
            scales.say(Sign.AUDIO_FOR_DUB, () -> "Audio may answer " + word(owed.name()) + ".");
            if (scales.said.language == null && !scales.pointed) {
                scales.doubt("Nothing says whether it is a dub, nor of which language.");
            }
        }
    }

    static void media(Scales scales) {
        Duration lasts = scales.witness.duration();
        if (lasts != null && lasts.isPositive()) {
            runtime(scales, lasts);
            picture(scales, lasts);
        }
        layout(scales);
        rate(scales);
    }

    private static void runtime(Scales scales, Duration lasts) {
        Duration runtime = scales.line.title().runtime();
        Kind kind = scales.line.kind();
        if (runtime == null || runtime.isZero() || (kind != VIDEO && kind != DUB && kind != AUDIO)) {
            return;
        }
        double ratio = (double) lasts.toMillis() / runtime.toMillis();
        if (isAsLong(lasts, runtime)) {
            scales.say(
                    Sign.RUNTIME_AGREES, () -> "It lasts " + clock(lasts) + ", the order says " + clock(runtime) + ".");
        } else {
            scales.say(
                    Sign.RUNTIME_DIFFERS,
                    () -> "It lasts " + clock(lasts) + ", but the order says " + clock(runtime) + ".");
            if (!isSure(scales) && (ratio < 0.6 || ratio > 1.6)) {
                scales.doubt("It lasts " + clock(lasts) + ", but the order says " + clock(runtime) + ".");
            }
        }
    }

    static boolean isAsLong(@Nullable Duration lasts, @Nullable Duration runtime) {
        if (lasts == null || runtime == null || runtime.isZero()) {
            return false;
        }
        double ratio = (double) lasts.toMillis() / runtime.toMillis();
        return ratio > 0.93 && ratio < 1.07;
    }

    /**
     * A file that carries the whole name and says what it is belongs to that line, cut short or not: quality control
     * tells its sender so. A bare title on a short picture may as well be a trailer.
     */
    private static boolean isSure(Scales scales) {
        boolean bare = scales.line.kind() == VIDEO
                && scales.said.clues.technical().isEmpty()
                && scales.said.clues.why("kind").stream()
                        .allMatch(seen -> seen.source().equals("extension"));
        return scales.found.isIdentified() || scales.found.isWhole() && !bare;
    }

    /** Sound lasts as long as the picture that we hold; the last subtitle ends before the picture does. */
    private static void picture(Scales scales, Duration lasts) {
        Duration held = scales.witness.pictures().get(scales.line.id());
        Kind kind = scales.line.kind();
        if (held == null || held.isZero() || (kind != SUBTITLE && kind != DUB && kind != AUDIO)) {
            return;
        }
        double ratio = (double) lasts.toMillis() / held.toMillis();
        String both = "It lasts " + clock(lasts) + ", the picture that we hold " + clock(held);
        if (kind == SUBTITLE ? ratio > 0.75 && ratio < 1.01 : Math.abs(ratio - 1) < 0.01) {
            scales.say(Sign.PICTURE_AGREES, () -> both + ".");
        } else if (isSpeed(ratio)) {
            scales.say(Sign.PICTURE_OTHER_SPEED, () -> both + ": it runs at another frame rate.");
        } else {
            scales.say(Sign.PICTURE_DIFFERS, () -> both + ".");
        }
    }

    private static boolean isSpeed(double ratio) {
        double up = ratio < 1 ? 1 / ratio : ratio;
        return Math.abs(up - PAL) < 0.004 || Math.abs(up - PAL_NTSC) < 0.004;
    }

    private static void layout(Scales scales) {
        String layout = scales.line.layout();
        if (layout == null || (scales.line.kind() != DUB && scales.line.kind() != AUDIO)) {
            return;
        }
        int owed = channels(layout);
        int heard = scales.witness.channels();
        String said = scales.said.layout;
        int written = said == null ? 0 : channels(said);
        if (said != null && isImmersive(said) != isImmersive(layout)) {
            scales.say(Sign.LAYOUT_SAID_OTHER, () -> "The name says " + said + ", the line asks for " + layout + ".");
            scales.doubt("The name says another layout than the line asks for.");
        } else if (owed > 0 && heard > 0) {
            if (heard == owed) {
                scales.say(Sign.LAYOUT_AGREES, () -> "It has " + heard + " channels, as the line asks.");
            } else {
                scales.say(
                        Sign.LAYOUT_DIFFERS, () -> "It has " + heard + " channels, the line asks for " + layout + ".");
            }
        } else if (owed > 0 && written > 0) {
            if (written == owed) {
                scales.say(Sign.LAYOUT_AGREES, () -> "The name says " + said + ", as the line asks.");
            } else {
                scales.say(
                        Sign.LAYOUT_SAID_OTHER, () -> "The name says " + said + ", the line asks for " + layout + ".");
                scales.doubt("The name says another layout than the line asks for.");
            }
        }
    }

    /** Objects are another mix than channels, whatever bed lies below them. */
    private static boolean isImmersive(String layout) {
        return layout.equalsIgnoreCase("atmos");
    }

    /** A name that states another frame rate than the picture has was made for another file. */
    private static void rate(Scales scales) {
        double has = scales.witness.rate();
        String said = scales.said.rate;
        if (has <= 0 || said == null || scales.line.kind() != VIDEO) {
            return;
        }
        double written = Witness.rate(said);
        if (written <= 0) {
            return;
        }
        if (Math.abs(has - written) < 0.02
                || Math.abs(has - 2 * written) < 0.04
                || Math.abs(2 * has - written) < 0.04) {
            scales.say(Sign.RATE_AGREES, () -> "It has " + said + " frames a second, as the name says.");
        } else {
            scales.say(
                    Sign.RATE_DIFFERS,
                    () -> "The name says " + said + " frames a second, the picture has " + "%.3f".formatted(has) + ".");
        }
    }

    private static int channels(String layout) {
        int sum = 0;
        for (String part : layout.split("\\.")) {
            if (part.length() != 1 || !Character.isDigit(part.charAt(0))) {
                return layout.equalsIgnoreCase("stereo") || layout.equals("LtRt")
                        ? 2
                        : layout.equalsIgnoreCase("mono") ? 1 : 0;
            }
            sum += part.charAt(0) - '0';
        }
        return sum;
    }

    private static String clock(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}

package media.waybill.qc;

import static media.waybill.qc.Material.number;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import media.waybill.media.Probe;

/** What is asked of sound, alone or with a picture. */
final class SoundRules {

    private static final Map<String, Integer> LAYOUTS =
            Map.of("mono", 1, "1.0", 1, "stereo", 2, "2.0", 2, "5.1", 6, "7.1", 8);

    private SoundRules() {}

    static void stream(Rule rule, Material m, Report report) {
        if (m.unreadable() != null) {
            if (Check.Kinds.SOUND.contains(m.subject().kind())) {
                report.say(
                        rule,
                        Place.WHOLE,
                        "the file cannot be opened: " + m.unreadable(),
                        "Export the file again and play it to its end before sending.");
            }
        } else if (m.audio().isEmpty()) {
            var severity = Check.Kinds.SOUND.contains(m.subject().kind()) ? Severity.BLOCKER : rule.severity();
            report.say(rule, severity, Place.WHOLE, "there is no sound inside", "Send the file with its sound.");
        }
    }

    static void container(Rule rule, Material m, Report report) {
        PictureRules.container(rule, m, report, "Export the sound");
    }

    static void codec(Rule rule, Material m, Report report) {
        var allowed = rule.words("allowed");
        each(m, (track, name) -> {
            if (!allowed.contains(track.codec())
                    && !(allowed.contains("pcm") && track.codec().startsWith("pcm_"))) {
                report.say(
                        rule,
                        Place.stream(name),
                        "the sound is coded as " + track.codec() + ", taken are " + String.join(", ", allowed),
                        "Export the sound as " + String.join(" or ", allowed) + ".");
            }
        });
    }

    static void sampleRate(Rule rule, Material m, Report report) {
        each(m, (track, name) -> {
            if (!rule.words("allowed").contains(Integer.toString(track.sampleRate()))) {
                report.say(
                        rule,
                        Place.stream(name),
                        "the sound has " + track.sampleRate() + " samples a second, taken are "
                                + String.join(", ", rule.words("allowed")),
                        "Export the sound at " + String.join(" or ", rule.words("allowed")) + " Hz.");
            }
        });
    }

    static void bitDepth(Rule rule, Material m, Report report) {
        each(m, (track, name) -> {
            if (track.bitDepth() > 0 && track.bitDepth() < rule.number("min")) {
                report.say(
                        rule,
                        Place.stream(name),
                        "the sound has " + track.bitDepth() + " bits a sample, at least " + number(rule.number("min"))
                                + " are asked for",
                        "Export from the mix without reducing its depth.");
            }
        });
    }

    static void channels(Rule rule, Material m, Report report) {
        var total = total(m.audio());
        if (total > 0 && rule.value("allowed").valueStream().noneMatch(n -> n.asInt() == total)) {
            report.say(
                    rule,
                    Place.WHOLE,
                    "there are " + total + " channels of sound, taken are "
                            + rule.words("allowed").stream()
                                    .reduce((a, b) -> a + ", " + b)
                                    .orElse("none"),
                    "Send the sound as stereo (L R) or 5.1 (L R C LFE Ls Rs).");
        }
    }

    /** The line asked for a layout. */
    static void layout(Rule rule, Material m, Report report) {
        var owed = m.subject().layout();
        var channels = owed == null ? null : LAYOUTS.get(owed.toLowerCase(Locale.ROOT));
        if (channels == null || m.audio().isEmpty()) {
            return;
        }
        var there = m.audio().stream().mapToInt(Probe.Audio::channels).max().orElse(0);
        if (there != channels && total(m.audio()) != channels) {
            report.say(
                    rule,
                    Place.WHOLE,
                    "ordered was " + owed + ", the sound has " + total(m.audio()) + " channels",
                    "Send the " + owed + " mix.");
        }
    }

    static void deadChannel(Rule rule, Material m, Report report) {
        m.measurement().ifPresent(measured -> measured.loudness().forEach(sound -> {
            var peaks = sound.channelPeaks();
            var allDead = peaks.stream().allMatch(peak -> peak < rule.number("below", -80));
            for (var i = 0; i < peaks.size() && !allDead; i++) {
                // The fourth of six channels is the low-frequency effects: many films never use it.
                if (peaks.get(i) < rule.number("below", -80) && !(peaks.size() >= 6 && i == 3)) {
                    report.say(
                            rule,
                            Place.stream(sound.name() + ", channel " + (i + 1)),
                            "channel " + (i + 1) + " of " + peaks.size() + " is silent from beginning to end",
                            "Export the sound with all its channels connected.");
                }
            }
        }));
    }

    static void loudness(Rule rule, Material m, Report report) {
        m.measurement().ifPresent(measured -> measured.loudness().forEach(sound -> {
            var off = sound.integrated() - rule.number("target");
            // Shorter than a gating block there is no integrated loudness.
            if (sound.seconds() >= 0.4 && Math.abs(off) > rule.number("tolerance") + 0.05) {
                report.say(
                        rule,
                        Place.stream(sound.name()),
                        String.format(
                                Locale.ROOT,
                                "the loudness is %.1f LUFS, asked for are %.1f ±%s LU (EBU R 128)",
                                sound.integrated(),
                                rule.number("target"),
                                number(rule.number("tolerance"))),
                        String.format(
                                Locale.ROOT,
                                "%s the sound by %.1f dB and keep the true peak in bounds.",
                                off > 0 ? "Lower" : "Raise",
                                Math.abs(off)));
            }
        }));
    }

    static void truePeak(Rule rule, Material m, Report report) {
        m.measurement().ifPresent(measured -> measured.loudness().stream()
                .filter(sound -> sound.truePeak() > rule.number("max") + 0.05)
                .forEach(sound -> report.say(
                        rule,
                        Place.stream(sound.name()),
                        String.format(
                                Locale.ROOT,
                                "the true peak is %.1f dBTP, at most %.1f are allowed",
                                sound.truePeak(),
                                rule.number("max")),
                        "Limit the sound with a true-peak limiter.")));
    }

    static void silence(Rule rule, Material m, Report report) {
        m.measurement().ifPresent(measured -> measured.silence().stream()
                .filter(stretch -> stretch.length() > rule.seconds("longest"))
                .forEach(stretch -> report.say(
                        rule,
                        stretch.length() > rule.seconds("block", Double.MAX_VALUE) ? Severity.BLOCKER : rule.severity(),
                        Place.span(m.timecode(stretch.from()), m.timecode(stretch.to())),
                        "every channel is silent for " + number(stretch.length()) + " s, at most "
                                + number(rule.seconds("longest")) + " s are allowed",
                        "Check the mix at this place; tell us if the silence is meant.")));
    }

    /** Sound and picture of one file end together. */
    static void length(Rule rule, Material m, Report report) {
        // Frames or samples that damage swallowed shorten what was decoded; media.decode says so.
        boolean damaged = m.measurement().map(Measured::decodeErrors).orElse(0) > 0;
        if (damaged || m.audio().isEmpty() || m.video().isEmpty() || m.pictureSeconds() <= 0 || m.soundSeconds() <= 0) {
            return;
        }
        apart(rule, m.soundSeconds() - m.pictureSeconds(), m.pictureSeconds(), "the picture", report);
    }

    /** A dub is as long as the picture in hand for its title; before that comes, about as long as was ordered. */
    static void dubLength(Rule rule, Material m, Report report) {
        var picture = m.subject().pictureMs();
        var runtime = m.subject().runtimeMs();
        if (m.soundSeconds() <= 0) {
            return;
        }
        if (picture != null) {
            apart(rule, m.soundSeconds() - picture / 1000.0, picture / 1000.0, "the picture that is in hand", report);
        } else if (runtime != null
                && Math.abs(m.soundSeconds() - runtime / 1000.0) > rule.seconds("runtimeTolerance", Double.MAX_VALUE)) {
            apart(rule, m.soundSeconds() - runtime / 1000.0, runtime / 1000.0, "the runtime that was ordered", report);
        }
    }

    private static void apart(Rule rule, double off, double picture, String what, Report report) {
        if (Math.abs(off) <= rule.seconds("tolerance")) {
            return;
        }
        var ratio = (picture + off) / picture;
        var cause = Math.abs(ratio - 25 / 23.976) < 0.002
                ? " (4.3 % longer: mixed to 23.976 frames a second, the picture runs at 25)"
                : Math.abs(ratio - 23.976 / 25) < 0.002
                        ? " (4.1 % shorter: mixed to 25 frames a second, the picture runs at 23.976)"
                        : "";
        report.say(
                rule,
                Math.abs(off) > rule.seconds("block", Double.MAX_VALUE) ? Severity.BLOCKER : rule.severity(),
                Place.WHOLE,
                "the sound is " + number(Math.abs(off)) + " s " + (off > 0 ? "longer" : "shorter") + " than " + what
                        + cause,
                "Conform the sound to the delivered picture, from the same first frame to the same last one.");
    }

    private interface OnTrack {
        void look(Probe.Audio track, String name);
    }

    private static void each(Material m, OnTrack look) {
        for (var i = 0; i < m.audio().size(); i++) {
            look.look(m.audio().get(i), "audio " + (i + 1));
        }
    }

    private static int total(List<Probe.Audio> audio) {
        return audio.stream().mapToInt(Probe.Audio::channels).sum();
    }
}

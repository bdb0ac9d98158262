package media.waybill.matching;

import static media.waybill.naming.Kind.AUDIO;
import static media.waybill.naming.Kind.DOCUMENT;
import static media.waybill.naming.Kind.DUB;
import static media.waybill.naming.Kind.METADATA;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.TRAILER;
import static media.waybill.naming.Kind.VIDEO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import media.waybill.naming.Clues;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Weighs one line against the clues. Each rule multiplies the score, or objects: a line with an objection never wins,
 * however well the rest fits.
 */
final class Scales {

    /**
     * @param languageOpen the line owes a language and nothing says that the file has it
     * @param objections why it cannot be this line
     */
    record Weighed(
            OpenLine line,
            double score,
            boolean identified,
            boolean languageOpen,
            List<String> reasons,
            List<String> objections) {
        boolean stands() {
            return objections.isEmpty();
        }

        Weighed times(double factor, String reason) {
            List<String> more = new ArrayList<>(reasons);
            more.add(reason);
            return new Weighed(line, score * factor, identified, languageOpen, List.copyOf(more), objections);
        }
    }

    /** What a file's content may answer. */
    private static final Map<String, Set<Kind>> CONTENT = Map.of(
            "VIDEO", Set.of(VIDEO, TRAILER, DUB),
            "AUDIO", Set.of(AUDIO, DUB),
            "SUBTITLE", Set.of(SUBTITLE),
            "ARTWORK", Set.of(Kind.ARTWORK, DOCUMENT),
            "METADATA", Set.of(METADATA, DOCUMENT),
            "DOCUMENT", Set.of(DOCUMENT, METADATA));

    private final Clues clues;
    private final Witness witness;
    private final OpenLine line;
    private final Search.Found found;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> objections = new ArrayList<>();
    private final boolean pointed;
    private double score;
    private boolean languageOpen;

    private Scales(Clues clues, Witness witness, OpenLine line, Search.Found found, boolean pointed) {
        this.pointed = pointed;
        this.clues = clues;
        this.witness = witness;
        this.line = line;
        this.found = found;
        this.score = found.sureness();
        reasons.add(found.reason());
    }

    /** @param pointed whether somebody named this very line: the uploader, or the name by order and line */
    static Weighed weigh(Clues clues, Witness witness, OpenLine line, Search.Found found, boolean pointed) {
        Scales scales = new Scales(clues, witness, line, found, pointed);
        scales.kind();
        scales.episode();
        scales.year();
        scales.language();
        scales.use();
        scales.version();
        scales.media();
        return new Weighed(
                line,
                scales.score,
                found.identified(),
                scales.languageOpen,
                List.copyOf(scales.reasons),
                List.copyOf(scales.objections));
    }

    private void fits(double factor, String reason) {
        score *= factor;
        reasons.add(reason);
    }

    /** Objections lower the score as well, so that the line that came closest is the one to be told about. */
    private void object(String reason) {
        score *= 0.6;
        objections.add(reason);
    }

    private void objectToKind(String reason) {
        score *= 0.3;
        objections.add(reason);
    }

    private void kind() {
        Kind owed = line.kind();
        if (witness.kind() != null) {
            Set<Kind> can = CONTENT.getOrDefault(witness.kind(), Set.of());
            if (!can.isEmpty() && !can.contains(owed)) {
                objectToKind(
                        "The content is " + word(witness.kind()) + ", the line asks for " + word(owed.name()) + ".");
                return;
            }
        }
        Kind said = clues.kind();
        if (said == null) {
            fits(witness.kind() == null ? 0.6 : 0.85, "Nothing in the name says what kind of material it is.");
        } else if (said == owed) {
            double weight = clues.weight("kind");
            fits(weight < 0.5 ? 0.95 : 1, "It is " + word(owed.name()) + source("kind") + ".");
        } else if ((said == AUDIO && owed == DUB) || (said == DUB && owed == AUDIO)) {
            boolean special = clues.use() != null && !same(clues.use(), line.use());
            if (special) {
                object("The name says " + clues.use() + ", not " + word(owed.name()) + ".");
            } else {
                fits(0.85, "Audio may answer " + word(owed.name()) + ".");
            }
        } else if (said == VIDEO && owed == DUB) {
            if (clues.language() == null && !pointed) {
                objectToKind("The name says video and no language, the line asks for a dub.");
            } else {
                fits(0.6, "A picture file may carry a dub, but none is named.");
            }
        } else {
            objectToKind("The name says " + word(said.name()) + source("kind") + ", the line asks for "
                    + word(owed.name()) + ".");
        }
        String quality = clues.technical().get("quality");
        if (quality != null && owed == VIDEO) {
            fits(0.5, "The name calls it a " + quality + ", which is no master.");
        }
    }

    private void episode() {
        OpenLine.OrderedTitle title = line.title();
        Integer episode = clues.episode();
        Integer season = clues.season();
        double weight = clues.weight("episode");
        if (title.isEpisode()) {
            if (clues.episodes().size() > 1 && clues.episodes().contains(title.episode())) {
                fits(0.6, "The file holds episodes " + clues.episodes() + "; the line asks for one of them.");
            } else if (episode == null) {
                if (season != null && title.season() != null && !season.equals(title.season())) {
                    object("The name says season " + season + ", the line asks for season " + title.season() + ".");
                } else if (!found.identified()) {
                    fits(0.75, "Nothing in the name says which episode it is.");
                }
            } else if (!episode.equals(title.episode())
                    || (season != null && title.season() != null && !season.equals(title.season()))) {
                object("The name says " + number(season, episode) + source("episode") + ", the line asks for "
                        + number(title.season(), title.episode()) + ".");
            } else {
                boolean thin = season == null && title.season() != null;
                fits(
                        found.identified() ? 1 : (thin ? 0.9 : 1) * (weight < 0.65 ? 0.95 : 1),
                        "Episode " + number(season, episode) + source("episode")
                                + (thin ? "; no season is named." : "."));
            }
            return;
        }
        if (episode != null && !found.identified() && weight >= 0.65) {
            object("The name says episode " + episode + source("episode") + ", the line is for " + title.shown() + ".");
        } else if (episode != null && !found.identified()) {
            fits(
                    0.8,
                    "The number "
                            + clues.why("episode").map(Clues.Evidence::text).orElse("") + " could be an episode.");
        } else if (season != null && title.season() != null && !season.equals(title.season())) {
            object("The name says season " + season + ", the line asks for season " + title.season() + ".");
        } else if (season != null && title.season() != null) {
            fits(1, "Season " + season + source("season") + ".");
        }
    }

    private void year() {
        Integer owed = line.title().year();
        Integer said = clues.year();
        if (owed == null || said == null) {
            return;
        }
        if (Math.abs(owed - said) <= 1) {
            score = Math.min(1, score * 1.03);
            reasons.add("The year " + said + " agrees.");
        } else if (found.identified()) {
            fits(0.85, "The year " + said + " differs from " + owed + " in the order.");
        } else {
            object("The name says " + said + ", the title is of " + owed + ".");
        }
    }

    private void language() {
        String owed = line.language();
        String said = clues.language();
        if (owed == null) {
            return;
        }
        if (said == null) {
            if (pointed && clues.languageAlternatives().isEmpty()) {
                return;
            }
            if (!clues.languageAlternatives().isEmpty()) {
                boolean possible =
                        clues.languageAlternatives().stream().anyMatch(tag -> Tags.fit(tag, owed) != Tags.Fit.OTHER);
                if (!possible) {
                    object("The language can only be one of " + clues.languageAlternatives() + ", the line asks for "
                            + OpenLine.languageName(owed) + ".");
                    return;
                }
                fits(0.8, "The language can be one of " + clues.languageAlternatives() + source("language") + ".");
            } else {
                fits(0.8, "Nothing says the language; the line asks for " + OpenLine.languageName(owed) + ".");
            }
            languageOpen = true;
            return;
        }
        switch (Tags.fit(said, owed)) {
            case SAME -> fits(languageDoubt(), OpenLine.languageName(said) + source("language") + ".");
            case NARROWER ->
                fits(
                        0.96 * languageDoubt(),
                        OpenLine.languageName(said) + source("language") + " is " + OpenLine.languageName(owed) + ".");
            case WIDER -> {
                fits(
                        Tags.wideFactor(said, owed),
                        OpenLine.languageName(said) + source("language") + " may be " + OpenLine.languageName(owed)
                                + ".");
                languageOpen = true;
            }
            case NEIGHBOUR -> {
                fits(
                        0.7,
                        OpenLine.languageName(said) + source("language") + " is near to " + OpenLine.languageName(owed)
                                + ".");
                languageOpen = true;
            }
            case OTHER ->
                object("The file is " + OpenLine.languageName(said) + source("language") + ", the line asks for "
                        + OpenLine.languageName(owed) + ".");
        }
    }

    /** Name and content that name two languages leave a doubt, whichever of them the line asks for. */
    private double languageDoubt() {
        String said = clues.language();
        for (Clues.Evidence seen : clues.evidence()) {
            boolean inside = !seen.source().equals("name") && !seen.source().startsWith("folder");
            if (seen.clue().equals("language")
                    && inside
                    && said != null
                    && Tags.fit(seen.value(), said) == Tags.Fit.OTHER) {
                reasons.add("But the " + seen.source() + " says " + OpenLine.languageName(seen.value()) + ".");
                return 0.7;
            }
        }
        return 1;
    }

    private void use() {
        String said = clues.use();
        String owed = line.use();
        if (said == null && pointed) {
            return;
        }
        if (line.kind() == SUBTITLE) {
            String wanted = owed == null ? "FULL" : owed;
            if (said == null) {
                if (wanted.equals("FULL")) {
                    score *= 0.98;
                } else {
                    fits(
                            0.6,
                            "The line asks for " + wanted.toLowerCase(Locale.ROOT)
                                    + " subtitles, the name does not say so.");
                }
            } else if (same(said, wanted)) {
                fits(1, "Subtitles are " + said.toLowerCase(Locale.ROOT) + source("use") + ".");
            } else if (Set.of(said, wanted).equals(Set.of("SDH", "CAPTION"))) {
                fits(0.85, "Captions and SDH are near to each other.");
            } else {
                object("The name says " + said.toLowerCase(Locale.ROOT) + source("use") + ", the line asks for "
                        + wanted.toLowerCase(Locale.ROOT) + ".");
            }
        } else if (owed != null) {
            if (said == null) {
                fits(0.75, "The line asks for " + owed.toLowerCase(Locale.ROOT) + ", the name does not say so.");
            } else if (!same(said, owed)) {
                object("The name says " + said + source("use") + ", the line asks for " + owed + ".");
            } else {
                fits(1, said + source("use") + ".");
            }
        } else if (said != null && (line.kind() == DUB || line.kind() == AUDIO) && !said.equals("STEM")) {
            object("The name says " + said + source("use") + ", the line asks for a plain "
                    + word(line.kind().name()) + ".");
        }
    }

    private void version() {
        String said = clues.version();
        String owed = line.version();
        if (said == null && owed == null) {
            return;
        }
        if (said == null) {
            boolean usual = same(owed, "theatrical") || same(owed, "original");
            fits(usual ? 0.99 : 0.75, "The line asks for the " + owed + " version, the name names none.");
        } else if (owed == null) {
            boolean usual = same(said, "theatrical") || same(said, "international") || same(said, "domestic");
            fits(
                    usual ? 1 : 0.85,
                    "The name says " + said + " version" + source("version") + ", the line asks for none.");
        } else if (same(said, owed)
                || squash(said).startsWith(squash(owed))
                || squash(owed).startsWith(squash(said))) {
            fits(1, "The " + owed + " version" + source("version") + ".");
        } else {
            object("The name says " + said + " version" + source("version") + ", the line asks for " + owed + ".");
        }
    }

    /** The media is a witness: it lowers what it contradicts. Quality control judges it later. */
    private void media() {
        Duration runtime = line.title().runtime();
        Duration lasts = witness.duration();
        boolean whole = line.kind() == VIDEO || line.kind() == DUB || line.kind() == AUDIO;
        if (runtime != null && lasts != null && whole && !runtime.isZero()) {
            double ratio = (double) lasts.toMillis() / runtime.toMillis();
            if (ratio > 0.93 && ratio < 1.07) {
                reasons.add("It lasts " + clock(lasts) + ", the order says " + clock(runtime) + ".");
            } else {
                fits(
                        found.identified() ? 0.95 : 0.9,
                        "It lasts " + clock(lasts) + ", but the order says " + clock(runtime) + ".");
            }
        }
        String layout = line.layout();
        if (layout == null || (line.kind() != DUB && line.kind() != AUDIO)) {
            return;
        }
        int owed = channels(layout);
        int heard = witness.channels();
        String said = clues.technical().get("layout");
        if (heard > 0 && owed > 0 && heard != owed) {
            fits(0.9, "It has " + heard + " channels, the line asks for " + layout + ".");
        } else if (heard == 0 && said != null && channels(said) > 0 && channels(said) != owed) {
            fits(0.9, "The name says " + said + ", the line asks for " + layout + ".");
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

    /** Where a clue was seen: (from 'DE' in the name). */
    private String source(String clue) {
        return clues.why(clue)
                .map(seen -> seen.text().isBlank() ? "" : " (from '" + seen.text() + "' in the " + seen.source() + ")")
                .orElse("");
    }

    private static String number(@Nullable Integer season, @Nullable Integer episode) {
        return (season == null ? "" : (season < 10 ? "S0" : "S") + season)
                + (episode == null ? "" : (episode < 10 ? "E0" : "E") + episode);
    }

    private static String clock(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        return a != null && b != null && squash(a).equals(squash(b));
    }

    private static String squash(String word) {
        return LineIndex.squash(word);
    }

    private static String word(String kind) {
        return kind.toLowerCase(Locale.ROOT);
    }
}

package media.waybill.timedtext;

import java.util.Set;

/** What a target cannot hold of any document: forced flags, languages, vertical lines, comments. */
final class WholeLosses {

    private static final Set<String> HOLDS_LANGUAGES = Set.of("webvtt", "json", "sami");
    private static final Set<String> HOLDS_VERTICAL = Set.of("webvtt", "json");
    private static final Set<String> HOLDS_NOTES = Set.of("webvtt", "spruce-stl");

    private WholeLosses() {}

    static void say(Document document, String target, Findings losses) {
        boolean isTtml = TtmlTarget.byKey(target).isPresent();
        for (var cue : document.cues()) {
            if (cue.forced() && !isTtml && !target.equals("json")) {
                losses.loss(target + ".forced", cue.number(), "the format does not say what is forced: " + cue.text());
            }
            boolean foreign = cue.language() != null
                    || cue.spans().stream().anyMatch(s -> s.style().language() != null);
            if (foreign && !isTtml && !HOLDS_LANGUAGES.contains(target)) {
                losses.loss(target + ".language", cue.number(), "the language of a part is not kept: " + cue.text());
            }
            boolean vertical = cue.placement().direction() != Placement.Direction.HORIZONTAL;
            if (vertical && !HOLDS_VERTICAL.contains(target) && (!isTtml || target.equals("itt"))) {
                losses.loss(target + ".vertical", cue.number(), "the text will stand in rows: " + cue.text());
            }
        }
        boolean dressed = document.cues().stream()
                .flatMap(c -> c.spans().stream())
                .anyMatch(
                        s -> s.style().look().font() != null || s.style().look().outline() != null);
        if (dressed && !isTtml) {
            losses.loss(target + ".fonts", null, "fonts and outlines are not kept");
        }
        if (!document.notes().isEmpty() && !HOLDS_NOTES.contains(target)) {
            losses.loss(target + ".notes", null, document.notes().size() + " comments are not kept");
        }
    }
}

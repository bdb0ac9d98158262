package media.waybill.timedtext.ttml;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.fidelity.Capabilities;
import media.waybill.timedtext.fidelity.Trait;
import media.waybill.timedtext.findings.Findings;

/** The style attributes of a run and of its paragraph, as far as a target of the TTML family knows them. */
public final class TtmlRun {

    /** What applies to lines, and so stands on the paragraph (TTML2 section 10.2, IMSC 1.1, EBU Tech 3380). */
    private static final Set<String> OF_LINES = Set.of(
            "tts:lineHeight",
            "tts:direction",
            "tts:shear",
            "tts:rubyAlign",
            "tts:rubyReserve",
            "itts:fillLineGap",
            "ebutts:linePadding",
            "ebutts:multiRowAlign");

    private TtmlRun() {}

    static String attributes(Style s, TtmlTarget target) {
        var out = new StringBuilder();
        if (s.ruby() != Style.Ruby.NONE) {
            add(out, "tts:ruby", s.ruby().name().toLowerCase(Locale.ROOT));
        }
        if (s.italic()) {
            add(out, "tts:fontStyle", "italic");
        }
        if (s.bold()) {
            add(out, "tts:fontWeight", "bold");
        }
        var look = s.look();
        var overline = look.properties().get("tts:textDecoration");
        var decoration = (s.underline() ? "underline " : "")
                + (look.struck() ? "lineThrough " : "")
                + (overline != null && target.holds("tts:textDecoration") ? overline : "");
        if (!decoration.isEmpty()) {
            add(out, "tts:textDecoration", decoration.strip());
        }
        if (s.color() != null) {
            add(out, "tts:color", s.color());
        }
        if (s.background() != null) {
            add(out, "tts:backgroundColor", s.background());
        }
        if (look.font() != null) {
            add(out, "tts:fontFamily", look.font());
        }
        if (look.outline() != null && target.holds("tts:textOutline")) {
            add(out, "tts:textOutline", look.outline());
        }
        if (look.emphasis() != null && target.isTtml2()) {
            add(out, "tts:textEmphasis", look.emphasis());
        }
        var both = look.properties().getOrDefault("tts:fontSize", "");
        if (!both.isEmpty() && target.holds("tts:fontSize", both)) {
            add(out, "tts:fontSize", both);
        } else if (look.size() != null && target.holds("tts:fontSize")) {
            add(out, "tts:fontSize", look.size() + "%");
        }
        new TreeMap<>(look.properties()).forEach((name, value) -> {
            boolean isOwn = !OF_LINES.contains(name)
                    && !name.equals("tts:fontSize")
                    && !name.equals("tts:textDecoration")
                    && target.holds(name, value);
            if (isOwn) {
                add(out, name, value);
            }
        });
        return out.toString();
    }

    /** What the first run says of lines, the paragraph says. */
    static String ofParagraph(Cue cue, TtmlTarget target) {
        var out = new StringBuilder();
        if (!cue.spans().isEmpty()) {
            var properties = cue.spans().getFirst().style().look().properties();
            new TreeMap<>(properties).forEach((name, value) -> {
                if (OF_LINES.contains(name) && target.holds(name, value)) {
                    add(out, name, value);
                }
            });
        }
        return out.toString();
    }

    /** What the profile of a target does not allow, or not for a part of a cue. */
    public static void sayLosses(Document document, TtmlTarget target, Findings losses) {
        var key = target.format().key();
        if (Capabilities.of(key).held(Trait.TTML_STYLE) == Capabilities.Held.NO) {
            return;
        }
        for (var cue : document.cues()) {
            var lost = new TreeSet<String>();
            var first =
                    cue.spans().isEmpty() ? Style.PLAIN : cue.spans().getFirst().style();
            for (var span : cue.spans()) {
                var own = span.style().look().properties();
                own.forEach((name, value) -> {
                    if (!target.holds(name, value)) {
                        lost.add(name + " " + value);
                    }
                });
                for (var name : OF_LINES) {
                    if (!Objects.equals(own.get(name), first.look().properties().get(name))) {
                        lost.add(name + " for a part");
                    }
                }
            }
            if (!lost.isEmpty()) {
                losses.loss(
                        key + "." + Trait.TTML_STYLE.key(),
                        cue.number(),
                        target.format().title() + " holds no " + String.join(", ", lost) + ": " + cue.text());
            }
        }
    }

    private static void add(StringBuilder out, String name, String value) {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(TtmlWriter.attribute(value))
                .append('"');
    }
}

package media.waybill.timedtext.cues;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Look;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import org.jspecify.annotations.Nullable;

/**
 * Sizes of letters as a document writes them become sizes beside each other: what the document gives to all text, or else
 * what most letters have, is the normal one, and stays known for a target of the same family.
 *
 * @param normal across and down, in per cent of one of fifteen rows of the picture
 */
public record LetterSizes(List<Cue> cues, double normal) {

    /** The rows of a picture unless a document says otherwise: a letter of normal size is one of them high. */
    public static final int ROWS = 15;

    /** Under this name a reader leaves the size it found. */
    private static final String FOUND = "found";

    /** One that was found; {@link #settled} makes it one beside the others. */
    public static Look found(Look look, double across, double down) {
        var properties = new HashMap<>(look.properties());
        properties.put(FOUND, across + " " + down);
        return look.withProperties(properties);
    }

    /** @param meant the size that the document gives to all text, unless no text has it */
    public static LetterSizes settled(List<Cue> cues, double meant) {
        var letters = new HashMap<Double, Long>();
        // Few looks stand on very many runs.
        var sizes = new IdentityHashMap<Look, double @Nullable []>();
        var known = new IdentityHashMap<Style, Style>();
        for (var cue : cues) {
            for (var span : cue.spans()) {
                var look = span.style().look();
                if (!sizes.containsKey(look)) {
                    sizes.put(look, size(look));
                }
                double[] size = sizes.get(look);
                if (size != null) {
                    letters.merge(size[1], (long) span.text().length(), Long::sum);
                }
            }
        }
        double normal = letters.isEmpty() || letters.containsKey(meant)
                ? meant
                : Collections.max(
                                letters.entrySet(),
                                Map.Entry.<Double, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .getKey();
        var result = letters.isEmpty()
                ? cues
                : cues.stream()
                        .map(c -> c.withSpans(c.spans().stream()
                                .map(s -> new Span(
                                        s.text(), known.computeIfAbsent(s.style(), style -> settled(style, normal))))
                                .toList()))
                        .toList();
        return new LetterSizes(result, normal);
    }

    private static Style settled(Style style, double normal) {
        double[] size = size(style.look());
        if (size == null) {
            return style;
        }
        var properties = new HashMap<>(style.look().properties());
        properties.remove(FOUND);
        int down = (int) Math.round(size[1] * 100 / normal);
        int across = (int) Math.round(size[0] * 100 / normal);
        if (across != down) {
            properties.put("tts:fontSize", across + "% " + down + "%");
        }
        var look = style.look().withProperties(properties).withSize(down == 100 ? null : Integer.valueOf(down));
        var settled = style.withLook(look);
        // Most text is plain: it is one and the same object, as in formats without sizes.
        return settled.isPlain() ? Style.PLAIN : settled;
    }

    private static double @Nullable [] size(Look look) {
        var text = look.properties().get(FOUND);
        if (text == null) {
            return null;
        }
        int blank = text.indexOf(' ');
        return new double[] {Double.parseDouble(text.substring(0, blank)), Double.parseDouble(text.substring(blank + 1))
        };
    }
}

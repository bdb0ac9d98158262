package media.waybill.timedtext.fidelity;

import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Placement;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Standing;
import org.jspecify.annotations.Nullable;

/** What a timed text can have beside words and times; what each format holds of it stands in {@link Capabilities}. */
public enum Trait {
    ITALIC("italics", s -> s.italic() ? true : null),
    BOLD("bold letters", s -> s.bold() ? true : null),
    UNDERLINE("underlines", s -> s.underline() ? true : null),
    STRUCK("struck letters", s -> s.look().struck() ? true : null),
    COLOR("colours", s -> s.color() == null ? null : s.color().substring(0, 7)),
    TRANSPARENCY("transparent colours", Trait::opacity),
    BACKGROUND("backgrounds", Style::background),
    SIZE("sizes of letters", s -> s.look().size()),
    EMPHASIS("marks beside letters", s -> s.look().emphasis()),
    CLASSES("classes", s -> s.look().classes().isEmpty() ? null : s.look().classes()),
    FONT("fonts", s -> s.look().font()),
    OUTLINE("outlines", s -> s.look().outline()),
    TTML_STYLE(
            "styles that TTML alone has",
            s -> s.look().properties().isEmpty() ? null : s.look().properties()),
    VOICE("speakers", Style::voice),
    RUBY("ruby", s -> s.ruby() == Style.Ruby.TEXT ? true : null),
    SPAN_LANGUAGE("languages of single words", Style::language),
    CUE_LANGUAGE("languages of single subtitles", (c, at) -> c.language()),
    FORCED("forced subtitles", (c, at) -> c.forced() ? true : null),
    VERTICAL("vertical text", (c, at) -> at.isHorizontal() ? null : at.direction()),
    ALIGN("sides of the picture", (c, at) -> at.side() == Placement.Align.CENTER ? null : at.side()),
    TOP("subtitles at the top", (c, at) -> at.isAtTop() ? true : null),
    ROW("heights between top and bottom", (c, at) -> at.isBetween() ? at.line() : null),
    COLUMN("places across the picture", (c, at) -> at.isHorizontal() ? at.column() : null),
    NOTES("comments", (c, at) -> null),
    ACTIVE_AREA("active areas", (c, at) -> null),
    OVERLAP("texts at the same time", (c, at) -> null);

    private final String plural;
    private final @Nullable Function<Style, @Nullable Object> ofRun;
    private final @Nullable BiFunction<Cue, Standing, @Nullable Object> ofCue;

    Trait(String plural, Function<Style, @Nullable Object> ofRun) {
        this.plural = plural;
        this.ofRun = ofRun;
        this.ofCue = null;
    }

    Trait(String plural, BiFunction<Cue, Standing, @Nullable Object> ofCue) {
        this.plural = plural;
        this.ofRun = null;
        this.ofCue = ofCue;
    }

    /** Its column of the table, and the last word of its losses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String plural() {
        return plural;
    }

    public boolean isOfRuns() {
        return ofRun != null;
    }

    /** What a run has of it; {@code null} for nothing. */
    @Nullable
    public Object of(Style style) {
        return ofRun == null ? null : ofRun.apply(style);
    }

    /** What a cue as such has of it; {@code null} for nothing. */
    @Nullable
    public Object of(Cue cue, Standing standing) {
        return ofCue == null ? null : ofCue.apply(cue, standing);
    }

    boolean isIn(Cue cue) {
        for (var span : cue.spans()) {
            if (of(span.style()) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether every letter of the cue, or of each of its lines, has the same of it. */
    boolean isEven(Cue cue, boolean byLine) {
        Object now = null;
        boolean begun = false;
        for (var span : cue.spans()) {
            var own = of(span.style());
            var text = span.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    begun &= !byLine;
                } else if (!Character.isWhitespace(c)) {
                    if (begun && !Objects.equals(now, own)) {
                        return false;
                    }
                    begun = true;
                    now = own;
                }
            }
        }
        return true;
    }

    private static @Nullable Object opacity(Style style) {
        var color = style.color();
        var background = style.background();
        boolean seen = color != null && color.length() == 9 || background != null && background.length() == 9;
        return seen ? String.valueOf(color) + background : null;
    }
}

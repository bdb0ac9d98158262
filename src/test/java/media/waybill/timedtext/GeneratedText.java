package media.waybill.timedtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import media.waybill.timedtext.Placement.Align;
import media.waybill.timedtext.Placement.Anchor;
import media.waybill.timedtext.Placement.Direction;
import media.waybill.timedtext.fidelity.Trait;
import org.jspecify.annotations.Nullable;

/** Documents made up from a seed, with whatever a timed text can have. */
final class GeneratedText {

    /** How cues follow each other. */
    enum Pace {
        APART,
        ADJACENT,
        OVERLAPPING
    }

    private static final List<String> LATIN =
            List.of("Grüße", "à l'été", "señor", "50 %", "No. 5", "R&D", "a < b", "\"so\"", "Übung", "naïve", "C3-PO");
    /** Words of other scripts, each list one of them. */
    static final List<List<String>> SCRIPTS = List.of(
            LATIN,
            List.of("Привет", "мир", "Ёлка", "щука"),
            List.of("Καλημέρα", "κόσμε", "ψυχή"),
            List.of("مرحبا", "بالعالم", "كتاب"),
            List.of("שלום", "עולם", "ספר"),
            List.of("字幕", "日本語", "かな", "漢字"),
            List.of("한국어", "자막"),
            List.of("สวัสดี", "ชาวโลก"),
            List.of("नमस्ते", "दुनिया"));

    private static final List<String> COLORS =
            List.of("#ffff00", "#00ffff", "#00ff00", "#ff0000", "#ff00ff", "#123456", "#ffa500");

    private final Random random;
    private final List<String> words;

    GeneratedText(long seed, List<String> words) {
        this.random = new Random(seed);
        this.words = words;
    }

    /** Cues that each have one trait, in a part, in a line, or in all of them. */
    Document having(List<Trait> traits, Pace pace, int count, @Nullable FrameRate rate) {
        var cues = new ArrayList<Cue>();
        long at = 5000;
        for (int i = 0; i < count; i++) {
            long length = 2500 + random.nextInt(3000);
            var from = time(at, rate);
            var until = time(at + length, rate);
            var cue = new Cue(i + 1, null, 0, from, until, plain(i), null, Placement.BOTTOM_CENTRE, null, false);
            for (var trait : traits) {
                cue = with(trait, cue, i);
            }
            cues.add(cue);
            at += switch (pace) {
                case APART -> length + 2500 + random.nextInt(2000);
                case ADJACENT -> length;
                case OVERLAPPING -> length / 2;
            };
        }
        return new Document(
                Format.WEBVTT, new Encoding("UTF-8", "made here", true), "en", null, null, List.of(), List.of(), cues);
    }

    private static Time time(long millis, @Nullable FrameRate rate) {
        return rate == null
                ? Time.ofMillis(millis)
                : Time.ofFrame(rate, Time.ofMillis(millis).frame(rate));
    }

    private List<Span> plain(int number) {
        return List.of(
                Span.plain("Nr " + number + " " + word() + " "),
                Span.plain(word() + "\n"),
                Span.plain(word() + " "),
                Span.plain(word() + " end"));
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    private Cue with(Trait trait, Cue cue, int number) {
        var p = cue.placement();
        return switch (trait) {
            case FORCED -> cue.withForced(true);
            case CUE_LANGUAGE -> with(cue, p, "fr");
            case VERTICAL ->
                with(
                        cue,
                        new Placement(
                                p.align(),
                                null,
                                true,
                                Anchor.AUTO,
                                null,
                                Anchor.AUTO,
                                100,
                                number % 2 == 0 ? Direction.VERTICAL_RIGHT_TO_LEFT : Direction.VERTICAL_LEFT_TO_RIGHT),
                        cue.language());
            case ALIGN -> with(cue, p.withAlign(pick(Align.LEFT, Align.RIGHT, Align.START, Align.END)), cue.language());
            case TOP -> with(cue, line(p, 5.0, Anchor.START), cue.language());
            case ROW ->
                with(
                        cue,
                        switch (number % 3) {
                            case 0 ->
                                line(
                                        p,
                                        random.nextBoolean() ? 18.0 + random.nextInt(15) : 46.0 + random.nextInt(20),
                                        Anchor.START);
                            case 1 -> line(p, 50.0, Anchor.CENTER);
                            default -> line(p, 60.0 + random.nextInt(20), Anchor.END);
                        },
                        cue.language());
            case COLUMN ->
                with(
                        cue,
                        new Placement(
                                p.align(),
                                p.line(),
                                p.lineIsNumber(),
                                p.lineAnchor(),
                                random.nextBoolean() ? 15.0 + random.nextInt(30) : 55.0 + random.nextInt(30),
                                Anchor.AUTO,
                                100,
                                p.direction()),
                        cue.language());
            case NOTES, ACTIVE_AREA, OVERLAP -> cue;
            case RUBY -> cue.withSpans(ruby(cue.spans()));
            default -> cue.withSpans(styled(trait, cue.spans(), number));
        };
    }

    private static Placement line(Placement p, double line, Anchor anchor) {
        return new Placement(p.align(), line, false, anchor, p.position(), p.positionAnchor(), p.size(), p.direction());
    }

    private static Cue with(Cue c, Placement placement, @Nullable String language) {
        return new Cue(
                c.number(),
                c.id(),
                c.line(),
                c.from(),
                c.until(),
                c.spans(),
                c.region(),
                placement,
                language,
                c.forced());
    }

    private static List<Span> ruby(List<Span> spans) {
        var out = new ArrayList<>(spans);
        out.add(new Span("base", spans.getLast().style().withRuby(Style.Ruby.BASE)));
        out.add(new Span("above", spans.getLast().style().withRuby(Style.Ruby.TEXT)));
        return out;
    }

    private List<Span> styled(Trait trait, List<Span> spans, int number) {
        var value = value(trait);
        int from = number % 3 == 0 ? 0 : 2;
        int to = number % 3 == 2 ? 3 : 4;
        var out = new ArrayList<Span>();
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            out.add(i >= from && i < to ? new Span(span.text(), dressed(trait, span.style(), value)) : span);
        }
        return out;
    }

    private Object value(Trait trait) {
        return switch (trait) {
            case COLOR, BACKGROUND -> COLORS.get(random.nextInt(COLORS.size()));
            default -> trait;
        };
    }

    private static Style dressed(Trait trait, Style s, Object value) {
        return switch (trait) {
            case ITALIC -> s.withItalic(true);
            case BOLD -> s.withBold(true);
            case UNDERLINE -> s.withUnderline(true);
            case STRUCK -> s.withLook(s.look().withStruck(true));
            case COLOR -> s.withColor(value.toString());
            case TRANSPARENCY -> s.withColor("#ff000080");
            case BACKGROUND -> s.withBackground(value.toString());
            case SIZE -> s.withLook(s.look().withSize(150));
            case EMPHASIS -> s.withLook(s.look().withEmphasis("filled dot before"));
            case CLASSES -> s.withLook(s.look().withClasses(List.of("loud")));
            case FONT -> s.withLook(s.look().withFont("Courier New"));
            case OUTLINE -> s.withLook(s.look().withOutline("#ff0000 10%"));
            case TTML_STYLE -> s.withLook(s.look().withProperties(Map.of("tts:unicodeBidi", "embed")));
            case VOICE -> s.withVoice("Ann");
            case SPAN_LANGUAGE -> s.withLanguage("de");
            default -> throw new IllegalArgumentException("no run has it  trait=" + trait);
        };
    }

    @SafeVarargs
    private <T> T pick(T... all) {
        return all[random.nextInt(all.length)];
    }
}

package media.waybill.timedtext.mend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.text.Scripts;
import org.jspecify.annotations.Nullable;

/** Breaks the text of a cue anew: even lines, after punctuation, never behind a word that leans on the next. */
final class LineBreaks {

    /** Words that should not end a line, by language: articles, prepositions, conjunctions, pronouns. */
    private static final Map<String, Set<String>> LEANING = Map.of(
            "en", Set.of("a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "i", "my"),
            "de",
                    Set.of(
                            "der", "die", "das", "den", "dem", "ein", "eine", "und", "oder", "zu", "in", "im", "am",
                            "ich"),
            "fr", Set.of("le", "la", "les", "un", "une", "des", "de", "du", "et", "ou", "à", "au", "je", "ne", "que"),
            "es", Set.of("el", "la", "los", "las", "un", "una", "de", "del", "y", "o", "a", "al", "en", "que", "no"),
            "it", Set.of("il", "lo", "la", "i", "gli", "le", "un", "una", "di", "del", "e", "o", "a", "in", "che"),
            "nb", Set.of("en", "ei", "et", "og", "å", "i", "på", "til", "av", "som", "jeg", "den", "det", "de"),
            "sv", Set.of("en", "ett", "och", "att", "i", "på", "till", "av", "som", "jag", "den", "det", "de"));

    private static final int LEANS = 20;
    private static final int FITS_BADLY = 1000;

    private LineBreaks() {}

    /** The spans with other breaks, or the same when they were good or nothing better is possible. */
    static List<Span> reflow(List<Span> spans, int longest, int mostLines, @Nullable String language) {
        var text = new StringBuilder();
        spans.forEach(s -> text.append(s.text()));
        var lines = text.toString().split("\n", -1);
        boolean tooLong = Arrays.stream(lines).anyMatch(l -> Scripts.visible(l) > longest);
        boolean isDialogue = Arrays.stream(lines).anyMatch(l -> l.startsWith("-") || l.startsWith("\u2013"));
        boolean hasRuby = spans.stream().anyMatch(s -> s.style().ruby() != Style.Ruby.NONE);
        if ((!tooLong && lines.length <= mostLines) || isDialogue || hasRuby) {
            return spans;
        }
        var flat = text.toString().replace('\n', ' ');
        var breaks = breaks(flat, longest, mostLines, language);
        return breaks.isEmpty() ? spans : broken(spans, flat, breaks);
    }

    /** Where to break: the division into the fewest lines that fit, with the least cost. */
    private static List<Integer> breaks(String text, int longest, int mostLines, @Nullable String language) {
        var places = new ArrayList<Integer>();
        for (int i = 1; i + 1 < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                places.add(i);
            }
        }
        if (Scripts.visible(text) <= longest) {
            return List.of(-1);
        }
        if (mostLines < 2 || places.isEmpty() || places.size() > 200) {
            return List.of();
        }
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int place : places) {
            int cost = cost(text, place, longest, language);
            if (cost < least) {
                least = cost;
                best = place;
            }
        }
        return least < FITS_BADLY ? List.of(best) : List.of();
    }

    private static int cost(String text, int place, int longest, @Nullable String language) {
        int upper = Scripts.visible(text.substring(0, place));
        int lower = Scripts.visible(text.substring(place + 1));
        if (upper > longest || lower > longest) {
            return FITS_BADLY;
        }
        char before = text.charAt(place - 1);
        int cost = Math.abs(upper - lower) + (upper > lower ? 1 : 0);
        if (".!?\u2026".indexOf(before) >= 0) {
            cost -= 30;
        } else if (",;:".indexOf(before) >= 0) {
            cost -= 15;
        }
        int start = text.lastIndexOf(' ', place - 1) + 1;
        var word = text.substring(start, place).toLowerCase(Locale.ROOT);
        var primary = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        return LEANING.getOrDefault(primary, Set.of()).contains(word) ? cost + LEANS : cost;
    }

    private static List<Span> broken(List<Span> spans, String flat, List<Integer> breaks) {
        var result = new Spans();
        int at = 0;
        for (var span : spans) {
            var part = new StringBuilder(flat.substring(at, at + span.text().length()));
            for (int place : breaks) {
                if (place >= at && place < at + part.length()) {
                    part.setCharAt(place - at, '\n');
                }
            }
            result.add(part.toString(), span.style());
            at += span.text().length();
        }
        return result.list();
    }
}

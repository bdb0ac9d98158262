package media.waybill.timedtext.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.CueEdit;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;

/** Does what a person wants done to the cues of a document; the cues stand in order of time again after it. */
public final class CueEdits {

    /** A new cue is as long as this, unless the next one begins before. */
    private static final long NEW = 2000;

    private CueEdits() {}

    public static Document apply(Document document, CueEdit edit) {
        return switch (edit) {
            case CueEdit.Replace replace -> change(document, replace.number(), cue -> replaced(cue, replace));
            case CueEdit.Remove remove -> remove(document, remove.number());
            case CueEdit.InsertAfter insert -> insertAfter(document, insert.number());
            case CueEdit.Split split -> split(document, split.number());
            case CueEdit.Merge merge -> merge(document, merge.number());
            case CueEdit.Shift shift -> shift(document, shift.number(), shift.millis());
        };
    }

    private static Cue replaced(Cue cue, CueEdit.Replace edit) {
        var kept =
                CueMarkup.of(cue).equals(edit.markup()) ? cue : cue.withSpans(CueMarkup.read(edit.markup(), base(cue)));
        boolean sameTimes = edit.begin() == cue.begin() && edit.end() == cue.end();
        return (sameTimes ? kept : kept.withTimes(edit.begin(), edit.end())).withForced(edit.forced());
    }

    private static Document remove(Document document, int number) {
        return numbered(
                document,
                document.cues().stream().filter(cue -> cue.number() != number).toList());
    }

    private static Document insertAfter(Document document, int number) {
        var cues = new ArrayList<>(document.cues());
        var before = find(document, number);
        long begin = before.end();
        long next = cues.stream()
                .filter(cue -> cue.begin() > before.begin())
                .mapToLong(Cue::begin)
                .min()
                .orElse(Long.MAX_VALUE);
        long end = next > begin ? Math.min(begin + NEW, next) : begin + NEW;
        cues.add(
                cues.indexOf(before) + 1,
                new Cue(
                        0,
                        null,
                        0,
                        begin,
                        end,
                        List.of(),
                        before.region(),
                        before.placement(),
                        before.language(),
                        before.forced()));
        return numbered(document, cues);
    }

    /** At the line break, or where a single line has a space near its middle; a word is never cut. */
    private static Document split(Document document, int number) {
        var cue = find(document, number);
        var markup = CueMarkup.of(cue);
        int cut = markup.indexOf('\n');
        if (cut < 0) {
            cut = markup.indexOf(' ', markup.length() / 2);
            cut = cut < 0 ? markup.lastIndexOf(' ') : cut;
        }
        if (cut <= 0) {
            return document;
        }
        var first = markup.substring(0, cut).strip();
        var second = reopened(first) + markup.substring(cut + 1).strip();
        int before = CueMarkup.letters(first);
        long middle = cue.begin() + cue.duration() * before / Math.max(1, before + CueMarkup.letters(second));
        var cues = new ArrayList<>(document.cues());
        int at = cues.indexOf(cue);
        cues.set(at, cue.withSpans(CueMarkup.read(first, base(cue))).withTimes(cue.begin(), middle));
        cues.add(at + 1, cue.withSpans(CueMarkup.read(second, base(cue))).withTimes(middle, cue.end()));
        return numbered(document, cues);
    }

    /** Tags that the first half leaves open begin again in the second. */
    private static String reopened(String first) {
        var open = new StringBuilder();
        for (var tag : List.of("i", "b", "u")) {
            if (first.lastIndexOf("<" + tag + ">") > first.lastIndexOf("</" + tag + ">")) {
                open.append('<').append(tag).append('>');
            }
        }
        return open.toString();
    }

    private static Document merge(Document document, int number) {
        var cues = new ArrayList<>(document.cues());
        var cue = find(document, number);
        int at = cues.indexOf(cue);
        if (at + 1 >= cues.size()) {
            return document;
        }
        var next = cues.remove(at + 1);
        var spans = new ArrayList<>(cue.spans());
        spans.add(new Span("\n", base(cue)));
        spans.addAll(next.spans());
        cues.set(at, cue.withSpans(spans).withTimes(cue.from(), next.until()));
        return numbered(document, cues);
    }

    private static Document shift(Document document, int number, long millis) {
        var from = find(document, number).begin();
        long by = Math.max(millis, -from);
        return numbered(
                document,
                document.cues().stream()
                        .map(cue ->
                                cue.begin() < from ? cue : cue.withTimes(cue.begin() + by, Math.max(0, cue.end() + by)))
                        .toList());
    }

    private static Document change(Document document, int number, UnaryOperator<Cue> change) {
        return numbered(
                document,
                document.cues().stream()
                        .map(cue -> cue.number() == number ? change.apply(cue) : cue)
                        .toList());
    }

    private static Cue find(Document document, int number) {
        return document.cues().stream()
                .filter(cue -> cue.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cue " + number));
    }

    private static Style base(Cue cue) {
        return cue.spans().isEmpty() ? Style.PLAIN : cue.spans().getFirst().style();
    }

    private static Document numbered(Document document, List<Cue> cues) {
        var sorted = new ArrayList<>(cues);
        sorted.sort(Comparator.comparingLong(Cue::begin));
        for (int i = 0; i < sorted.size(); i++) {
            sorted.set(i, sorted.get(i).withNumber(i + 1));
        }
        return document.withCues(sorted);
    }
}

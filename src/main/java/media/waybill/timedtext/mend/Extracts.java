package media.waybill.timedtext.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import media.waybill.timedtext.Change;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Mending;
import media.waybill.timedtext.Time;
import media.waybill.timedtext.cues.Spans;
import media.waybill.timedtext.findings.Findings;

/** Documents made out of others: the forced cues alone, the text without descriptions of sounds, reels. */
public final class Extracts {

    /** A sound in brackets, or a name in capitals before a colon. */
    private static final Pattern SOUND = Pattern.compile(
            "\\s*[\\[(\uff08][^\\])\uff09\n]{0,200}[\\])\uff09]\\s*|(?m)^-?\\s*\\p{Lu}[\\p{Lu}\\d .'#-]{1,30}:\\s*");

    private static final Pattern MUSIC = Pattern.compile("(?m)^[\\s\u266a\u266b#]+$|[\u266a\u266b]");

    private Extracts() {}

    public static Document forced(Document document) {
        var forced = document.cues().stream().filter(Cue::forced).toList();
        return document.withCues(numbered(forced));
    }

    /** Only a proposal: what is a sound and what is speech, a person decides. */
    public static Mending withoutSounds(Document document) {
        var changes = new ArrayList<Change>();
        var cues = new ArrayList<Cue>();
        for (var cue : document.cues()) {
            var spans = new Spans();
            for (var span : cue.spans()) {
                var text = MUSIC.matcher(SOUND.matcher(span.text()).replaceAll(" "))
                        .replaceAll("");
                spans.add(text.replaceAll(" *\n *", "\n").replaceAll("^ | $", ""), span.style());
            }
            var kept = cue.withSpans(spans.trimmed());
            if (kept.text().isBlank()) {
                changes.add(new Change("sound-removed", cue.number(), Findings.clip(cue.text()), ""));
            } else if (kept.text().equals(cue.text())) {
                cues.add(cue);
            } else {
                changes.add(new Change(
                        "sound-removed", cue.number(), Findings.clip(cue.text()), Findings.clip(kept.text())));
                cues.add(kept);
            }
        }
        return new Mending(document.withCues(numbered(cues)), changes);
    }

    /** Reels one after another; each begins where those before it end. */
    public static Document joined(List<Document> reels, List<Long> lengths) {
        var cues = new ArrayList<Cue>();
        long start = 0;
        for (int i = 0; i < reels.size(); i++) {
            for (var cue : reels.get(i).cues()) {
                cues.add(cue.withTimes(cue.from().plusMillis(start), cue.until().plusMillis(start)));
            }
            start += i < lengths.size() ? lengths.get(i) : 0;
        }
        return reels.getFirst().withCues(numbered(cues));
    }

    /** The inverse: a cue over the join stands in both reels, cut there. */
    public static List<Document> split(Document document, List<Long> lengths) {
        var reels = new ArrayList<Document>();
        long start = 0;
        for (int i = 0; i <= lengths.size(); i++) {
            long end = i < lengths.size() ? start + lengths.get(i) : Long.MAX_VALUE;
            var cues = new ArrayList<Cue>();
            for (var cue : document.cues()) {
                if (cue.begin() < end && cue.end() > start) {
                    var from = cue.begin() < start ? Time.ZERO : cue.from().plusMillis(-start);
                    var until = cue.end() > end
                            ? Time.ofMillis(end - start)
                            : cue.until().plusMillis(-start);
                    cues.add(cue.withTimes(from, until));
                }
            }
            reels.add(document.withCues(numbered(cues)));
            start = end;
        }
        return reels;
    }

    /** All times moved along a line through two pairs: where something stands, and where it belongs. */
    public static Document retimed(Document document, Time a, Time toA, Time b, Time toB) {
        long measured = b.millis() - a.millis();
        long wanted = toB.millis() - toA.millis();
        if (measured <= 0 || wanted <= 0) {
            throw new IllegalArgumentException("the second point must lie behind the first");
        }
        return document.withCues(document.cues().stream()
                .map(c -> c.withTimes(
                        moved(c.from(), a, toA, measured, wanted), moved(c.until(), a, toA, measured, wanted)))
                .toList());
    }

    private static Time moved(Time time, Time a, Time toA, long measured, long wanted) {
        return time.plusMillis(-a.millis()).times(wanted, measured).plusMillis(toA.millis());
    }

    private static List<Cue> numbered(List<Cue> cues) {
        var result = new ArrayList<Cue>(cues.size());
        cues.forEach(c -> result.add(c.withNumber(result.size() + 1)));
        return result;
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Pattern;
import media.waybill.journal.Event;
import media.waybill.journal.Journal;

/** What happened, the newest first: when, what, and who did it where it was a person. */
final class Story extends OrderedList {

    private static final Pattern BAD = Pattern.compile("refus|reject|fail|parked|quarantin|cancel");
    private static final Pattern GOOD = Pattern.compile("accept|sealed|sent|receipt|delivered|live|ingested");
    private static final Pattern WARN = Pattern.compile("review|ambiguous|unmatched|redeliver|question");

    Story(List<Event> events, Times times) {
        addClassName("story");
        if (events.isEmpty()) {
            var nothing = new Span("Nothing has happened yet.");
            nothing.addClassName("soft");
            add(new ListItem(nothing));
        }
        for (var event : events.reversed()) {
            var at = new Span(times.moment(event.at()) + ", " + times.relative(event.at())
                    + (event.actor().equals(Journal.HUB) ? "" : ", by " + event.actor()));
            at.addClassName("at");
            at.setTitle(times.exact(event.at()));
            var words = new Span(event.summary());
            words.addClassName("wrap");
            var item = new ListItem(words, at);
            item.addClassName(tone(event.kind()).css());
            add(item);
        }
    }

    static Tone tone(String kind) {
        return BAD.matcher(kind).find()
                ? Tone.BAD
                : WARN.matcher(kind).find() ? Tone.WARN : GOOD.matcher(kind).find() ? Tone.GOOD : Tone.CALM;
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import media.waybill.progress.FileQuery;
import media.waybill.progress.FileStatus;
import media.waybill.progress.LineQuery;
import media.waybill.progress.Progress;
import media.waybill.progress.Status;
import media.waybill.progress.Timeliness;
import media.waybill.work.Work;
import org.springframework.stereotype.Component;

/** How much waits behind an entry of the menu, so that nobody has to open it to know. */
@Component
class Counts {

    private static final int PARKED_MOST = 100;

    private final Progress progress;
    private final Work work;
    private final Me me;

    Counts(Progress progress, Work work, Me me) {
        this.progress = progress;
        this.work = work;
        this.me = me;
    }

    /** The entries that carry a number, by what they lead to. */
    Map<String, Waiting> waiting() {
        var waiting = new LinkedHashMap<String, Waiting>();
        if (me.isDistributor()) {
            var late = LineQuery.ALL.distributor(me.partner()).timeliness(Timeliness.LATE);
            waiting.put("", new Waiting("late", Tone.BAD, () -> progress.count(late)));
        }
        if (me.isOperator()) {
            var unclear = FileQuery.ALL.statuses(List.of(FileStatus.AMBIGUOUS, FileStatus.UNMATCHED));
            var review = LineQuery.ALL.statuses(List.of(Status.IN_REVIEW));
            waiting.put("assign", new Waiting("to assign", Tone.WARN, () -> progress.count(unclear)));
            waiting.put("review", new Waiting("to review", Tone.WARN, () -> progress.count(review)));
            waiting.put("parked", new Waiting("parked", Tone.BAD, () -> work.parked(null, PARKED_MOST)
                    .size()));
        }
        return waiting;
    }

    record Waiting(String what, Tone tone, LongSupplier count) {

        void show(SideNavItem item) {
            var n = count.getAsLong();
            if (n == 0) {
                item.setSuffixComponent(null);
                return;
            }
            var badge = new Span(n >= PARKED_MOST ? "99+" : Long.toString(n));
            badge.addClassNames("count", tone.css());
            badge.setTitle(n + " " + what);
            item.setSuffixComponent(badge);
        }
    }
}

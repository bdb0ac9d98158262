package media.waybill.portal;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as one person reads them: in the account's zone, how far off first, the exact time one hover away. */
record Times(ZoneId zone, Instant now) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss z", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHEET = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ENGLISH);

    /** "Tue 1 Dec", with the year when it is not this one. */
    String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    String day(LocalDate day) {
        return day.getYear() == now.atZone(zone).getYear() ? DAY.format(day) : DAY_OF_YEAR.format(day);
    }

    String exact(Instant at) {
        return EXACT.format(at.atZone(zone));
    }

    /** "today 14:05", "Tue 1 Dec 14:05". */
    String moment(Instant at) {
        var local = at.atZone(zone);
        var today = now.atZone(zone).toLocalDate();
        var day = local.toLocalDate().equals(today)
                ? "today"
                : local.toLocalDate().equals(today.minusDays(1)) ? "yesterday" : day(local.toLocalDate());
        return day + " " + CLOCK.format(local);
    }

    /** "3 days ago", "in 5 h". Days are the calendar's, so that "in 1 day" is tomorrow. */
    String relative(Instant at) {
        var apart = Duration.between(now, at);
        var ahead = !apart.isNegative();
        var size = apart.abs();
        if (size.compareTo(Duration.ofSeconds(45)) < 0) {
            return ahead ? "now" : "just now";
        }
        String words;
        if (size.compareTo(Duration.ofMinutes(90)) < 0) {
            words = Math.max(1, Math.round(size.toSeconds() / 60.0)) + " min";
        } else if (size.compareTo(Duration.ofHours(24)) < 0) {
            words = Math.round(size.toMinutes() / 60.0) + " h";
        } else {
            var days = Math.abs(ChronoUnit.DAYS.between(
                    now.atZone(zone).toLocalDate(), at.atZone(zone).toLocalDate()));
            words = days < 60 ? (days == 1 ? "1 day" : days + " days") : Math.round(days / 30.4) + " months";
        }
        return ahead ? "in " + words : words + " ago";
    }

    /** For a due date: "5 days late", "due in 3 days". */
    String due(Instant due) {
        return due.isBefore(now)
                ? relative(due).replace(" ago", " late").replace("just now", "late now")
                : "due " + relative(due);
    }

    /** As a spreadsheet sorts it. */
    String sheet(Instant at) {
        return SHEET.format(at.atZone(zone));
    }

    /** Relative, with the exact time on hover. */
    Span ago(Instant at) {
        var span = new Span(relative(at));
        span.addClassName("nowrap");
        span.setTitle(exact(at));
        return span;
    }

    /** Day above, distance below. */
    Span dueCell(Instant due, boolean open) {
        var span = new Span();
        span.addClassName("two");
        span.setTitle(exact(due));
        var day = new Span(day(due));
        span.add(day);
        var distance = new Span(open ? due(due) : relative(due));
        distance.addClassName("sub");
        if (open && due.isBefore(now)) {
            distance.addClassName("tone-bad");
        }
        span.add(distance);
        return span;
    }
}

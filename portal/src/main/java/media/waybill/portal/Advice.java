package media.waybill.portal;

import media.waybill.progress.LineView;
import media.waybill.progress.Timeliness;

/** What the person who looks should do about a line now, in one sentence. */
final class Advice {

    private Advice() {}

    static String toDistributor(LineView line, Times times) {
        return switch (line.status()) {
            case ORDERED ->
                line.timeliness() == Timeliness.LATE
                        ? "Send the file today, or say when it will come."
                        : "Send the file, or say when it will come.";
            case PROMISED -> promised(line, times) + " Send the file by then.";
            case REJECTED ->
                "Mend what is listed and send the file again"
                        + (line.redeliveryDue() == null ? "." : " by " + times.day(line.redeliveryDue()) + ".");
            case RECEIVED -> "It is here and being checked. Nothing to do.";
            case IN_REVIEW -> "One of our people is looking at it. Nothing to do.";
            case ACCEPTED -> "Accepted. Nothing to do.";
            case DELIVERED -> "Delivered. Nothing to do.";
            case WAIVED -> "No longer wanted: it was waived.";
            case CANCELLED -> "No longer wanted: it was cancelled.";
        };
    }

    static String toOperator(LineView line, Times times) {
        return switch (line.status()) {
            case ORDERED ->
                switch (line.ball()) {
                    case OPERATOR -> "The distributor answered and waits for your decision.";
                    default ->
                        line.timeliness() == Timeliness.LATE
                                ? "Chase the distributor: nothing acceptable has come."
                                : "Waiting for the distributor.";
                };
            case PROMISED ->
                promised(line, times)
                        + (line.timeliness() == Timeliness.ON_TRACK || line.timeliness() == Timeliness.DUE_SOON
                                ? ""
                                : " Chase the distributor.");
            case REJECTED ->
                "Refused; the distributor is asked to send it again"
                        + (line.redeliveryDue() == null ? "." : " by " + times.day(line.redeliveryDue()) + ".");
            case RECEIVED -> "The hub is at work on it.";
            case IN_REVIEW -> "Look at the findings: accept with a waiver, or reject with reasons.";
            case ACCEPTED -> "Accepted; it goes out when the rest of the title is.";
            case DELIVERED -> "Delivered.";
            case WAIVED -> "Waived: nothing is owed any more.";
            case CANCELLED -> "Cancelled.";
        };
    }

    private static String promised(LineView line, Times times) {
        return line.promisedFor() == null ? "Promised." : "Promised for " + times.day(line.promisedFor()) + ".";
    }
}

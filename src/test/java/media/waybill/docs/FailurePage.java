package media.waybill.docs;

import java.time.Duration;
import java.util.Locale;
import media.waybill.failure.FailureCode;

/** docs/failures.md: the list of failures as the runbook's table. */
final class FailurePage {

    private FailurePage() {}

    static String text() {
        var page = new StringBuilder("""
                # Failures

                Generated from `FailureCode`; do not edit. Every failure that is shown, stored or answered has one of these codes.
                "Whose" says who can do something about it. What is tried again is tried again by itself; after the last
                attempt the job is parked, in plain sight, until somebody retries it.

                | Code | Whose | Tried again | Meaning | What to do |
                | --- | --- | --- | --- | --- |
                """);
        for (var code : FailureCode.values()) {
            page.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(code, whose(code.owner()), tries(code.retry()), code.meaning(), code.remedy()));
        }
        return page.toString();
    }

    private static String whose(FailureCode.Owner owner) {
        return switch (owner) {
            case PARTNER -> "the partner's";
            case OPERATOR -> "the operator's";
            case OUTSIDE -> "the outside world's";
            case HUB -> "the hub's";
        };
    }

    private static String tries(FailureCode.Retry retry) {
        if (retry.tries() == 0) {
            return "no";
        }
        return "%d times, after %s to %s".formatted(retry.tries(), shown(retry.pause(1)), shown(retry.pause(99)));
    }

    private static String shown(Duration pause) {
        return pause.toString().substring(2).toLowerCase(Locale.ROOT).replaceAll("(\\d)([hms])", "$1 $2");
    }
}

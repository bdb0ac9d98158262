package media.waybill.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The contract's codes in words for people, each with its tone. An unknown code is shown as it is. */
final class Words {

    private Words() {}

    record Word(String text, Tone tone) {}

    static Word lineStatus(String status) {
        return switch (status) {
            case "ORDERED" -> new Word("Not received", Tone.CALM);
            case "PROMISED" -> new Word("Promised", Tone.INFO);
            case "RECEIVED" -> new Word("In check", Tone.INFO);
            case "IN_REVIEW" -> new Word("In review", Tone.WARN);
            case "REJECTED" -> new Word("Refused", Tone.BAD);
            case "ACCEPTED" -> new Word("Accepted", Tone.GOOD);
            case "DELIVERED" -> new Word("Delivered", Tone.GOOD);
            case "WAIVED" -> new Word("Waived", Tone.CALM);
            case "CANCELLED" -> new Word("Cancelled", Tone.CALM);
            default -> new Word(plain(status), Tone.CALM);
        };
    }

    static Word timeliness(String timeliness) {
        return switch (timeliness) {
            case "LATE" -> new Word("Late", Tone.BAD);
            case "AT_RISK" -> new Word("At risk", Tone.WARN);
            case "DUE_SOON" -> new Word("Due soon", Tone.INFO);
            case "ON_TRACK" -> new Word("On track", Tone.CALM);
            case "DONE" -> new Word("Done", Tone.GOOD);
            default -> new Word(plain(timeliness), Tone.CALM);
        };
    }

    static Word fileStatus(String status) {
        return switch (status) {
            case "ANNOUNCED" -> new Word("Seen, waiting", Tone.CALM);
            case "TRANSFERRING" -> new Word("Transferring", Tone.INFO);
            case "STORED" -> new Word("Stored", Tone.INFO);
            case "MATCHED" -> new Word("Matched", Tone.INFO);
            case "IN_QC" -> new Word("In check", Tone.INFO);
            case "UNMATCHED" -> new Word("Fits no line", Tone.WARN);
            case "AMBIGUOUS" -> new Word("Fits several lines", Tone.WARN);
            case "REJECTED" -> new Word("Refused", Tone.BAD);
            case "ACCEPTED" -> new Word("Accepted", Tone.GOOD);
            case "DUPLICATE" -> new Word("Duplicate", Tone.CALM);
            case "SUPERSEDED" -> new Word("Replaced by newer", Tone.CALM);
            case "QUARANTINED" -> new Word("Quarantined", Tone.BAD);
            case "FAILED" -> new Word("Failed", Tone.BAD);
            default -> new Word(plain(status), Tone.CALM);
        };
    }

    static Word deliveryStatus(String status) {
        return switch (status) {
            case "WAITING" -> new Word("Waiting for materials", Tone.CALM);
            case "ENCODING" -> new Word("Encoding", Tone.INFO);
            case "PACKAGING" -> new Word("Packaging", Tone.INFO);
            case "SENDING" -> new Word("Sending", Tone.INFO);
            case "SENT" -> new Word("Sent, no answer yet", Tone.INFO);
            case "INGESTED" -> new Word("Ingested", Tone.GOOD);
            case "LIVE" -> new Word("Live", Tone.GOOD);
            case "REFUSED" -> new Word("Refused", Tone.BAD);
            case "FAILED" -> new Word("Failed", Tone.BAD);
            default -> new Word(plain(status), Tone.CALM);
        };
    }

    static Word dropPointState(String state) {
        return switch (state) {
            case "RUNNING" -> new Word("Running", Tone.GOOD);
            case "STOPPED" -> new Word("Stopped", Tone.CALM);
            case "FAILED" -> new Word("Failed", Tone.BAD);
            default -> new Word(plain(state), Tone.CALM);
        };
    }

    static Word severity(String severity) {
        return switch (severity) {
            case "BLOCKER" -> new Word("Blocker", Tone.BAD);
            case "ISSUE" -> new Word("Issue", Tone.WARN);
            case "FYI" -> new Word("For information", Tone.INFO);
            default -> new Word(plain(severity), Tone.CALM);
        };
    }

    /** Who acts next, as "with …". */
    static String ball(String ball) {
        return switch (ball) {
            case "DISTRIBUTOR" -> "with distributor";
            case "HUB" -> "with the hub";
            case "OPERATOR" -> "with operators";
            case "PLATFORM" -> "with platform";
            case "NOBODY" -> "nothing to do";
            default -> plain(ball);
        };
    }

    /** The same for the distributor itself. */
    static String ballForDistributor(String ball) {
        return switch (ball) {
            case "DISTRIBUTOR" -> "your turn";
            case "HUB" -> "being checked";
            case "OPERATOR" -> "with our operators";
            case "PLATFORM" -> "with platform";
            case "NOBODY" -> "nothing to do";
            default -> plain(ball);
        };
    }

    static String answer(String answer) {
        return switch (answer) {
            case "PROMISE" -> "Promise a date";
            case "NOT_AVAILABLE" -> "Not available";
            case "SUBSTITUTE" -> "Offer a substitute";
            case "QUESTION" -> "Ask a question";
            case "ALREADY_DELIVERED" -> "Already delivered";
            default -> plain(answer);
        };
    }

    static String role(String role) {
        return switch (role) {
            case "DISTRIBUTOR" -> "Distributor";
            case "OPERATOR" -> "Operator";
            case "PLATFORM" -> "Platform";
            case "ADMIN" -> "Administrator";
            default -> plain(role);
        };
    }

    /** What the reading of a name calls its parts. */
    static String clue(String name) {
        return switch (name) {
            case "eidr" -> "EIDR";
            case "orderLine" -> "Order line";
            default -> plain(name);
        };
    }

    static String kind(@Nullable String kind) {
        return kind == null ? "" : plain(kind);
    }

    /** "Dub de 5.1", "Subtitle sv forced": what is owed, without the title. */
    static String material(
            String kind,
            @Nullable String language,
            @Nullable String use,
            @Nullable String version,
            @Nullable String layout) {
        var words = new StringBuilder(plain(kind));
        if (language != null) {
            words.append(' ').append(language(language));
        }
        if (use != null && !(kind.equals("SUBTITLE") && use.equals("FULL"))) {
            words.append(", ").append(use.equals("SDH") ? "SDH" : plain(use).toLowerCase(Locale.ROOT));
        }
        if (layout != null) {
            words.append(", ").append(layout);
        }
        if (version != null) {
            words.append(", ").append(version);
        }
        return words.toString();
    }

    /** "Swedish (sv)". */
    static String language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() || name.equalsIgnoreCase(tag) ? tag : name + " (" + tag + ")";
    }

    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        var units = new String[] {"kB", "MB", "GB", "TB", "PB"};
        int unit = -1;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }

    static String count(long n, String one, String many) {
        return String.format(Locale.ENGLISH, "%,d %s", n, n == 1 ? one : many);
    }

    static String plain(String code) {
        var words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

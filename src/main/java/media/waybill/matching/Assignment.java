package media.waybill.matching;

import java.util.UUID;

/** What became of a person's decision. */
public sealed interface Assignment {

    record Assigned(UUID matchId) implements Assignment {}

    /** @param reason a sentence for the person who asked */
    record Refused(String reason) implements Assignment {}
}

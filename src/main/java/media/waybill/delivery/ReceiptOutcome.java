package media.waybill.delivery;

import java.util.List;
import java.util.UUID;

/** What became of a receipt. */
public sealed interface ReceiptOutcome {

    /** @param reopened lines whose material the platform refused */
    record Recorded(List<UUID> reopened) implements ReceiptOutcome {}

    /** The same was said before: nothing changed. */
    record Repeated() implements ReceiptOutcome {}

    /** It says less than what is known, or contradicts a refusal: kept in the story, the status stands. */
    record Late(Receipt.Status standing) implements ReceiptOutcome {}

    /** No delivery of that id, as far as the caller may know. */
    record Unknown() implements ReceiptOutcome {}

    /** The caller may see the delivery but does not speak for its platform. */
    record NotAllowed() implements ReceiptOutcome {}
}

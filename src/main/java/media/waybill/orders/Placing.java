package media.waybill.orders;

import java.util.List;

/** What became of an order that was sent. */
public sealed interface Placing {

    /** The order is new. */
    record Placed(OrderContents order) implements Placing {}

    /** The order stood already and says something else now. @param changes in words */
    record Amended(OrderContents order, List<String> changes) implements Placing {}

    /** The order stood already with the same content. */
    record Unchanged(OrderContents order) implements Placing {}

    /** The order stands already with another content, and no amendment was asked for. @param differences in words */
    record Conflict(String reference, List<String> differences) implements Placing {}

    /** Nothing of it was kept. */
    record Refused(List<Fault> faults) implements Placing {}
}

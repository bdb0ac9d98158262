package media.waybill.timedtext;

import java.util.List;

/** A mended document and every change that made it so. */
public record Mending(Document document, List<Change> changes) {

    public Mending {
        changes = List.copyOf(changes);
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import media.waybill.progress.FileView;
import media.waybill.progress.Progress;

/** An operator says which line a file is for, or takes it back. */
@org.springframework.stereotype.Component
class Assigning {

    private final Progress progress;

    Assigning(Progress progress) {
        this.progress = progress;
    }

    Component undo(UUID match, Runnable done) {
        return new Div();
    }

    Component choices(FileView file, Runnable done) {
        return new Div();
    }
}

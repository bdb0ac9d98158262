package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import media.waybill.progress.LineView;

/** What this person may do with a line as it stands. */
@org.springframework.stereotype.Component
class LineActions {

    private final Me me;

    LineActions(Me me) {
        this.me = me;
    }

    Component[] of(LineView line, Runnable done) {
        var buttons = new ArrayList<Component>();
        if (me.isDistributor() && line.status().isMissing()) {
            var send = new Button("Send file", VaadinIcon.UPLOAD_ALT.create(), click -> UI.getCurrent()
                    .navigate("send", QueryParameters.of("line", line.id().toString())));
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(send);
        }
        return buttons.toArray(Component[]::new);
    }

    /** The one or two that matter most, for a row of a list. */
    Component[] brief(LineView line, Runnable done) {
        return of(line, done);
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The first page is another for each role; the address stays the same. */
@Route(value = "", layout = Frame.class)
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final Me me;

    HomeView(Me me) {
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.rerouteTo(
                switch (me.account().role()) {
                    case DISTRIBUTOR -> OwedView.class;
                    case PLATFORM -> IncomingView.class;
                    case OPERATOR, ADMIN -> TodayView.class;
                });
    }
}

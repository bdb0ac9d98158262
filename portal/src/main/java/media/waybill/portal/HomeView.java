package media.waybill.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The first page: each role has its own. */
@Route(value = "", layout = Frame.class)
@PageTitle("Waybill")
@PermitAll
class HomeView extends Div {

    HomeView(Me me) {
        addClassName("page");
        add(Page.head("Welcome, " + me.account().login(), null));
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere, or to what this person may not see: both look the same. */
@ParentLayout(Frame.class)
@PageTitle("Not found · Waybill")
@AnonymousAllowed
class LostView extends Div implements HasErrorParameter<NotFoundException> {

    LostView() {
        addClassName("page");
        add(
                Page.head("Not found", null),
                Page.bare(
                        "There is nothing at this address",
                        null,
                        Page.empty(
                                VaadinIcon.ROAD_BRANCH,
                                "Nothing to show",
                                "It may have been removed, or belong to somebody else. Look for it by name, or go back home.",
                                new Anchor("", "Go home"))));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}

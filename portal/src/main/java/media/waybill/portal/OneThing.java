package media.waybill.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.UUID;
import java.util.function.BiPredicate;
import media.waybill.journal.Signal;
import org.jspecify.annotations.Nullable;

/** A page about one thing: its id stands in the address, and it is drawn anew when that thing changes. */
abstract class OneThing extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private @Nullable UUID id;
    private String title = "";

    OneThing(Live live, BiPredicate<UUID, Signal> concerns) {
        addClassName("page");
        live.follow(this, signal -> id != null && concerns.test(id, signal), this::draw);
    }

    /** Fills the emptied page, and says its title. Throws NotFoundException for what this person cannot see. */
    abstract String draw(UUID shown);

    final void draw() {
        var shown = id;
        if (shown != null) {
            removeAll();
            title = draw(shown);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.read(event);
        draw();
    }

    @Override
    public String getPageTitle() {
        return title + " · Waybill";
    }
}

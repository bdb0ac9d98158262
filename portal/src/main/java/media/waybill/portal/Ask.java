package media.waybill.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Questions whose answer is kept with the decision. */
final class Ask {

    private Ask() {}

    /** A decision that needs its reason; the reason is part of the record and shown to whoever it concerns. */
    static void reason(String title, String consequence, String button, Consumer<String> decide) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("32rem");
        dialog.setMaxWidth("96vw");
        var text = new TextArea("Reason");
        text.setWidthFull();
        text.setMinHeight("5.5rem");
        text.setMaxLength(1000);
        text.setRequired(true);
        text.setId("reason");
        var yes = new Button(button, click -> {
            if (text.isEmpty() || text.getValue().isBlank()) {
                text.setInvalid(true);
                text.setErrorMessage("Say why: it is kept in the story.");
                text.focus();
                return;
            }
            dialog.close();
            decide.accept(text.getValue().strip());
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setId("decide");
        dialog.add(Page.stack(Page.soft(consequence), text));
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), yes);
        dialog.open();
        text.focus();
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import media.waybill.delivery.Delivery;
import media.waybill.delivery.Receipt;
import media.waybill.delivery.ReceiptOutcome;
import media.waybill.progress.DeliveryStatus;
import media.waybill.progress.DeliveryView;

/** What this person may do with a delivery as it stands: a platform answers, an operator sends again. */
@org.springframework.stereotype.Component
class DeliveryActions {

    private final Delivery delivery;
    private final Me me;

    DeliveryActions(Delivery delivery, Me me) {
        this.delivery = delivery;
        this.me = me;
    }

    Component[] of(DeliveryView view, Runnable done) {
        if (me.isPlatform()) {
            return answers(view, done);
        }
        var sealed = view.sealedAt() != null;
        if (!me.isOperator() || !sealed) {
            return new Component[0];
        }
        return new Component[] {
            new Button(
                    "Send again",
                    click -> Notes.confirm(
                            "Send this parcel again?",
                            "The platform gets the same files once more, the manifest last. Nothing is packaged anew.",
                            "Send again",
                            () -> {
                                if (delivery.resend(view.id())) {
                                    Notes.done("The parcel is on its way again.");
                                } else {
                                    Notes.refused(
                                            "It is on its way already",
                                            "Wait until this sending ends, then try again.");
                                }
                                done.run();
                            }))
        };
    }

    /** A platform's three words: ingested, live, refused with reasons. */
    Component[] answers(DeliveryView view, Runnable done) {
        var buttons = new ArrayList<Component>();
        if (view.status() == DeliveryStatus.SENT) {
            buttons.add(small(
                    "Ingested",
                    ButtonVariant.LUMO_PRIMARY,
                    () -> answer(view, Receipt.Status.INGESTED, List.of(), done)));
        }
        if (view.status() == DeliveryStatus.SENT || view.status() == DeliveryStatus.INGESTED) {
            buttons.add(small(
                    "Live", ButtonVariant.LUMO_SUCCESS, () -> answer(view, Receipt.Status.LIVE, List.of(), done)));
            buttons.add(small("Refuse", ButtonVariant.LUMO_ERROR, () -> refuse(view, done)));
        }
        return buttons.toArray(Component[]::new);
    }

    private static Button small(String text, ButtonVariant variant, Runnable run) {
        var button = new Button(text, click -> run.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, variant);
        return button;
    }

    private void refuse(DeliveryView view, Runnable done) {
        var dialog = new Dialog();
        dialog.setHeaderTitle("Refuse " + Titles.of(view));
        dialog.setWidth("34rem");
        dialog.setMaxWidth("96vw");
        var file = new ComboBox<String>("File it is about");
        file.setItems(view.files().stream().map(DeliveryView.ParcelFile::path).toList());
        file.setHelperText("Without a file the whole parcel is refused.");
        var code = new TextField("Code");
        code.setHelperText("Your own word for it, if you have one.");
        var detail = new TextArea("What is wrong");
        detail.setRequired(true);
        detail.setMaxLength(2000);
        List.<Component>of(file, code, detail)
                .forEach(field -> field.getElement().getStyle().set("width", "100%"));
        dialog.add(Page.stack(
                Page.soft("The lines that you name are asked for again, and a new version comes to you."),
                file,
                code,
                detail));
        var yes = new Button("Refuse the parcel", click -> {
            if (detail.getValue().isBlank()) {
                detail.setInvalid(true);
                detail.setErrorMessage("Say what is wrong, so that it can be mended.");
                return;
            }
            dialog.close();
            var reason = new Receipt.Reason(
                    code.getValue().isBlank() ? null : code.getValue().strip(),
                    detail.getValue().strip(),
                    file.getValue());
            answer(view, Receipt.Status.REFUSED, List.of(reason), done);
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), yes);
        dialog.open();
    }

    private void answer(DeliveryView view, Receipt.Status status, List<Receipt.Reason> reasons, Runnable done) {
        switch (delivery.receipt(
                view.id(), new Receipt(status, reasons, me.account().login()))) {
            case ReceiptOutcome.Recorded recorded ->
                Notes.done("Your answer is taken: "
                        + Words.deliveryStatus(status.name()).text()
                        + (recorded.reopened().isEmpty()
                                ? "."
                                : "; " + Words.count(recorded.reopened().size(), "line is", "lines are")
                                        + " asked for again."));
            case ReceiptOutcome.Repeated repeated -> Notes.done("You said so before; nothing changed.");
            case ReceiptOutcome.Late late ->
                Notes.refused("A later answer stands", "It was answered " + late.standing() + " before; that stands.");
            case ReceiptOutcome.Unknown unknown ->
                Notes.refused("There is no such delivery", "It may have been replaced by a newer version.");
            case ReceiptOutcome.NotAllowed notAllowed ->
                Notes.refused("Only the platform answers its deliveries", "Ask the platform to answer.");
        }
        done.run();
    }
}

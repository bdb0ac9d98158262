package media.waybill.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** What the portal says back: done, done with a way back, not done and why, really? */
final class Notes {

    private Notes() {}

    static void done(String words) {
        var note = Notification.show(words, 4000, Notification.Position.BOTTOM_START);
        note.addThemeVariants(NotificationVariant.LUMO_CONTRAST);
    }

    static void undoable(String words, Runnable undo) {
        var note = new Notification();
        note.setDuration(10_000);
        note.setPosition(Notification.Position.BOTTOM_START);
        note.addThemeVariants(NotificationVariant.LUMO_CONTRAST);
        var button = new Button("Undo", click -> {
            note.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var row = new HorizontalLayout(new Span(words), button);
        row.setAlignItems(com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment.CENTER);
        note.add(row);
        note.open();
    }

    /** What did not work and what to do about it: stays until it is closed. */
    static void refused(String what, String advice) {
        var note = new Notification();
        note.setDuration(0);
        note.setPosition(Notification.Position.BOTTOM_START);
        note.addThemeVariants(NotificationVariant.LUMO_ERROR);
        note.setAssertive(true);
        var title = new Span(what);
        title.addClassName("strong");
        var words = new Div(title, new Div(advice));
        var close = new Button("Close", click -> note.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var row = new HorizontalLayout(words, close);
        row.setAlignItems(com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment.CENTER);
        note.add(row);
        note.open();
    }

    /** Asks before what cannot be taken back. The button says what will happen. */
    static void confirm(String question, String consequence, String button, Runnable yes) {
        confirm(question, consequence, "Keep it", button, yes);
    }

    /** @param back what the button says that changes nothing */
    static void confirm(String question, String consequence, String back, String button, Runnable yes) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(back);
        dialog.setConfirmText(button);
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> yes.run());
        dialog.open();
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import media.waybill.orders.Answer;
import media.waybill.orders.Orders;
import media.waybill.progress.LineView;

/** What a distributor says of a line: when it comes, or why it does not. */
final class AnswerDialog extends Dialog {

    private final Orders orders;
    private final LineView line;
    private final Answer.Says says;
    private final Runnable done;
    private final DatePicker date = new DatePicker("It will be there on");
    private final TextArea detail = new TextArea();

    AnswerDialog(Orders orders, LineView line, Answer.Says says, Me me, Runnable done) {
        this.orders = orders;
        this.line = line;
        this.says = says;
        this.done = done;
        var times = me.times();
        setHeaderTitle(Words.answer(says.name()));
        setWidth("30rem");
        setMaxWidth("96vw");
        add(Page.stack(
                Page.soft(Titles.material(line) + " of " + Titles.of(line) + ", due " + times.day(line.due()) + ".")));
        if (says == Answer.Says.PROMISE) {
            date.setWidthFull();
            date.setMin(times.now().atZone(times.zone()).toLocalDate());
            date.setRequired(true);
            date.setAutoOpen(true);
            date.setId("promise-date");
            date.setHelperText(
                    "A day after the due date is taken down, and the line stays at risk until the file is here.");
            add(date);
        }
        detail.setLabel(label());
        detail.setWidthFull();
        detail.setMaxLength(2000);
        detail.setRequired(says != Answer.Says.PROMISE);
        detail.setId("answer-detail");
        add(detail);
        var send = new Button("Send answer", click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("send-answer");
        getFooter().add(new Button("Back", click -> close()), send);
    }

    private String label() {
        return switch (says) {
            case PROMISE -> "Anything to add";
            case NOT_AVAILABLE -> "Why it is not available";
            case SUBSTITUTE -> "What you offer instead";
            case QUESTION -> "Your question";
            case ALREADY_DELIVERED -> "When and how you delivered it";
        };
    }

    private void send() {
        if (says == Answer.Says.PROMISE ? date.isEmpty() : detail.getValue().isBlank()) {
            date.setInvalid(date.isEmpty());
            date.setErrorMessage("Choose the day.");
            detail.setInvalid(says != Answer.Says.PROMISE);
            detail.setErrorMessage("A few words are needed.");
            return;
        }
        var words = detail.getValue().isBlank() ? null : detail.getValue().strip();
        var fault = orders.answer(line.id(), new Answer(says, date.getValue(), null, words));
        if (fault != null) {
            Notes.refused("The answer was not taken", fault.detail() + ".");
            return;
        }
        close();
        Notes.done("Your answer is with the operators.");
        done.run();
    }
}

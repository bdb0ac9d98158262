package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import media.waybill.orders.Answer;
import media.waybill.orders.Orders;
import media.waybill.progress.LineView;
import media.waybill.progress.Status;
import media.waybill.progress.Timeliness;
import media.waybill.qc.Qc;

/** What this person may do with a line as it stands. */
@org.springframework.stereotype.Component
class LineActions {

    private final Orders orders;
    private final Qc qc;
    private final Me me;

    LineActions(Orders orders, Qc qc, Me me) {
        this.orders = orders;
        this.qc = qc;
        this.me = me;
    }

    Component[] of(LineView line, Runnable done) {
        var buttons = new ArrayList<Component>();
        if (me.isDistributor() && line.status().isMissing()) {
            buttons.add(send(line, false));
            buttons.add(answers(line, done));
        }
        if (me.isOperator()) {
            decisions(line, done, buttons);
        }
        return buttons.toArray(Component[]::new);
    }

    /** The one or two that matter most, for a row of a list. */
    Component[] brief(LineView line, Runnable done) {
        return me.isDistributor() && line.status().isMissing()
                ? new Component[] {send(line, true), answers(line, done)}
                : new Component[0];
    }

    private static Button send(LineView line, boolean small) {
        var send = new Button("Send file", VaadinIcon.UPLOAD_ALT.create(), click -> UI.getCurrent()
                .navigate("send", QueryParameters.of("line", line.id().toString())));
        send.addThemeVariants(small ? ButtonVariant.LUMO_SMALL : ButtonVariant.LUMO_PRIMARY);
        return send;
    }

    private Component answers(LineView line, Runnable done) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        var menu = bar.addItem("Answer").getSubMenu();
        for (var says : Answer.Says.values()) {
            menu.addItem(Words.answer(says.name()), click -> new AnswerDialog(orders, line, says, me, done).open());
        }
        return bar;
    }

    private void decisions(LineView line, Runnable done, ArrayList<Component> buttons) {
        var material = Titles.material(line) + " of " + Titles.of(line);
        if (line.status() == Status.IN_REVIEW || line.status() == Status.REJECTED || line.status() == Status.ACCEPTED) {
            buttons.addAll(List.of(judge(line, done)));
        }
        if (line.timeliness() != Timeliness.DONE) {
            buttons.add(new Button(
                    "Waive",
                    click -> Ask.reason(
                            "Do without " + material + "?",
                            "The line no longer holds the delivery back and is no longer asked for.",
                            "Waive it",
                            reason -> {
                                said(orders.waive(line.id(), reason), "Waived: " + material + ".");
                                done.run();
                            })));
        }
        if (line.status() != Status.DELIVERED && line.status() != Status.CANCELLED && line.status() != Status.WAIVED) {
            var cancel = new Button(
                    "Cancel line",
                    click -> Ask.reason(
                            "Cancel " + material + "?",
                            "It is taken out of the order. The distributor sees the reason.",
                            "Cancel the line",
                            reason -> {
                                said(orders.cancel(line.id(), reason), "Cancelled: " + material + ".");
                                done.run();
                            }));
            cancel.addThemeVariants(ButtonVariant.LUMO_ERROR);
            buttons.add(cancel);
        }
    }

    /** The word over the machine's, on the file in hand. */
    Component[] judge(LineView line, Runnable done) {
        var material = Titles.material(line) + " of " + Titles.of(line);
        var accept = new Button(
                "Accept with a waiver",
                click -> Ask.reason(
                        "Accept " + material + " as it is?",
                        "The findings stay in the record, with your reason beside them. The file goes on to delivery.",
                        "Accept it",
                        reason -> {
                            said(qc.accept(line.id(), List.of(reason)), "Accepted: " + material + ".");
                            done.run();
                        }));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SUCCESS);
        accept.setVisible(line.status() != Status.ACCEPTED);
        var reject = new Button(
                "Reject with reasons",
                click -> Ask.reason(
                        "Reject " + material + "?",
                        "The distributor reads your reason and is asked to send it again.",
                        "Reject it",
                        reason -> {
                            said(qc.reject(line.id(), List.of(reason)), "Rejected: " + material + ".");
                            done.run();
                        }));
        reject.addThemeVariants(ButtonVariant.LUMO_ERROR);
        reject.setVisible(line.status() != Status.REJECTED);
        return new Component[] {accept, reject};
    }

    private static void said(boolean taken, String words) {
        if (taken) {
            Notes.done(words);
        } else {
            Notes.refused(
                    "That was decided already",
                    "Somebody decided before, or there is no file in hand any more. Nothing changed.");
        }
    }
}

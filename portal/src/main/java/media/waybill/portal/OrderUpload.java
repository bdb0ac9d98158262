package media.waybill.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import media.waybill.orders.Fault;
import media.waybill.orders.OrderFormat;
import media.waybill.orders.Orders;
import media.waybill.orders.Placing;
import media.waybill.progress.Progress;
import media.waybill.progress.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An order comes in as a file: placed at once, or every error shown by row and field. */
@Component
class OrderUpload {

    private final Orders orders;
    private final Progress progress;

    OrderUpload(Orders orders, Progress progress) {
        this.orders = orders;
        this.progress = progress;
    }

    /** @param amending the reference of the order that the file will change; null for a new one */
    void open(@Nullable String amending, Runnable done) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(amending == null ? "Place an order" : "Amend " + amending);
        dialog.setWidth("46rem");
        dialog.setMaxWidth("96vw");
        var result = Page.stack();
        var upload = new Upload(UploadHandler.inMemory(
                (meta, bytes) -> place(dialog, result, meta.fileName(), bytes, amending != null, done)));
        upload.setAcceptedFileTypes(".json", ".csv", ".xlsx", "application/json", "text/csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(50_000_000);
        upload.setId("order-file");
        var hint = new Span(
                "JSON, CSV or Excel. The file is checked as a whole: either all of it is taken, or nothing, with every error listed.");
        hint.addClassName("soft");
        dialog.add(Page.stack(hint, upload, result));
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.open();
    }

    private void place(Dialog dialog, Div result, String name, byte[] bytes, boolean amend, Runnable done) {
        result.removeAll();
        var format = format(name);
        if (format == null) {
            result.add(Page.notice(Tone.BAD, name + " is neither JSON, CSV nor Excel (.json, .csv, .xlsx)."));
            return;
        }
        try {
            switch (orders.place(format, bytes, amend, isDelivered())) {
                case Placing.Placed placed -> {
                    Notes.done("Order " + placed.order().order().reference() + " is placed.");
                    finish(dialog, placed.order().order().reference(), done);
                }
                case Placing.Amended amended -> {
                    Notes.done("Order " + amended.order().order().reference() + " is amended: "
                            + String.join(", ", amended.changes()) + ".");
                    finish(dialog, amended.order().order().reference(), done);
                }
                case Placing.Unchanged unchanged ->
                    result.add(Page.notice(
                            Tone.INFO,
                            "Order " + unchanged.order().order().reference()
                                    + " stands already with exactly this content. Nothing changed."));
                case Placing.Conflict conflict -> result.add(conflict(dialog, conflict, result, name, bytes, done));
                case Placing.Refused refused -> result.add(faults(refused.faults()));
            }
        } catch (RuntimeException e) {
            Errors.show(e);
        }
    }

    private Div conflict(
            Dialog dialog, Placing.Conflict conflict, Div result, String name, byte[] bytes, Runnable done) {
        var amend =
                new Button("Amend " + conflict.reference(), click -> place(dialog, result, name, bytes, true, done));
        amend.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        var box = Page.stack(
                Page.notice(
                        Tone.WARN,
                        "Order " + conflict.reference() + " stands already with other content. This would change:"),
                FilePage.bullets(conflict.differences()),
                Page.row(amend));
        return box;
    }

    static Div faults(List<Fault> faults) {
        var table = new Plain("Where", "Field", "What is wrong", "Code");
        for (var fault : faults) {
            table.row(
                    new Span(fault.row() == null ? String.valueOf(fault.pointer()) : "row " + fault.row()),
                    new Span(fault.field() == null ? "" : fault.field()),
                    new Span(fault.detail()),
                    Page.mono(fault.code()));
        }
        return Page.stack(
                Page.notice(
                        Tone.BAD,
                        Words.count(faults.size(), "error", "errors")
                                + ". Nothing was taken. Correct the file and drop it here again."),
                table);
    }

    private void finish(Dialog dialog, String reference, Runnable done) {
        dialog.close();
        done.run();
        UI.getCurrent().navigate("orders/" + Ids.segment(reference));
    }

    Predicate<UUID> isDelivered() {
        return line -> progress.line(line)
                .map(view -> view.status() == Status.DELIVERED)
                .orElse(false);
    }

    static @Nullable OrderFormat format(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".json")
                ? OrderFormat.JSON
                : lower.endsWith(".csv") ? OrderFormat.CSV : lower.endsWith(".xlsx") ? OrderFormat.XLSX : null;
    }
}

package media.waybill.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import media.waybill.drops.Drops;

/** Where a person drops files. They come in pieces, each at its offset, so that size does not matter and a cut costs one piece. */
@Tag("waybill-send")
@JsModule("./components/waybill-send.ts")
final class FileTaker extends Component {

    /** A file in the browser, of which no byte has been sent. */
    record Chosen(String id, String name, long size) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Drops drops;
    private final String login;

    FileTaker(Drops drops, String login) {
        this.drops = drops;
        this.login = login;
        getElement().setAttribute("target", new ElementRequestHandler() {
            @Override
            public void handleRequest(
                    VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
                    throws IOException {
                take(request, response);
            }

            /** Spring Security lets a POST without its own token pass to this ending only; the address holds a secret. */
            @Override
            public String getUrlPostfix() {
                return "upload";
            }
        });
    }

    void onChosen(Consumer<List<Chosen>> listener) {
        getElement()
                .addEventListener(
                        "files-chosen",
                        event -> listener.accept(read(event.getEventData().getString("event.detail.files"))))
                .addEventData("event.detail.files");
    }

    void onSent(BiConsumer<String, Long> listener) {
        getElement()
                .addEventListener(
                        "file-sent",
                        event -> listener.accept(event.getEventData().getString("event.detail.id"), (long)
                                event.getEventData().getNumber("event.detail.sent")))
                .addEventData("event.detail.id")
                .addEventData("event.detail.sent");
    }

    void onFailed(BiConsumer<String, String> listener) {
        getElement()
                .addEventListener(
                        "file-failed",
                        event -> listener.accept(
                                event.getEventData().getString("event.detail.id"),
                                event.getEventData().getString("event.detail.why")))
                .addEventData("event.detail.id")
                .addEventData("event.detail.why");
    }

    void send(String id, UUID upload) {
        getElement().executeJs("this.send($0, $1)", id, upload.toString());
    }

    void drop(String id) {
        getElement().executeJs("this.drop($0)", id);
    }

    private static List<Chosen> read(String json) {
        try {
            return List.of(JSON.readValue(json, Chosen[].class));
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    /** One piece. The answer is the offset that is safe now: the browser goes on from there. */
    private void take(VaadinRequest request, VaadinResponse response) throws IOException {
        UUID id;
        long offset;
        try {
            id = UUID.fromString(String.valueOf(request.getParameter("upload")));
            offset = Long.parseLong(String.valueOf(request.getParameter("offset")));
        } catch (IllegalArgumentException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var upload = drops.upload(id);
        if (upload.isEmpty() || !upload.get().login().equals(login)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var now = drops.append(id, offset, request.getInputStream());
        if (now.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        response.setContentType("text/plain");
        response.getWriter()
                .print(
                        now.isPresent()
                                ? now.getAsLong()
                                : drops.upload(id)
                                        .map(known -> known.received())
                                        .orElse(0L));
    }
}

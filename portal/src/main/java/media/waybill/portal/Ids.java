package media.waybill.portal;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in addresses. What is no id leads nowhere, like an id of somebody else. */
final class Ids {

    private Ids() {}

    static UUID read(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("id").orElseThrow(NotFoundException::new));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    static Optional<UUID> find(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String segment(String value) {
        return query(value).replace("+", "%20");
    }
}

package media.waybill.conform;

import java.util.UUID;
import media.waybill.timedtext.Document;
import org.jspecify.annotations.Nullable;

/**
 * A subtitle file as it was delivered, and as the house form that was made of it.
 *
 * @param conformed the house form's id; null, as {@code house}, where the file answers no line or cannot be used
 */
public record Texts(
        Document delivered,
        @Nullable UUID conformed,
        @Nullable Document house) {}

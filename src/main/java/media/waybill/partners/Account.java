package media.waybill.partners;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A person or program that may sign in. Distributors' and platforms' accounts belong to a partner. */
public record Account(String login, Role role, @Nullable String partner, ZoneId timeZone) {}

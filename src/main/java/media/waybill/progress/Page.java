package media.waybill.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a list. @param next an opaque cursor for what follows, null at the end */
public record Page<T>(List<T> items, @Nullable String next) {}

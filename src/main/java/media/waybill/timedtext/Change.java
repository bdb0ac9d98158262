package media.waybill.timedtext;

import org.jspecify.annotations.Nullable;

/**
 * One thing that mending changed.
 *
 * @param kind for example {@code overlap-trimmed}
 * @param cue number before the change; null when it holds for the whole document
 */
public record Change(String kind, @Nullable Integer cue, String before, String after) {}

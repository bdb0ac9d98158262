package media.waybill.timedtext;

import org.jspecify.annotations.Nullable;

/**
 * One thing noticed in a timed text: the rule, where, and what to do.
 *
 * @param rule the rule's name, for example {@code srt.number-missing}
 * @param term the MovieLabs QC term of category TIMED-TEXT
 * @param cue number of the cue in document order, from 1
 * @param line line of the file, from 1
 * @param timecode begin of the cue as {@code HH:MM:SS.mmm}
 */
public record Finding(
        String rule,
        String term,
        Severity severity,
        @Nullable Integer cue,
        @Nullable Integer line,
        @Nullable String timecode,
        String text,
        String advice) {}

package media.waybill.timedtext;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A timed text as it was read, whatever its format.
 *
 * @param language BCP 47, where the file itself says it
 * @param frameRate where the file itself says it
 * @param programmeStart timecode at which the programme begins, in milliseconds, where the file itself says it
 * @param notes comments of the file
 * @param metadata what the file's header says, under the format's own names
 */
public record Document(
        Format format,
        Encoding encoding,
        @Nullable String language,
        @Nullable FrameRate frameRate,
        @Nullable Long programmeStart,
        List<Region> regions,
        List<String> notes,
        Map<String, String> metadata,
        List<Cue> cues) {

    /** Among the metadata: the part of the picture in which text stands, under the name that IMSC gives it. */
    public static final String ACTIVE_AREA = "ittp:activeArea";

    public Document {
        regions = List.copyOf(regions);
        notes = List.copyOf(notes);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        cues = List.copyOf(cues);
    }

    /** A document whose header says nothing more. */
    public Document(
            Format format,
            Encoding encoding,
            @Nullable String language,
            @Nullable FrameRate frameRate,
            @Nullable Long programmeStart,
            List<Region> regions,
            List<String> notes,
            List<Cue> cues) {
        this(format, encoding, language, frameRate, programmeStart, regions, notes, Map.of(), cues);
    }

    public Document withCues(List<Cue> value) {
        return new Document(format, encoding, language, frameRate, programmeStart, regions, notes, metadata, value);
    }

    public Document withLanguage(@Nullable String value) {
        return new Document(format, encoding, value, frameRate, programmeStart, regions, notes, metadata, cues);
    }

    public long firstBegin() {
        return cues.stream().mapToLong(Cue::begin).min().orElse(0);
    }

    public long lastEnd() {
        return cues.stream().mapToLong(Cue::end).max().orElse(0);
    }
}

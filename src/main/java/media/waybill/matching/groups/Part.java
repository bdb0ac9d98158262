package media.waybill.matching.groups;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of a group, with what intake saw in it.
 *
 * @param place as its name claims it: {@code LFE}, {@code 3}, {@code metadata.xml}
 * @param total how many there are by its own name, 0 where it does not say
 * @param twin whether another file has the same bytes: it counts, but makes no group by itself
 * @param channels of its sound, 0 when it has none or nobody has looked
 */
public record Part(
        UUID file,
        String path,
        String place,
        int number,
        int total,
        boolean twin,
        @Nullable String content,
        int channels,
        @Nullable Long durationMs) {

    String name() {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}

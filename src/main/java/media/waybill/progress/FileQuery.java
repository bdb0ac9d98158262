package media.waybill.progress;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which files; null and empty ask for all. */
public record FileQuery(
        @Nullable String dropPoint,
        @Nullable String distributor,
        List<FileStatus> statuses,
        @Nullable String name,
        @Nullable UUID line) {

    public static final FileQuery ALL = new FileQuery(null, null, List.of(), null, null);

    public FileQuery dropPoint(@Nullable String value) {
        return new FileQuery(value, distributor, statuses, name, line);
    }

    public FileQuery distributor(@Nullable String value) {
        return new FileQuery(dropPoint, value, statuses, name, line);
    }

    public FileQuery statuses(List<FileStatus> value) {
        return new FileQuery(dropPoint, distributor, value, name, line);
    }

    /** Part of the name. */
    public FileQuery name(@Nullable String value) {
        return new FileQuery(dropPoint, distributor, statuses, value, line);
    }

    public FileQuery line(@Nullable UUID value) {
        return new FileQuery(dropPoint, distributor, statuses, name, value);
    }
}

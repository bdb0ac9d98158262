package media.waybill.encoding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that a job made.
 *
 * @param path below the job's folder, as playlists name it
 * @param kind VIDEO, AUDIO, SUBTITLE or PLAYLIST (the master)
 */
record EncodedFile(
        String path,
        String vaultKey,
        long size,
        String md5,
        String sha256,
        String kind,
        @Nullable String language) {

    static final String MASTER = JobPlan.BASE + ".m3u8";

    private static final Pattern NAME = Pattern.compile(JobPlan.BASE
            + "_(video|audio|text)_([^_.]+)(?:_([A-Za-z]{2,3}(?:-[A-Za-z0-9-]+)?))?(?:_\\d{5,})?\\.[a-z0-9]+");

    static EncodedFile of(String path, String vaultKey, long size, String md5, String sha256) {
        var name = NAME.matcher(path);
        if (!name.matches()) {
            return new EncodedFile(path, vaultKey, size, md5, sha256, "PLAYLIST", null);
        }
        var kind =
                switch (name.group(1)) {
                    case "video" -> "VIDEO";
                    case "audio" -> "AUDIO";
                    default -> "SUBTITLE";
                };
        return new EncodedFile(path, vaultKey, size, md5, sha256, kind, name.group(3));
    }
}

package media.waybill.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ffmpeg of this machine, or the one that ships with the hub, for tests that ask it as an independent tool. */
public final class FfmpegHere {

    private static @Nullable FfmpegBinaries found;

    private FfmpegHere() {}

    /** A process that runs ffmpeg with these words. */
    public static ProcessBuilder with(String... words) {
        var binaries = binaries();
        var command = new ArrayList<String>(List.of(binaries.ffmpeg().toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(binaries.environment());
        return builder;
    }

    private static synchronized FfmpegBinaries binaries() {
        if (found == null) {
            found = FfmpegBinaries.find(null, Path.of("target/ffmpeg"), System.getenv("PATH"));
        }
        return found;
    }
}

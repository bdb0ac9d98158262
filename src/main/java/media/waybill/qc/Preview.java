package media.waybill.qc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A small copy of a picture that every browser plays, made while the picture is measured. */
final class Preview {

    /** At most 360 lines, square pixels, even sides. */
    static final String PICTURE = "scale=w='max(2,trunc(iw*if(gt(sar,0),sar,1)*min(1,360/ih)/2)*2)':"
            + "h='max(2,trunc(min(360,ih)/2)*2)':flags=bilinear,setsar=1,format=yuv420p";

    private Preview() {}

    static String key(UUID fileId) {
        return "previews/" + fileId + ".mp4";
    }

    /** The arguments of the output; maps {@code [preview]} and, with sound, {@code [heard]}. */
    static List<String> output(Path file, boolean sound) {
        var arguments = new ArrayList<>(List.of("-map", "[preview]"));
        if (sound) {
            arguments.addAll(List.of("-map", "[heard]", "-c:a", "aac", "-ac", "2", "-ar", "48000", "-b:a", "96k"));
        }
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "28", "-g", "48"));
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart"));
        arguments.addAll(List.of("-f", "mp4", file.toAbsolutePath().toString()));
        return arguments;
    }
}

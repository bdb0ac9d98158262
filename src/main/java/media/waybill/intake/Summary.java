package media.waybill.intake;

import com.fasterxml.jackson.databind.JsonNode;
import media.waybill.intake.Finding.Usable;

/** One sentence on what a file is, for its story. */
final class Summary {

    private Summary() {}

    static String of(String name, Usable usable) {
        var text = new StringBuilder(name.length() > 120 ? name.substring(0, 117) + "…" : name)
                .append(" is ")
                .append(usable.format().title());
        var image = usable.probe().path("image");
        if (!image.isMissingNode()) {
            return text.append(", %d x %d, %s"
                            .formatted(
                                    image.path("width").asInt(),
                                    image.path("height").asInt(),
                                    image.path("color").asText()))
                    .toString();
        }
        var audio = 0;
        for (var stream : usable.probe().path("streams")) {
            if (isPicture(stream)) {
                text.append(", %dx%d %s %s/s"
                        .formatted(
                                stream.path("width").asInt(),
                                stream.path("height").asInt(),
                                stream.path("codec_name").asText(),
                                stream.path("r_frame_rate").asText().replaceFirst("/1$", "")));
            } else if (stream.path("codec_type").asText().equals("audio")) {
                audio += stream.path("channels").asInt();
            }
        }
        if (audio > 0) {
            text.append(", ")
                    .append(audio)
                    .append(audio == 1 ? " channel" : " channels")
                    .append(" of sound");
        }
        if (usable.durationMs() != null) {
            text.append(", %.1f s".formatted(usable.durationMs() / 1000.0));
        }
        return text.toString();
    }

    private static boolean isPicture(JsonNode stream) {
        return stream.path("codec_type").asText().equals("video")
                && stream.path("disposition").path("attached_pic").asInt() == 0;
    }
}

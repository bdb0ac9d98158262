package media.waybill.samples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the sample dialogues as the files that distributors send: several formats, charsets and habits. */
final class SampleSubtitles {

    private static final int FIRST_MS = 200;
    private static final int STEP_MS = 1_850;
    private static final int LENGTH_MS = 1_700;

    private final Map<String, List<String>> dialogues;

    SampleSubtitles(Map<String, List<String>> dialogues) {
        this.dialogues = dialogues;
    }

    byte[] write(SampleFile file) {
        var language = file.language() == null ? "en" : file.language();
        var cues = dialogues.getOrDefault(language, List.of());
        // A fast file shows each cue for a third of the time that it takes to read, a hurried one for less than is
        // liked.
        int length = file.fault() == null
                ? LENGTH_MS
                : switch (file.fault()) {
                    case "fast" -> 350;
                    case "hurried" -> 900;
                    default -> LENGTH_MS;
                };
        // Each file begins at a moment of its own: the same bytes twice would be a duplicate delivery.
        int shift = FIRST_MS + Math.floorMod(file.path().hashCode(), 500);
        var text = new StringBuilder(head(file.format(), language));
        for (int i = 0; i < cues.size(); i++) {
            long begin = file.offset() * 1000L + shift + (long) i * STEP_MS;
            text.append(cue(file.format(), i + 1, begin, begin + length, cues.get(i)));
        }
        text.append("ttml".equals(file.format()) ? "</div></body></tt>\n" : "");
        var charset = file.charset() == null ? StandardCharsets.UTF_8 : Charset.forName(file.charset());
        return text.toString().getBytes(charset);
    }

    private static String head(@Nullable String format, String language) {
        return switch (format == null ? "srt" : format) {
            case "webvtt" -> "WEBVTT\n\n";
            case "ttml" -> """
                <?xml version="1.0" encoding="UTF-8"?>
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:tts="http://www.w3.org/ns/ttml#styling" ttp:timeBase="media" xml:lang="%s">
                <head><styling><style xml:id="s1" tts:color="white" tts:textAlign="center"/></styling><layout><region xml:id="r1" tts:origin="10%% 80%%" tts:extent="80%% 15%%"/></layout></head>
                <body region="r1" style="s1"><div>
                """.formatted(language);
            default -> "";
        };
    }

    private static String cue(@Nullable String format, int number, long begin, long end, String text) {
        return switch (format == null ? "srt" : format) {
            case "webvtt" -> clock(begin, '.') + " --> " + clock(end, '.') + "\n" + text + "\n\n";
            case "ttml" -> "<p begin=\"" + clock(begin, '.') + "\" end=\"" + clock(end, '.') + "\">" + text + "</p>\n";
            default -> number + "\r\n" + clock(begin, ',') + " --> " + clock(end, ',') + "\r\n" + text + "\r\n\r\n";
        };
    }

    private static String clock(long ms, char point) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                ms / 3_600_000,
                ms / 60_000 % 60,
                ms / 1000 % 60,
                point,
                ms % 1000);
    }
}

package media.waybill.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.function.Consumer;

/** Reads what {@code -progress} writes: blocks of {@code key=value}, each closed by {@code progress=}. */
final class ProgressLines {

    private ProgressLines() {}

    static void read(InputStream stream, Consumer<Progress> progress) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        var block = new HashMap<String, String>();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            var equals = line.indexOf('=');
            if (equals < 0) {
                continue;
            }
            var key = line.substring(0, equals);
            if (key.equals("progress")) {
                progress.accept(new Progress(
                        Duration.ofNanos(Math.max(0, number(block.getOrDefault("out_time_us", ""))) * 1000),
                        number(block.getOrDefault("frame", "")),
                        speed(block.getOrDefault("speed", ""))));
                block.clear();
            } else {
                block.put(key, line.substring(equals + 1).strip());
            }
        }
    }

    private static long number(String text) {
        return text.matches("-?\\d{1,15}") ? Long.parseLong(text) : 0;
    }

    private static double speed(String text) {
        return text.matches("[0-9.]{1,12}(e\\+?\\d{1,3})?x")
                ? Double.parseDouble(text.substring(0, text.length() - 1))
                : 0;
    }
}

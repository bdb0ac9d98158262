package media.waybill.samples;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample orders, files and dialogues as they stand in resources/samples, with days counted from the first start. */
final class SampleWorld {

    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final LocalDate today;

    SampleWorld(Instant firstStart) {
        today = LocalDate.ofInstant(firstStart, ZONE);
    }

    List<SampleFile> files() {
        return read("files.yaml", new TypeReference<List<SampleFile>>() {});
    }

    SampleSubtitles subtitles() {
        return new SampleSubtitles(read("dialogue.yaml", new TypeReference<Map<String, List<String>>>() {}));
    }

    Map<String, Map<String, Object>> titles() {
        var titles = new LinkedHashMap<String, Map<String, Object>>();
        for (var order : plans()) {
            order.titles().forEach(title -> titles.put(String.valueOf(title.get("reference")), title));
        }
        return titles;
    }

    /** The orders as a buyer would send them. */
    List<Map<String, Object>> orders() {
        return plans().stream().map(this::order).toList();
    }

    private record Plan(
            String reference,
            String distributor,
            List<String> platforms,
            List<String> territories,
            int start,
            List<Map<String, Object>> titles,
            Map<String, List<String>> lines) {}

    private List<Plan> plans() {
        return read("orders.yaml", new TypeReference<List<Plan>>() {});
    }

    private Map<String, Object> order(Plan plan) {
        var lines = new ArrayList<Map<String, Object>>();
        plan.lines().forEach((title, owed) -> owed.forEach(words -> lines.add(line(lines.size() + 1, title, words))));
        var order = new LinkedHashMap<String, Object>();
        order.put("reference", plan.reference());
        order.put("distributor", plan.distributor());
        order.put("platforms", plan.platforms());
        order.put("territories", plan.territories());
        order.put(
                "window",
                Map.of(
                        "start", today.plusDays(plan.start()).toString(),
                        "end", today.plusDays(plan.start() + 730L).toString(),
                        "timeZone", ZONE.getId()));
        order.put("titles", plan.titles());
        order.put("lines", lines);
        return order;
    }

    /** KIND [language [use [layout]]] days, "-" for a part that is left out. */
    private Map<String, Object> line(int number, String title, String words) {
        var parts = words.split(" ");
        var line = new LinkedHashMap<String, Object>();
        line.put("reference", Integer.toString(number));
        line.put("title", title);
        line.put("kind", parts[0]);
        var names = List.of("language", "use", "layout");
        for (int i = 1; i < parts.length - 1; i++) {
            if (!parts[i].equals("-")) {
                line.put(names.get(i - 1), parts[i]);
            }
        }
        line.put(
                "due", today.plusDays(Integer.parseInt(parts[parts.length - 1])).toString());
        return line;
    }

    private <T> T read(String name, TypeReference<T> type) {
        try (var in = SampleWorld.class.getResourceAsStream("/samples/" + name)) {
            return yaml.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package media.waybill.timedtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Another WebVTT parser's own tests: every cue, every setting, every node. */
@EnabledIf("isPresent")
class WebVttCorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** vtt.js takes a first part of three digits for minutes or hours; W3C's "collect a WebVTT timestamp" fails on it. */
    private static final List<String> OUT_OF_RANGE = List.of("min-top-digits.vtt", "minimum-spots-over-sixty.vtt");

    static boolean isPresent() {
        return Corpus.isPresent();
    }

    @Test
    void cuesAndSettingsAgree() throws IOException {
        var score = new Corpus.Score("vtt.js cues");
        for (var vtt : Corpus.files("vtt.js", ".vtt")) {
            var json = beside(vtt, ".json").or(() -> shared(vtt));
            if (json.isPresent()) {
                score.one(vtt, difference(JSON.readTree(json.get().toFile()), Corpus.cues(Corpus.read(vtt))));
            }
        }
        assertThat(score.write().misses()).isEmpty();
    }

    @Test
    void shownTextAgrees() throws IOException {
        var score = new Corpus.Score("vtt.js shown text");
        for (var vtt : Corpus.files("vtt.js", ".vtt")) {
            var json = beside(vtt, "-proc.json");
            // Where the other parser's output is null it has none; the rest is named in docs/timed-text.md.
            boolean differs = vtt.endsWith("bom-garbage-data.vtt") || vtt.endsWith("header-no-new-line.vtt");
            if (json.isPresent()
                    && !differs
                    && JSON.readTree(json.get().toFile()).isArray()) {
                score.one(vtt, shown(JSON.readTree(json.get().toFile()), Corpus.cues(Corpus.read(vtt))));
            }
        }
        assertThat(score.write().misses()).isEmpty();
    }

    @Test
    void timesOutOfRangeFailAsW3cSaysWhereItIsAskedFor() throws IOException {
        for (var name : OUT_OF_RANGE) {
            var bytes =
                    Files.readAllBytes(Corpus.ROOT.resolve("vtt.js/cue-times").resolve(name));
            var reading = new TimedText().read(bytes, ReadOptions.DEFAULT.withStrict(true));

            assertThat(Corpus.cues(reading)).as(name).isEmpty();
            assertThat(reading.findings()).extracting(Finding::rule).contains("webvtt.timing-unreadable");
        }
    }

    private static Optional<Path> beside(Path vtt, String end) {
        return Optional.of(Path.of(vtt.toString().replaceAll("\\.vtt$", end))).filter(Files::exists);
    }

    /** Where many bad files share one expectation, it is called bad-*.json in their folder. */
    private static Optional<Path> shared(Path vtt) {
        try (var list = Files.list(vtt.getParent())) {
            var bad = list.filter(p -> p.getFileName().toString().matches("bad-.*(?<!-proc)\\.json"))
                    .filter(p -> !p.toString().contains("cue-times"))
                    .toList();
            return bad.size() == 1 ? Optional.of(bad.getFirst()) : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String difference(JsonNode json, List<Cue> cues) {
        var expected = json.path("cues");
        if (expected.size() != cues.size()) {
            return cues.size() + " cues, not " + expected.size();
        }
        var out = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            var e = expected.get(i);
            var c = cues.get(i);
            var p = c.placement();
            differ(out, "start", c.begin(), Math.round(e.path("startTime").asDouble() * 1000));
            differ(out, "end", c.end(), Math.round(e.path("endTime").asDouble() * 1000));
            differ(out, "id", c.id() == null ? "" : c.id(), e.path("id").asText());
            var align = p.align().name().toLowerCase(Locale.ROOT).replace("center", "middle");
            differ(out, "align", align, e.path("align").asText());
            differ(out, "line", p.line() == null ? "auto" : plain(p.line()), plainNumber(e.path("line")));
            differ(
                    out,
                    "snap",
                    p.line() == null || p.lineIsNumber(),
                    e.path("snapToLines").asBoolean());
            differ(
                    out,
                    "lineAlign",
                    anchor(p.lineAnchor(), "start"),
                    e.path("lineAlign").asText());
            differ(
                    out,
                    "position",
                    p.position() == null ? "auto" : plain(p.position()),
                    plainNumber(e.path("position")));
            var byAlign =
                    switch (p.align()) {
                        case START, LEFT -> "start";
                        case CENTER -> "middle";
                        case END, RIGHT -> "end";
                    };
            differ(
                    out,
                    "positionAlign",
                    anchor(p.positionAnchor(), byAlign),
                    e.path("positionAlign").asText());
            differ(out, "size", plain(p.size()), plainNumber(e.path("size")));
            var vertical =
                    switch (p.direction()) {
                        case HORIZONTAL -> "";
                        case VERTICAL_LEFT_TO_RIGHT -> "lr";
                        case VERTICAL_RIGHT_TO_LEFT -> "rl";
                    };
            differ(out, "vertical", vertical, e.path("vertical").asText());
            differ(out, "region", c.region() != null, e.path("region").isObject());
        }
        return out.toString();
    }

    private static String anchor(Placement.Anchor anchor, String otherwise) {
        return anchor == Placement.Anchor.AUTO
                ? otherwise
                : anchor.name().toLowerCase(Locale.ROOT).replace("center", "middle");
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String plainNumber(JsonNode node) {
        return node.isNumber() ? plain(node.asDouble()) : node.asText();
    }

    private static void differ(StringBuilder out, String what, Object ours, Object theirs) {
        if (!ours.equals(theirs)) {
            out.append(' ')
                    .append(what)
                    .append(' ')
                    .append(ours)
                    .append(" not ")
                    .append(theirs);
        }
    }

    private static String shown(JsonNode divs, List<Cue> cues) {
        if (divs.size() != cues.size()) {
            return cues.size() + " cues, not " + divs.size();
        }
        var out = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            var all = new StringBuilder();
            cues.get(i).spans().forEach(s -> all.append(s.text()));
            differ(
                    out,
                    "text",
                    all.toString().strip(),
                    divs.get(i).path("textContent").asText().strip());
        }
        return out.toString();
    }
}

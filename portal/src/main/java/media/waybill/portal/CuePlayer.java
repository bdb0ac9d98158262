package media.waybill.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.Region;
import media.waybill.timedtext.Span;
import media.waybill.timedtext.Style;
import org.jspecify.annotations.Nullable;

/** The picture with the cues over it; without a picture the cues run by their own clock. */
@Tag("waybill-player")
@JsModule("./components/waybill-player.ts")
final class CuePlayer extends Component {

    private static final ObjectMapper JSON = new ObjectMapper();

    CuePlayer(@Nullable String picture) {
        if (picture != null) {
            getElement().setAttribute("src", picture);
        }
    }

    /** The preview of a picture; nothing of it is fetched before somebody plays it. */
    static CuePlayer ofPreview(UUID file) {
        var player = new CuePlayer(previewOf(file));
        player.getElement().setAttribute("lazy", true);
        return player;
    }

    static String previewOf(UUID file) {
        return "api/v1/files/" + file + "/preview";
    }

    void cues(Document document) {
        var tops = document.regions().stream()
                .filter(region -> region.vertical() == Region.Vertical.BEFORE || region.y() + region.height() < 50)
                .map(Region::id)
                .collect(Collectors.toSet());
        try {
            var cues = document.cues().stream().map(cue -> cue(cue, tops)).toList();
            getElement().executeJs("this.setCues($0)", JSON.writeValueAsString(cues));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    private static Map<String, Object> cue(Cue cue, Set<String> tops) {
        return Map.of(
                "n",
                cue.number(),
                "b",
                cue.begin(),
                "e",
                cue.end(),
                "top",
                isTop(cue, tops),
                "r",
                cue.spans().stream()
                        .filter(span -> span.style().ruby() != Style.Ruby.TEXT)
                        .map(CuePlayer::run)
                        .toList());
    }

    private static boolean isTop(Cue cue, Set<String> tops) {
        var line = cue.placement().line();
        return cue.region() != null && tops.contains(cue.region())
                || line != null && line >= 0 && line < (cue.placement().lineIsNumber() ? 5 : 40);
    }

    private static Map<String, Object> run(Span span) {
        return Map.of(
                "t", span.text(),
                "i", span.style().italic(),
                "b", span.style().bold(),
                "u", span.style().underline());
    }

    void seek(long millis) {
        getElement().executeJs("this.seek($0)", (double) millis);
    }

    void toggle() {
        getElement().executeJs("this.toggle()");
    }

    /** Called with a cue's number when it comes on while the picture plays. */
    void onCue(IntConsumer listener) {
        getElement()
                .addEventListener(
                        "cue-now",
                        event -> listener.accept((int) event.getEventData().getNumber("event.detail.n")))
                .addEventData("event.detail.n");
    }

    void onNoPicture(Runnable listener) {
        getElement().addEventListener("no-picture", event -> listener.run());
    }
}

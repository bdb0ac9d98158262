package media.waybill.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import media.waybill.progress.FindingView;
import org.jspecify.annotations.Nullable;

/** What QC found: the rule, the place, what is wrong and what to do. */
final class Findings {

    private static final Pattern TIMECODE =
            Pattern.compile("(\\d{1,3}):(\\d{2}):(\\d{2})(?:\\.(\\d{3})|[:;]\\d{2,3})?");

    private Findings() {}

    static Component of(List<FindingView> findings) {
        return of(findings, null);
    }

    /** @param player that goes to the place of a finding when it is asked to, or null where nothing can be shown */
    static Component of(List<FindingView> findings, @Nullable CuePlayer player) {
        var stack = Page.stack();
        findings.forEach(finding -> stack.add(card(finding, player)));
        return stack;
    }

    private static Div card(FindingView finding, @Nullable CuePlayer player) {
        var severity = Words.severity(finding.severity());
        var rule = Page.mono(finding.rule());
        rule.setTitle(finding.category() + ": " + finding.term());
        var top = new Div(new Chip(severity));
        top.addClassName("top");
        var place = place(finding.place());
        if (!place.isEmpty()) {
            top.add(place(place, finding.place().path("timecode").asText(), player));
        }
        top.add(rule);
        if (finding.platform() != null) {
            top.add(Page.soft("asked by " + finding.platform()));
        }
        var text = new Span(finding.text());
        text.addClassName("wrap");
        var card = new Div(top, text);
        if (!finding.advice().isBlank()) {
            var advice = new Span(finding.advice());
            advice.addClassName("advice");
            card.add(advice);
        }
        card.addClassNames("finding", severity.tone().css());
        return card;
    }

    private static Component place(String words, String timecode, @Nullable CuePlayer player) {
        var millis = millis(timecode);
        if (player == null || millis.isEmpty()) {
            return strong(words);
        }
        var button = new Button(words, VaadinIcon.PLAY.create(), click -> player.seek(millis.getAsLong()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.addClassName("strong");
        button.setAriaLabel("Show the picture " + words);
        return button;
    }

    /** Milliseconds of {@code HH:MM:SS.mmm}; where frames follow, those of the second that the frame is in. */
    static OptionalLong millis(String timecode) {
        var parts = TIMECODE.matcher(timecode);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        var seconds = Long.parseLong(parts.group(1)) * 3600
                + Long.parseLong(parts.group(2)) * 60
                + Long.parseLong(parts.group(3));
        return OptionalLong.of(seconds * 1000 + (parts.group(4) == null ? 0 : Long.parseLong(parts.group(4))));
    }

    private static Span strong(String words) {
        var span = new Span(words);
        span.addClassName("strong");
        return span;
    }

    /** "at 00:12:03:04 to 00:12:09:00, cue 214". */
    static String place(JsonNode place) {
        var words = new ArrayList<String>();
        if (place.hasNonNull("timecode")) {
            words.add("at " + place.path("timecode").asText()
                    + (place.hasNonNull("endTimecode")
                            ? " to " + place.path("endTimecode").asText()
                            : ""));
        }
        for (var field : List.of("cue", "row", "byte", "stream")) {
            if (place.hasNonNull(field)) {
                words.add(field + " " + place.path(field).asText());
            }
        }
        return String.join(", ", words);
    }

    static List<String> sentences(JsonNode array) {
        var sentences = new ArrayList<String>();
        array.forEach(node -> sentences.add(
                node.isTextual() ? node.asText() : node.path("text").asText(node.toString())));
        return sentences;
    }
}

package media.waybill.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import media.waybill.progress.FindingView;

/** What QC found: the rule, the place, what is wrong and what to do. */
final class Findings {

    private Findings() {}

    static Component of(List<FindingView> findings) {
        var stack = Page.stack();
        findings.forEach(finding -> stack.add(card(finding)));
        return stack;
    }

    private static Div card(FindingView finding) {
        var severity = Words.severity(finding.severity());
        var rule = Page.mono(finding.rule());
        rule.setTitle(finding.category() + ": " + finding.term());
        var top = new Div(new Chip(severity));
        top.addClassName("top");
        var place = place(finding.place());
        if (!place.isEmpty()) {
            top.add(strong(place));
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

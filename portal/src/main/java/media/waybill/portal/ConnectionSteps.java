package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Pattern;
import media.waybill.connectors.Step;
import media.waybill.failure.Failure;

/** How a check of a connection went, step by step, with the host key or fingerprint to copy. */
final class ConnectionSteps {

    private static final Pattern KEY = Pattern.compile(
            "(ssh-[a-z0-9-]+ [A-Za-z0-9+/=]{40,}|ecdsa-[a-z0-9-]+ [A-Za-z0-9+/=]{40,}|SHA256:[A-Za-z0-9+/=]{40,})");

    private ConnectionSteps() {}

    static Component of(List<Step> steps) {
        var table = new Plain("Step", "", "What was found");
        for (var step : steps) {
            var words = Page.stack(new Span(step.detail()));
            if (step.advice() != null) {
                words.add(Page.soft(step.advice()));
            }
            var key = KEY.matcher(step.detail() + " " + step.advice());
            while (key.find()) {
                words.add(copy(key.group(1)));
            }
            table.row(new Span(step.name()), chip(step.outcome()), words);
        }
        return table;
    }

    static Component failed(RuntimeException e) {
        var failure = Failure.of(e);
        return Page.notice(Tone.BAD, failure.detail() + ". " + failure.code().remedy());
    }

    private static Component chip(Step.Outcome outcome) {
        return switch (outcome) {
            case OK -> new Chip("OK", Tone.GOOD);
            case FAILED -> new Chip("Failed", Tone.BAD);
            case SKIPPED -> new Chip("Not tried", Tone.CALM);
        };
    }

    private static Component copy(String key) {
        var button = new Button("Copy");
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClickListener(click -> {
            button.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", key);
            button.setText("Copied");
        });
        return Page.row(Page.mono(key), button);
    }
}

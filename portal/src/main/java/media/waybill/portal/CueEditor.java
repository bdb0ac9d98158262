package media.waybill.portal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import media.waybill.timedtext.Cue;
import media.waybill.timedtext.CueEdit;

/** One cue in hand: its times and its text, and what else can be done to it. */
final class CueEditor extends Div {

    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?");

    private final int number;
    private final TextField from = new TextField("From");
    private final TextField until = new TextField("Until");
    private final TextArea text = new TextArea("Text");
    private final Checkbox forced = new Checkbox("Forced");
    private final Consumer<CueEdit> edit;

    CueEditor(Cue cue, String markup, Consumer<CueEdit> edit) {
        this.number = cue.number();
        this.edit = edit;
        addClassName("cue-edit");
        from.setValue(CueGrid.time(cue.begin()));
        until.setValue(CueGrid.time(cue.end()));
        from.setId("cue-from");
        until.setId("cue-until");
        text.setId("cue-text");
        text.setValue(markup);
        text.setMinHeight("5rem");
        text.setMaxLength(2000);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.setHelperText("<i>, <b> and <u> mark what stands out. Ctrl+Enter keeps the change.");
        forced.setValue(cue.forced());
        var keep = new Button("Change this cue", click -> change());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        keep.setId("cue-change");
        var times = new Div(from, until);
        times.addClassName("times");
        add(
                times,
                text,
                forced,
                Page.actions(
                        keep,
                        small("Split", new CueEdit.Split(number)),
                        small("Join with next", new CueEdit.Merge(number)),
                        small("New cue after", new CueEdit.InsertAfter(number)),
                        small("Take out", new CueEdit.Remove(number))));
    }

    private Button small(String words, CueEdit what) {
        var button = new Button(words, click -> edit.accept(what));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void change() {
        var begin = millis(from);
        var end = millis(until);
        if (begin.isEmpty() || end.isEmpty()) {
            return;
        }
        if (end.getAsLong() <= begin.getAsLong()) {
            until.setInvalid(true);
            until.setErrorMessage("The cue must end after it begins.");
            return;
        }
        edit.accept(new CueEdit.Replace(
                number, begin.getAsLong(), end.getAsLong(), text.getValue().strip(), forced.getValue()));
    }

    private static OptionalLong millis(TextField field) {
        var time = time(field.getValue());
        field.setInvalid(time.isEmpty());
        field.setErrorMessage("Write it as 00:01:02.500.");
        return time;
    }

    /** Hours may be left out, and so may zeros at the end of the fraction. */
    static OptionalLong time(String words) {
        var matcher = TIME.matcher(words.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) > 59) {
            return OptionalLong.empty();
        }
        long hours = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
        long minutes = Long.parseLong(matcher.group(2));
        if (minutes > 59) {
            return OptionalLong.empty();
        }
        var fraction = matcher.group(4) == null ? "0" : matcher.group(4);
        return OptionalLong.of(hours * 3_600_000
                + minutes * 60_000
                + Long.parseLong(matcher.group(3)) * 1000
                + Long.parseLong((fraction + "00").substring(0, 3)));
    }
}

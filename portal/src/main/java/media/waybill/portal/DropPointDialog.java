package media.waybill.portal;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import media.waybill.connectors.Access;
import media.waybill.connectors.Connectors;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import org.jspecify.annotations.Nullable;

/** A drop point's settings, with the fields of its connector, and a check of the connection before anything is kept. */
final class DropPointDialog extends Dialog {

    private static final int SLOWEST_POLL = 86_400;

    private final Partners partners;
    private final Connectors connectors;
    private final @Nullable DropPoint before;
    private final TextField key = new TextField("Key");
    private final ComboBox<Partner> partner = new ComboBox<>("Distributor");
    private final Select<ConnectorForms.Form> connector = new Select<>();
    private final TextField naming = new TextField("Naming convention");
    private final IntegerField pollEvery = new IntegerField("Look every … seconds");
    private final Div fields = Page.stack();
    private final Div checked = new Div();
    private final Map<String, AbstractField<?, ?>> values = new LinkedHashMap<>();

    DropPointDialog(
            Partners partners, Connectors connectors, ConnectorForms forms, @Nullable DropPoint before, Runnable done) {
        this.partners = partners;
        this.connectors = connectors;
        this.before = before;
        setHeaderTitle(before == null ? "Add a drop point" : "Edit " + before.key());
        setWidth("44rem");
        setMaxWidth("96vw");
        key.setHelperText("Small letters, digits and hyphens; it never changes.");
        key.setPattern("[a-z0-9][a-z0-9-]{0,62}");
        partner.setItems(partners.partners().stream()
                .filter(p -> p.kind() == Partner.Kind.DISTRIBUTOR)
                .toList());
        partner.setItemLabelGenerator(Partner::name);
        connector.setLabel("Connector");
        connector.setItems(forms.sources());
        connector.setItemLabelGenerator(ConnectorForms.Form::title);
        connector.addValueChangeListener(event -> show(event.getValue()));
        naming.setHelperText("A folder below mappings/distributors, or default.");
        pollEvery.setMin(1);
        pollEvery.setMax(SLOWEST_POLL);
        key.setReadOnly(before != null);
        key.setValue(before == null ? "" : before.key());
        naming.setValue(before == null ? "default" : before.naming());
        pollEvery.setValue(before == null ? 10 : (int) before.pollEvery().toSeconds());
        if (before != null) {
            partners.partner(before.partner()).ifPresent(partner::setValue);
            forms.source(before.connector()).ifPresent(connector::setValue);
        } else if (!forms.sources().isEmpty()) {
            connector.setValue(forms.sources().getFirst());
        }
        List.<Component>of(key, partner, connector, naming, pollEvery).forEach(DropPointDialog::wide);
        add(Page.stack(key, partner, connector, fields, naming, pollEvery, checked));
        var save = new Button("Save", click -> save(done));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-drop-point");
        getFooter().add(new Button("Check connection", click -> check()), new Button("Back", click -> close()), save);
    }

    private void show(ConnectorForms.@Nullable Form form) {
        fields.removeAll();
        values.clear();
        if (form == null) {
            return;
        }
        fields.add(Page.soft(form.description()));
        for (var field : form.fields()) {
            var value = before == null ? null : before.parameters().get(field.name());
            var component = component(field, value == null ? field.preset() : value);
            values.put(field.name(), component);
            wide(component);
            fields.add(component);
        }
    }

    private AbstractField<?, ?> component(ConnectorForms.Field field, String value) {
        if (field.secret()) {
            if (field.name().toLowerCase(Locale.ROOT).contains("key")
                    && !field.name().startsWith("access")) {
                var area = new TextArea(field.title());
                area.setHelperText(help(field));
                area.setMaxHeight("8rem");
                return area;
            }
            var password = new PasswordField(field.title());
            password.setHelperText(help(field));
            password.setAutocomplete(Autocomplete.NEW_PASSWORD);
            return password;
        }
        if (field.type().equals("boolean")) {
            var box = new Checkbox(field.title(), Boolean.parseBoolean(value));
            box.setHelperText(field.description());
            return box;
        }
        var text = new TextField(field.title());
        text.setHelperText(field.description());
        text.setRequiredIndicatorVisible(field.required());
        text.setValue(value);
        return text;
    }

    private String help(ConnectorForms.Field field) {
        return field.description()
                + (before == null ? "" : " Leave it empty to keep the one there is; it is never shown.");
    }

    private Map<String, String> parameters() {
        return taken(false);
    }

    private Map<String, String> secrets() {
        return taken(true);
    }

    private Map<String, String> taken(boolean secret) {
        var form = connector.getValue();
        var taken = new TreeMap<String, String>();
        for (var field : form.fields()) {
            var component = values.get(field.name());
            var value = component == null
                    ? ""
                    : String.valueOf(component.getValue()).strip();
            if (field.secret() == secret && !value.isEmpty() && !value.equals(field.preset())) {
                taken.put(field.name(), value);
            }
        }
        return taken;
    }

    /** Runs beside the page: a server that does not answer must not hold it up. */
    private void check() {
        if (connector.isEmpty()) {
            return;
        }
        var secrets = new TreeMap<String, String>();
        if (before != null) {
            secrets.putAll(partners.secrets(before.secretOwner()));
        }
        secrets.putAll(secrets());
        var access = new Access(connector.getValue().connector(), parameters(), secrets);
        var ui = UI.getCurrent();
        checked.removeAll();
        checked.add(Page.notice(Tone.INFO, "Trying the connection …"));
        Thread.ofPlatform().daemon().name("check").start(() -> {
            Component result;
            try {
                result = ConnectionSteps.of(connectors.check(access));
            } catch (RuntimeException e) {
                result = ConnectionSteps.failed(e);
            }
            var shown = result;
            ui.access(() -> {
                checked.removeAll();
                checked.add(shown);
            });
        });
    }

    private void save(Runnable done) {
        var form = connector.getValue();
        key.setInvalid(key.isEmpty() || !key.getValue().matches("[a-z0-9][a-z0-9-]{0,62}"));
        partner.setInvalid(partner.isEmpty());
        if (key.isInvalid() || partner.isInvalid() || pollEvery.isInvalid() || form == null) {
            return;
        }
        var seconds = pollEvery.getValue() == null ? 10 : pollEvery.getValue();
        partners.put(
                new DropPoint(
                        key.getValue(),
                        partner.getValue().key(),
                        form.connector(),
                        parameters(),
                        naming.getValue().isBlank()
                                ? "default"
                                : naming.getValue().strip(),
                        Duration.ofSeconds(seconds),
                        before == null || before.enabled(),
                        before == null ? 1 : before.revision()),
                secrets());
        close();
        Notes.done("Drop point " + key.getValue() + " is saved and takes effect at once.");
        done.run();
    }

    private static void wide(Component component) {
        component.getElement().getStyle().set("width", "100%");
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import org.jspecify.annotations.Nullable;

/** A partner's name, contacts and own words for languages. */
final class PartnerDialog extends Dialog {

    private final TextField key = new TextField("Key");
    private final TextField name = new TextField("Name");
    private final Select<Partner.Kind> kind = new Select<>();
    private final TextArea contacts = new TextArea("Contacts, one a line: address, name, level");
    private final TextArea words = new TextArea("Own words for languages, one a line: NOR = nb");

    PartnerDialog(Partners partners, @Nullable Partner partner, Runnable done) {
        setHeaderTitle(partner == null ? "Add a partner" : "Edit " + partner.name());
        setWidth("36rem");
        setMaxWidth("96vw");
        kind.setLabel("Is a");
        kind.setItems(Partner.Kind.values());
        kind.setItemLabelGenerator(value -> Words.plain(value.name()));
        kind.setValue(partner == null ? Partner.Kind.DISTRIBUTOR : partner.kind());
        kind.setReadOnly(partner != null);
        key.setReadOnly(partner != null);
        key.setHelperText("Small letters, digits and hyphens; it never changes.");
        key.setPattern("[a-z0-9][a-z0-9-]{0,62}");
        if (partner != null) {
            key.setValue(partner.key());
            name.setValue(partner.name());
            contacts.setValue(String.join(
                    "\n", partner.contacts().stream().map(PartnerDialog::line).toList()));
            words.setValue(String.join(
                    "\n",
                    partner.languageAliases().entrySet().stream()
                            .map(word -> word.getKey() + " = " + word.getValue())
                            .toList()));
        }
        List.<Component>of(key, name, kind, contacts, words)
                .forEach(field -> field.getElement().getStyle().set("width", "100%"));
        add(Page.stack(key, name, kind, contacts, words));
        var save = new Button("Save", click -> {
            if (key.isInvalid() || key.isEmpty() || name.isEmpty()) {
                key.setInvalid(key.isInvalid() || key.isEmpty());
                name.setInvalid(name.isEmpty());
                return;
            }
            partners.put(
                    new Partner(key.getValue(), kind.getValue(), name.getValue().strip(), contacts(partner), words()));
            close();
            Notes.done(name.getValue().strip() + " is saved.");
            done.run();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Back", click -> close()), save);
    }

    private static String line(Partner.Contact contact) {
        return contact.email()
                + (contact.name() == null ? "" : ", " + contact.name())
                + (contact.level() == null ? "" : ", " + contact.level());
    }

    /** What the form does not show of a contact, its language and zone, stays as it was. */
    private List<Partner.Contact> contacts(@Nullable Partner before) {
        var all = new ArrayList<Partner.Contact>();
        contacts.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    var parts = line.split("\\s*,\\s*");
                    var level = parts.length > 2 && parts[2].matches("[0-9]{1,2}") ? Integer.valueOf(parts[2]) : null;
                    var old = before == null
                            ? null
                            : before.contacts().stream()
                                    .filter(c -> c.email().equals(parts[0]))
                                    .findFirst()
                                    .orElse(null);
                    all.add(new Partner.Contact(
                            parts[0],
                            parts.length > 1 && !parts[1].isEmpty() ? parts[1] : null,
                            old == null ? null : old.language(),
                            old == null ? null : old.timeZone(),
                            level));
                });
        return all;
    }

    private Map<String, String> words() {
        var all = new TreeMap<String, String>();
        words.getValue()
                .lines()
                .map(line -> line.split("\\s*=\\s*", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> all.put(pair[0].strip(), pair[1].strip()));
        return all;
    }
}

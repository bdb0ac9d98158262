package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import media.waybill.partners.Account;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.partners.Role;
import org.jspecify.annotations.Nullable;

/** Who may sign in, as what. */
@Route(value = "users", layout = Frame.class)
@PageTitle("Users · Waybill")
@RolesAllowed(Roles.ADMIN)
class UsersList extends Div {

    private static final int SHORTEST_PASSWORD = 8;

    private final Partners partners;
    private final Div content = new Div();

    UsersList(Partners partners, Live live) {
        this.partners = partners;
        addClassName("page");
        var add = new Button("Add user", VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Page.head("Users", "Who may sign in, in which role, for which partner.", add), content);
        draw();
        live.follow(this, signal -> signal.kind().startsWith("partners."), this::draw);
    }

    private void draw() {
        var table = new Plain("Login", "Role", "Partner", "Time zone", "");
        for (var account : partners.accounts()) {
            var edit = new Button("Edit", click -> edit(account));
            edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
            table.row(
                    new Span(account.login()),
                    new Span(Words.role(account.role().name())),
                    new Span(account.partner() == null ? "" : account.partner()),
                    new Span(account.timeZone().getId()),
                    Page.actions(edit));
        }
        content.removeAll();
        content.add(Page.bare("Users", null, table));
    }

    private void edit(@Nullable Account account) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(account == null ? "Add a user" : "Edit " + account.login());
        dialog.setWidth("28rem");
        var login = new TextField("Login");
        login.setReadOnly(account != null);
        var role = new Select<Role>();
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(value -> Words.role(value.name()));
        var partner = new ComboBox<Partner>("Partner");
        partner.setItemLabelGenerator(Partner::name);
        role.addValueChangeListener(event -> {
            partner.setVisible(needsPartner(event.getValue()));
            partner.setItems(partners.partners().stream()
                    .filter(p -> event.getValue() != null
                            && p.kind().name().equals(event.getValue().name()))
                    .toList());
        });
        var zone = new ComboBox<String>("Time zone");
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        var password = new PasswordField(account == null ? "Password" : "New password, if it is to change");
        login.setValue(account == null ? "" : account.login());
        role.setValue(account == null ? Role.OPERATOR : account.role());
        if (account != null && account.partner() != null) {
            partners.partner(account.partner()).ifPresent(partner::setValue);
        }
        zone.setValue(account == null ? "UTC" : account.timeZone().getId());
        List.<Component>of(login, role, partner, zone, password)
                .forEach(field -> field.getElement().getStyle().set("width", "100%"));
        dialog.add(Page.stack(login, role, partner, zone, password));
        var save = new Button("Save", click -> {
            login.setInvalid(login.isEmpty());
            partner.setInvalid(needsPartner(role.getValue()) && partner.isEmpty());
            var tooShort = password.getValue().length() < SHORTEST_PASSWORD && (account == null || !password.isEmpty());
            password.setInvalid(tooShort);
            password.setErrorMessage("At least " + SHORTEST_PASSWORD + " characters.");
            if (login.isInvalid() || partner.isInvalid() || tooShort) {
                return;
            }
            partners.put(
                    new Account(
                            login.getValue().strip(),
                            role.getValue(),
                            needsPartner(role.getValue()) ? partner.getValue().key() : null,
                            ZoneId.of(zone.getValue())),
                    password.isEmpty() ? null : password.getValue());
            dialog.close();
            Notes.done(login.getValue() + " is saved.");
            draw();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), save);
        dialog.open();
    }

    private static boolean needsPartner(@Nullable Role role) {
        return role == Role.DISTRIBUTOR || role == Role.PLATFORM;
    }
}

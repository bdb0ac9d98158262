package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;

/** Who delivers, who takes, and whom to talk to. */
@Route(value = "partners", layout = Frame.class)
@PageTitle("Partners · Waybill")
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class PartnersList extends Div {

    private final Partners partners;
    private final Me me;
    private final Div content = new Div();

    PartnersList(Partners partners, Me me, Live live) {
        this.partners = partners;
        this.me = me;
        addClassName("page");
        content.addClassName("stack");
        var add = new Button(
                "Add partner", VaadinIcon.PLUS.create(), click -> new PartnerDialog(partners, null, this::draw).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                Page.head(
                        "Partners",
                        "Distributors that deliver to the hub, and platforms that take from it.",
                        me.isAdmin() ? new Component[] {add} : new Component[0]),
                content);
        draw();
        live.follow(this, signal -> signal.kind().startsWith("partners."), this::draw);
    }

    private void draw() {
        content.removeAll();
        var all = partners.partners();
        content.add(
                table(
                        "Distributors",
                        all.stream()
                                .filter(p -> p.kind() == Partner.Kind.DISTRIBUTOR)
                                .toList()),
                table(
                        "Platforms",
                        all.stream()
                                .filter(p -> p.kind() == Partner.Kind.PLATFORM)
                                .toList()));
    }

    private Component table(String title, List<Partner> rows) {
        if (rows.isEmpty()) {
            return Page.bare(
                    title, null, Page.empty(VaadinIcon.GROUP, "None yet", "Add one here, or through the API."));
        }
        var points = partners.dropPoints();
        var endpoints = partners.endpoints();
        var table = new Plain("Name", "Key", "Contacts", "Reached by", "Language words", "");
        for (var partner : rows) {
            var contacts = Page.stack();
            partner.contacts()
                    .forEach(contact -> contacts.add(Page.two(
                            new Anchor(
                                    "mailto:" + contact.email(),
                                    contact.name() == null ? contact.email() : contact.name()),
                            (contact.name() == null ? "" : contact.email())
                                    + (contact.level() == null
                                            ? ""
                                            : (contact.name() == null ? "" : ", ") + "chased at level "
                                                    + contact.level()))));
            var reached = Page.stack();
            points.stream()
                    .filter(point -> point.partner().equals(partner.key()))
                    .forEach(point -> reached.add(Page.two(
                            new Anchor("drop-points?q=" + Ids.query(point.key()), point.key()), point.connector())));
            endpoints.stream()
                    .filter(endpoint -> endpoint.partner().equals(partner.key()))
                    .forEach(endpoint -> reached.add(Page.two(
                            endpoint.key(),
                            endpoint.connector()
                                    + switch (endpoint.acknowledgement()) {
                                        case NONE -> ", gives no answer";
                                        case API -> ", answers by API or here";
                                        case RECEIPT_FILE -> ", answers by receipt file";
                                    })));
            var edit = new Button("Edit", click -> new PartnerDialog(partners, partner, this::draw).open());
            edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
            edit.setVisible(me.isAdmin());
            table.row(
                    new Span(partner.name()),
                    Page.mono(partner.key()),
                    contacts,
                    reached,
                    new Span(
                            partner.languageAliases().isEmpty()
                                    ? ""
                                    : Words.count(partner.languageAliases().size(), "word", "words")),
                    Page.actions(edit));
        }
        return Page.bare(title, null, table);
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import media.waybill.connectors.Access;
import media.waybill.connectors.Connectors;
import media.waybill.drops.DropState;
import media.waybill.drops.Drops;
import media.waybill.naming.Naming;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partners;
import org.jspecify.annotations.Nullable;

/** Where files come from, whether that works, and what was wrong the last time. */
@Route(value = "drop-points", layout = Frame.class)
@PageTitle("Drop points · Waybill")
@RolesAllowed({Roles.DISTRIBUTOR, Roles.OPERATOR, Roles.ADMIN})
class DropPointsList extends Div implements BeforeEnterObserver {

    /** A drop point beside how it does. */
    /** @param trouble why the last look failed, or what of the naming.yaml is not used as written; empty for none */
    private record Row(DropPoint point, @Nullable DropState state, String trouble) {}

    private final Partners partners;
    private final Drops drops;
    private final Naming naming;
    private final Connectors connectors;
    private final ConnectorForms forms;
    private final Me me;
    private final Sheet<Row> sheet;

    DropPointsList(
            Partners partners,
            Drops drops,
            Naming naming,
            Connectors connectors,
            ConnectorForms forms,
            Me me,
            Live live) {
        this.partners = partners;
        this.drops = drops;
        this.naming = naming;
        this.connectors = connectors;
        this.forms = forms;
        this.me = me;
        addClassNames("page", "full");
        var times = me.times();
        var filters = new Filters()
                .search("q", "Drop point or partner")
                .choice(
                        "state",
                        "State",
                        List.of(
                                new Filters.Option("RUNNING", "Running"),
                                new Filters.Option("STOPPED", "Stopped"),
                                new Filters.Option("FAILED", "Failed")));
        sheet = new Sheet<Row>(
                "drop-points",
                "drop point",
                "drop points",
                filters,
                row -> row.point().key(),
                new Sheet.Source<Row>() {
                    @Override
                    public List<Row> page(Map<String, String> chosen, @Nullable String sort, int offset, int limit) {
                        return rows(chosen).stream().skip(offset).limit(limit).toList();
                    }

                    @Override
                    public long count(Map<String, String> chosen) {
                        return rows(chosen).size();
                    }
                });
        sheet.show(
                        null,
                        "Drop point",
                        "3fr",
                        row -> Page.two(
                                row.point().key(),
                                row.point().partner() + ", " + row.point().connector()),
                        row -> row.point().key())
                .show(null, "State", "6.5rem", row -> new Chip(Words.dropPointState(state(row))), DropPointsList::state)
                .exported("Connector", row -> row.point().connector())
                .text(null, "Place", "5fr", DropPointsList::place)
                .show(
                        null,
                        "Last look",
                        "7rem",
                        row -> row.state() == null || row.state().lastPollAt() == null
                                ? Page.soft("never")
                                : times.ago(row.state().lastPollAt()),
                        row -> row.state() == null || row.state().lastPollAt() == null
                                ? ""
                                : times.sheet(row.state().lastPollAt()))
                .number(
                        null,
                        "Files there",
                        "6.5rem",
                        row -> row.state() == null
                                ? "0"
                                : String.format(
                                        Locale.ENGLISH, "%,d", row.state().filesSeen()))
                .show(null, "Trouble", "4fr", DropPointsList::error, Row::trouble);
        if (me.isOperator()) {
            sheet.actions("12rem", this::buttons);
        } else {
            sheet.actions(
                    "7rem",
                    row -> new Anchor("files?dropPoint=" + Ids.query(row.point().key()), "Its files"));
        }
        sheet.mark(row -> state(row).equals("FAILED") ? "late" : null)
                .cards("Drop point", "State", "Place")
                .empty(
                        VaadinIcon.INBOX,
                        "No drop point yet",
                        me.isOperator()
                                ? "Add one: where a distributor puts its files, over SFTP or S3."
                                : "Ask the operators for one, or send files here under Send files.");
        var add = new Button("Add drop point", VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                Page.head(
                        "Drop points",
                        "Where files come from. Nothing there is changed or deleted.",
                        me.isOperator() ? new Component[] {add} : new Component[0]),
                sheet);
        live.follow(
                this,
                signal -> signal.kind().startsWith("drops.") || signal.kind().startsWith("partners."),
                sheet::refresh);
    }

    private List<Row> rows(Map<String, String> chosen) {
        var points = partners.dropPoints();
        var states = points.isEmpty()
                ? Map.<String, DropState>of()
                : drops.states(points.stream().map(DropPoint::key).toList()).stream()
                        .collect(Collectors.toMap(DropState::dropPoint, state -> state));
        var text = chosen.getOrDefault("q", "").toLowerCase(Locale.ROOT);
        return points.stream()
                .filter(point -> (point.key() + " " + point.partner())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .map(point -> row(point, states.get(point.key())))
                .filter(row -> chosen.get("state") == null || state(row).equals(chosen.get("state")))
                .toList();
    }

    private Row row(DropPoint point, @Nullable DropState state) {
        var error = state == null ? null : state.lastError();
        var complaints = naming.complaints(point.naming());
        return new Row(
                point,
                state,
                error != null
                        ? error
                        : complaints.isEmpty()
                                ? ""
                                : point.naming() + "/naming.yaml, line "
                                        + complaints.getFirst().line() + ": "
                                        + complaints.getFirst().detail());
    }

    private static String state(Row row) {
        return !row.point().enabled() || row.state() == null
                ? "STOPPED"
                : row.state().state().name();
    }

    private static String place(Row row) {
        var values = row.point().parameters();
        return values.containsKey("host")
                ? values.getOrDefault("user", "") + "@" + values.get("host")
                        + (values.containsKey("port") ? ":" + values.get("port") : "") + " "
                        + values.getOrDefault("path", "")
                : values.containsKey("bucket")
                        ? "s3://" + values.get("bucket") + "/" + values.getOrDefault("prefix", "")
                        : "";
    }

    private static Component error(Row row) {
        var span = new Span(row.trouble());
        span.addClassNames("tone-bad", "two");
        span.setTitle(row.trouble());
        return span;
    }

    private Component buttons(Row row) {
        var point = row.point();
        var check = new Button("Check", click -> check(point));
        check.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var more = new MenuBar();
        more.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        var menu = more.addItem("More").getSubMenu();
        menu.addItem("Edit", click -> edit(point));
        menu.addItem(point.enabled() ? "Stop" : "Start", click -> toggle(point));
        menu.addItem(
                "Its files", click -> UI.getCurrent().navigate("files", QueryParameters.of("dropPoint", point.key())));
        menu.addItem("Remove", click -> remove(point));
        var actions = new Div(check, more);
        actions.addClassName("actions");
        return actions;
    }

    private void remove(DropPoint point) {
        Notes.confirm(
                "Remove " + point.key() + "?",
                "It is no longer looked at, and its secrets are deleted. Files that came from it stay.",
                "Remove it",
                () -> {
                    partners.removeDropPoint(point.key());
                    Notes.done(point.key() + " is removed.");
                    sheet.refresh();
                });
    }

    private void edit(@Nullable DropPoint point) {
        new DropPointDialog(partners, connectors, forms, point, sheet::refresh).open();
    }

    private void toggle(DropPoint point) {
        var to = new DropPoint(
                point.key(),
                point.partner(),
                point.connector(),
                point.parameters(),
                point.naming(),
                point.pollEvery(),
                !point.enabled(),
                point.revision());
        if (point.enabled()) {
            partners.put(to, Map.of());
            Notes.undoable(point.key() + " is stopped: nothing is fetched from it.", () -> {
                partners.put(point, Map.of());
                sheet.refresh();
            });
        } else {
            partners.put(to, Map.of());
            Notes.done(point.key() + " runs again.");
        }
        sheet.refresh();
    }

    private void check(DropPoint point) {
        var dialog = new Dialog();
        dialog.setHeaderTitle("Connection of " + point.key());
        dialog.setWidth("44rem");
        dialog.setMaxWidth("96vw");
        var result = new Div(Page.notice(Tone.INFO, "Trying the connection …"));
        dialog.add(result);
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.open();
        var ui = UI.getCurrent();
        var access = new Access(point.connector(), point.parameters(), partners.secrets(point.secretOwner()));
        Thread.ofPlatform().daemon().name("check").start(() -> {
            Component steps;
            try {
                steps = ConnectionSteps.of(connectors.check(access));
            } catch (RuntimeException e) {
                steps = ConnectionSteps.failed(e);
            }
            var shown = steps;
            ui.access(() -> {
                result.removeAll();
                result.add(shown);
            });
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sheet.read(event.getLocation());
    }
}

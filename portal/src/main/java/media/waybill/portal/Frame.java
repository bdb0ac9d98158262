package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shell around every page: where one is, where one can go, who one is. */
@PermitAll
class Frame extends AppLayout {

    private final Me me;
    private final AuthenticationContext authentication;
    private final Map<String, SideNavItem> items = new HashMap<>();

    Frame(Me me, AuthenticationContext authentication, Counts counts, Live live) {
        this.me = me;
        this.authentication = authentication;
        setPrimarySection(Section.DRAWER);
        var top = new Div();
        top.addClassName("topbar");
        top.add(new DrawerToggle());
        if (!me.isPlatform()) {
            top.add(jump());
        }
        var spring = new Div();
        spring.addClassName("spring");
        var isLive = new Span("Live");
        isLive.addClassName("live");
        isLive.setTitle("This page follows every change by itself");
        isLive.getElement().executeJs("""
                const connection = window.Vaadin && window.Vaadin.connectionState;
                if (connection) connection.addStateChangeListener((before, now) => {
                  const down = now === 'connection-lost' || now === 'reconnecting';
                  this.classList.toggle('down', down);
                  this.textContent = down ? 'Not connected' : 'Live';
                });""");
        top.add(spring, isLive);
        addToNavbar(top);
        var scroll = new Div(menus());
        scroll.addClassName("side-nav");
        var who = new Div(whoAmI());
        who.addClassName("whoami");
        var side = new Div(new Logo(), scroll, who);
        side.addClassName("side");
        addToDrawer(side);
        count(counts);
        live.follow(this, signal -> true, () -> count(counts));
    }

    private void count(Counts counts) {
        counts.waiting().forEach((path, waiting) -> {
            var item = items.get(path);
            if (item != null) {
                waiting.show(item);
            }
        });
    }

    /** One box that finds any title, order or file name: "/" goes there, Enter shows the lines. */
    private Component jump() {
        var field = new TextField();
        field.addClassName("jump");
        field.setPlaceholder("Find a title, order or line");
        field.setAriaLabel("Find a title, order or line");
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        var hint = new Span("/");
        hint.getElement().setAttribute("aria-hidden", "true");
        hint.addClassName("key");
        field.setSuffixComponent(hint);
        field.setClearButtonVisible(true);
        field.addKeyPressListener(Key.ENTER, pressed -> {
            if (!field.isEmpty()) {
                UI.getCurrent()
                        .navigate(
                                "lines",
                                QueryParameters.of("q", field.getValue().strip()));
                field.clear();
            }
        });
        Shortcuts.addShortcutListener(this, field::focus, Key.KEY_K, KeyModifier.CONTROL)
                .listenOn(this);
        field.getElement().executeJs("""
                window.addEventListener('keydown', (e) => {
                  const at = e.composedPath()[0];
                  if (e.key === '/' && !e.ctrlKey && !e.metaKey && !e.altKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && !at.isContentEditable) {
                    e.preventDefault(); this.focus();
                  }
                });""");
        return field;
    }

    private Component[] menus() {
        if (me.isPlatform()) {
            return new Component[] {menu(null, item("Deliveries to you", "", VaadinIcon.PACKAGE))};
        }
        if (me.isDistributor()) {
            return new Component[] {
                menu(
                        null,
                        item("What you owe", "", VaadinIcon.TASKS),
                        item("Send files", "send", VaadinIcon.UPLOAD_ALT),
                        item("Lines", "lines", VaadinIcon.LIST),
                        item("Files", "files", VaadinIcon.FILE_O),
                        item("Deliveries", "deliveries", VaadinIcon.PACKAGE),
                        item("Orders", "orders", VaadinIcon.CLIPBOARD_TEXT)),
                menu("Settings", item("Drop points", "drop-points", VaadinIcon.INBOX))
            };
        }
        var settings = me.isAdmin()
                ? menu(
                        "Settings",
                        item("Drop points", "drop-points", VaadinIcon.INBOX),
                        item("Names", "names", VaadinIcon.TEXT_LABEL),
                        item("Partners", "partners", VaadinIcon.GROUP),
                        item("Users", "users", VaadinIcon.USERS))
                : menu(
                        "Settings",
                        item("Drop points", "drop-points", VaadinIcon.INBOX),
                        item("Names", "names", VaadinIcon.TEXT_LABEL),
                        item("Partners", "partners", VaadinIcon.GROUP));
        return new Component[] {
            menu(
                    "Decide",
                    item("Today", "", VaadinIcon.TASKS),
                    item("Assign files", "assign", VaadinIcon.CONNECT_O),
                    item("Review", "review", VaadinIcon.GLASSES),
                    item("Parked", "parked", VaadinIcon.WARNING)),
            menu(
                    "Look up",
                    item("Orders", "orders", VaadinIcon.CLIPBOARD_TEXT),
                    item("Lines", "lines", VaadinIcon.LIST),
                    item("Files", "files", VaadinIcon.FILE_O),
                    item("Deliveries", "deliveries", VaadinIcon.PACKAGE)),
            settings
        };
    }

    private static SideNav menu(@Nullable String label, SideNavItem... items) {
        var nav = label == null ? new SideNav() : new SideNav(label);
        if (label == null) {
            nav.addClassName("bare");
        }
        for (var item : items) {
            nav.addItem(item);
        }
        return nav;
    }

    private SideNavItem item(String label, String path, VaadinIcon icon) {
        var item = new SideNavItem(label, path, icon.create());
        item.setMatchNested(!path.isEmpty());
        items.put(path, item);
        return item;
    }

    private Component whoAmI() {
        var account = me.account();
        var name = new Span(account.login());
        name.addClassName("name");
        var role = new Span(
                Words.role(account.role().name()) + ", " + account.timeZone().getId());
        role.addClassName("role");
        var words = new Div(new Div(name, role));
        words.addClassName("me");
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        var item = bar.addItem(words);
        item.getElement().setAttribute("aria-label", "Signed in as " + account.login() + ", menu");
        var menu = item.getSubMenu();
        theme(menu.addItem("Light"), "light");
        theme(menu.addItem("Dark"), "dark");
        theme(menu.addItem("Light or dark as the system"), "system");
        menu.addSeparator();
        menu.addItem("Sign out", click -> authentication.logout());
        return bar;
    }

    private static void theme(MenuItem item, String choice) {
        item.addClickListener(click -> item.getElement().executeJs("window.waybillTheme($0)", choice));
    }
}

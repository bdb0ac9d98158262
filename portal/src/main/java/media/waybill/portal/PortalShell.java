package media.waybill.portal;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;

/** The page around all pages: theme, server push, light or dark before the first paint. */
@Theme("waybill")
@Push
@Viewport("width=device-width, initial-scale=1")
public class PortalShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    /** Follows the system until the person chose; the choice stays in the browser. */
    private static final String LIGHT_OR_DARK = """
            (function () {
              var dark = window.matchMedia('(prefers-color-scheme: dark)');
              window.waybillTheme = function (choice) {
                if (choice === 'system') localStorage.removeItem('waybill.theme');
                else if (choice) localStorage.setItem('waybill.theme', choice);
                var chosen = localStorage.getItem('waybill.theme') || (dark.matches ? 'dark' : 'light');
                document.documentElement.setAttribute('theme', chosen);
              };
              dark.addEventListener('change', function () { window.waybillTheme(); });
              window.waybillTheme();
            })();""";

    private static final String ICON =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E"
                    + "%3Crect width='24' height='24' rx='5' fill='%230e4f78'/%3E"
                    + "%3Cpath d='M4.5 7.5 8 17l4-8 4 8 3.5-9.5' fill='none' stroke='%23fff' stroke-width='2.2' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineWithContents(
                TargetElement.HEAD, Inline.Position.PREPEND, LIGHT_OR_DARK, Inline.Wrapping.JAVASCRIPT);
        settings.addLink("icon", ICON);
        settings.addMetaTag("color-scheme", "light dark");
        settings.setPageTitle("Waybill");
    }
}

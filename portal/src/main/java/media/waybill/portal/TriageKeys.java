package media.waybill.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** What the keys of the inbox do. */
final class TriageKeys {

    private TriageKeys() {}

    /** Passes the keys on to the page's own method, but for those that somebody types into a field. */
    static void hear(Element page) {
        page.executeJs("""
                const root = this;
                const heard = (e) => {
                  if (!root.isConnected) { document.removeEventListener('keydown', heard, true); return; }
                  const at = e.composedPath()[0];
                  if (e.ctrlKey || e.metaKey || e.altKey) return;
                  if (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && at.type !== 'checkbox' || at.isContentEditable) {
                    if (e.key === 'Escape') at.blur();
                    return;
                  }
                  if (document.querySelector('vaadin-dialog-overlay, vaadin-confirm-dialog-overlay')) return;
                  if (!['j', 'k', 'ArrowDown', 'ArrowUp', '1', '2', '3', '4', '5', '/', 'u', '?', 'o', 'a', 'x'].includes(e.key)) return;
                  e.preventDefault();
                  e.stopPropagation();
                  if (e.key === '/') {
                    // What is typed next belongs into the field, however far the server is.
                    root.querySelector('#line-search')?.focus();
                    return;
                  }
                  root.$server.key(e.key, root.querySelector('.triage-row[aria-selected="true"]')?.id ?? '');
                };
                document.addEventListener('keydown', heard, true);""");
    }

    static void open() {
        var dialog = new Dialog();
        dialog.setHeaderTitle("Keys");
        var list = new DescriptionList();
        list.addClassName("keys");
        put(list, "Next file", "j", "↓");
        put(list, "File before", "k", "↑");
        put(list, "Choose that candidate", "1", "…", "5");
        put(list, "Tick the file, to assign several at once", "x");
        put(list, "Search all open lines", "/");
        put(list, "Undo the last decision", "u");
        put(list, "Accept the first proposed rule", "a");
        put(list, "Open the file's page", "o");
        put(list, "Leave a field", "Esc");
        put(list, "This list", "?");
        dialog.add(list);
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.open();
    }

    private static void put(DescriptionList list, String words, String... keys) {
        var row = new Span();
        row.addClassName("row");
        for (var key : keys) {
            row.add(key(key));
        }
        list.add(new DescriptionList.Term(row), new DescriptionList.Description(words));
    }

    static Span key(String key) {
        var span = new Span(key);
        span.addClassName("kbd");
        return span;
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import media.waybill.conventions.AcceptedRule;
import media.waybill.conventions.Conventions;
import media.waybill.journal.Journal;
import media.waybill.learning.Learning;
import media.waybill.learning.RuleUse;
import media.waybill.learning.Taught;

/** What was learned of one distributor's names: what counts, what it did, what went wrong, and what is proposed. */
final class NamesRules {

    private static final int VERSIONS = 50;
    private static final int PROPOSED = 8;

    private final Learning learning;
    private final Conventions conventions;
    private final Later later;
    private final Me me;
    private final Runnable changed;
    private final Section table = Page.bare("Learned rules", "They count besides the distributor's naming.yaml.");
    private final Div rows = new Div();
    private final Section proposed = Page.card("Proposed", "From people's latest decisions; none of it counts yet.");
    private final Div lessons = new Div();
    private String distributor = "";

    NamesRules(Learning learning, Conventions conventions, Later later, Me me, Runnable changed) {
        this.learning = learning;
        this.conventions = conventions;
        this.later = later;
        this.me = me;
        this.changed = changed;
        table.add(rows);
        rows.addClassName("learned");
        lessons.addClassName("stack");
        ((Div) proposed.getComponentAt(1)).add(lessons);
    }

    Section table() {
        return table;
    }

    Section proposed() {
        return proposed;
    }

    void show(String key) {
        distributor = key;
        rows.removeAll();
        lessons.removeAll();
        lessons.add(Page.soft("Looking at the latest decisions…"));
        draw();
    }

    void draw() {
        var ui = UI.getCurrent();
        var key = distributor;
        if (key.isEmpty() || ui == null) {
            return;
        }
        later.ask(ui, () -> learning.uses(key), uses -> {
            if (key.equals(distributor)) {
                rules(uses);
            }
        });
        later.ask(ui, () -> learning.proposals(key), taught -> {
            if (key.equals(distributor)) {
                lessons(taught);
            }
        });
    }

    private void lessons(List<Taught> taught) {
        lessons.removeAll();
        if (taught.isEmpty()) {
            lessons.add(Page.soft("The latest decisions teach nothing that is not known."));
        }
        taught.stream()
                .limit(PROPOSED)
                .forEach(one ->
                        lessons.add(new Lesson(learning, later, distributor, one.proposal(), one.file(), changed)));
    }

    private void rules(List<RuleUse> uses) {
        rows.removeAll();
        var times = me.times();
        if (uses.isEmpty()) {
            rows.add(
                    Page.empty(
                            VaadinIcon.BOOK,
                            "Nothing learned yet",
                            "When you assign a file whose name was not understood, the rule that would have read it is proposed."));
        } else {
            var plain = new Plain("Rule", "Version", "Accepted", "Helped with", "Misfires", "");
            uses.stream()
                    .sorted((a, b) -> Boolean.compare(b.flagged(), a.flagged()))
                    .forEach(use -> plain.row(
                            rule(use),
                            Plain.number(Long.toString(use.rule().version())),
                            Page.two(
                                    times.ago(use.rule().acceptedAt()),
                                    "by " + use.rule().acceptedBy()),
                            Plain.number(Words.count(use.hits(), "file", "files")),
                            use.misfires() == 0
                                    ? Page.soft("none")
                                    : new Chip(
                                            Words.count(use.misfires(), "file", "files"),
                                            use.flagged() ? Tone.BAD : Tone.WARN),
                            Page.actions(undo(use))));
            rows.add(plain);
        }
        var earlier = conventions.versions(distributor, 0, VERSIONS).stream()
                .filter(rule -> !rule.active())
                .toList();
        var foot = Page.stack();
        if (!uses.isEmpty()) {
            foot.add(export());
        }
        if (!earlier.isEmpty()) {
            foot.add(earlier(earlier, times));
        }
        foot.addClassName("foot");
        foot.setVisible(foot.getComponentCount() > 0);
        rows.add(foot);
    }

    private static Component rule(RuleUse use) {
        var stack = Page.lines(Page.two(use.rule().rule().shown(), use.rule().reason()));
        if (use.misfires() > 0) {
            stack.add(misfires(use));
        }
        return stack;
    }

    private static Component misfires(RuleUse use) {
        var list = new UnorderedList();
        list.addClassName("changes");
        use.misfired().forEach(misfire -> {
            var path = new Anchor("files/" + misfire.file(), misfire.path());
            path.addClassName("path");
            var what = new Span(misfire.what());
            what.addClassName("what");
            list.add(new ListItem(new Chip("Corrected", Tone.BAD), path, what));
        });
        return new Details("The files that people corrected", list);
    }

    private Component undo(RuleUse use) {
        var rule = use.rule();
        var button = new Button(
                "Take back",
                click -> Ask.reason(
                        "Take this rule back?",
                        rule.rule().shown()
                                + ". Names are read as before it; files that it gave a line keep it. What it replaced counts again.",
                        "Take it back",
                        why -> {
                            if (learning.revert(rule.id(), why, Journal.actor())) {
                                Notes.done("The rule is taken back.");
                            } else {
                                Notes.refused("Nothing to take back", "The rule was taken back before.");
                            }
                            changed.run();
                        }));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (use.flagged()) {
            button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        return button;
    }

    private Component export() {
        var yaml = new TextArea();
        yaml.setValue(conventions.yaml(distributor));
        yaml.setReadOnly(true);
        yaml.setWidthFull();
        yaml.addClassName("code");
        yaml.setAriaLabel("The learned rules as a naming.yaml");
        return new Details(
                "As a naming.yaml",
                Page.stack(
                        Page.soft("Paste it into mappings/distributors/" + distributor
                                + "/naming.yaml; then the rules can be taken back here."),
                        yaml));
    }

    private static Component earlier(List<AcceptedRule> rules, Times times) {
        var list = new UnorderedList();
        list.addClassName("bullets");
        rules.forEach(rule -> list.add(new ListItem("Version " + rule.version() + ": "
                + rule.rule().shown()
                + ". Accepted by " + rule.acceptedBy() + " " + times.exact(rule.acceptedAt()) + "; taken back by "
                + rule.revertedBy()
                + (rule.revertedWhy() == null || rule.revertedWhy().isEmpty() ? "" : ": " + rule.revertedWhy()))));
        return new Details(Words.count(rules.size(), "earlier version", "earlier versions"), list);
    }
}

package media.waybill.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import media.waybill.journal.Journal;
import media.waybill.learning.Learning;
import media.waybill.learning.Preview;
import media.waybill.learning.Proposal;
import media.waybill.naming.LearnedRule;
import org.jspecify.annotations.Nullable;

/** One proposed rule: what it says, why, what it would do to all past names, and the button that makes it count. */
final class Lesson extends Div {

    private static final int SHOWN = 12;

    private final Learning learning;
    private final Later later;
    private final String distributor;
    private final @Nullable UUID file;
    private final Runnable done;
    private final Span sentence = new Span();
    private final Div effect = new Div();
    private final Button accept = new Button("Accept");
    private Proposal proposal;

    Lesson(Learning learning, Later later, String distributor, Proposal proposal, @Nullable UUID file, Runnable done) {
        this.learning = learning;
        this.later = later;
        this.distributor = distributor;
        this.proposal = proposal;
        this.file = file;
        this.done = done;
        addClassName("lesson");
        sentence.addClassName("sentence");
        effect.addClassName("stack");
        effect.getElement().setAttribute("aria-live", "polite");
        accept.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        accept.addClickListener(click -> accept());
        accept.addClassName("accept-rule");
        var edit = new Button("Edit", click -> new RuleDialog(this.proposal.rule(), changed -> {
                    this.proposal = new Proposal(changed, this.proposal.reason(), this.proposal.decisions());
                    show();
                })
                .open());
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var away = new Button("Not now", click -> removeFromParent());
        away.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(sentence, Page.soft(proposal.reason()), effect, Page.actions(accept, edit, away));
        addAttachListener(attached -> show());
    }

    private void show() {
        var rule = proposal.rule();
        sentence.setText(rule.shown() + ".");
        effect.removeAll();
        effect.add(Page.soft("Reading all past names with it…"));
        accept.setEnabled(false);
        later.ask(UI.getCurrent(), () -> learning.preview(distributor, rule), preview -> {
            if (preview.rule().equals(proposal.rule())) {
                show(preview);
            }
        });
    }

    private void show(Preview preview) {
        effect.removeAll();
        setClassName("conflicting", preview.conflicts() > 0);
        accept.setEnabled(true);
        accept.setText(
                preview.solved() == 0
                        ? "Accept"
                        : "Accept: " + Words.count(preview.solved(), "file finds its line", "files find their line"));
        effect.add(new Effect(preview));
        var list = new UnorderedList();
        list.addClassName("changes");
        preview.changes().stream().limit(SHOWN).forEach(change -> list.add(item(change)));
        list.setVisible(!preview.changes().isEmpty());
        effect.add(list);
        if (preview.changes().size() > SHOWN
                || preview.differently() > preview.changes().size()) {
            effect.add(
                    Page.soft("The first " + Math.min(SHOWN, preview.changes().size()) + " of " + preview.differently()
                            + " are shown, what it speaks against first."));
        }
    }

    private static ListItem item(Preview.Change change) {
        var path = new Anchor("files/" + change.file(), change.path());
        path.addClassName("path");
        var what = new Span(
                switch (change.effect()) {
                    case CONFLICT ->
                        "now " + change.was() + "; with the rule "
                                + (change.line() == null ? "it would not be found" : change.line());
                    case SOLVED -> "finds " + change.line();
                    case CONFIRMED -> "finds by itself the line that a person chose: " + change.line();
                    case READ -> change.reading();
                });
        what.addClassName("what");
        return new ListItem(chip(change.effect()), path, what);
    }

    private static Chip chip(Preview.Effect effect) {
        return switch (effect) {
            case CONFLICT -> new Chip("Against", Tone.BAD);
            case SOLVED -> new Chip("Solved", Tone.GOOD);
            case CONFIRMED -> new Chip("Agrees", Tone.GOOD);
            case READ -> new Chip("Read", Tone.CALM);
        };
    }

    /** A key accepts only what was seen, and what speaks against no match. */
    void acceptByKey() {
        if (accept.isEnabled() && !hasClassName("conflicting")) {
            accept();
        } else {
            Notes.done("Look at what the rule would do first; what speaks against matches is accepted by its button.");
        }
    }

    private void accept() {
        LearnedRule rule = proposal.rule();
        var accepted = learning.accept(distributor, rule, proposal.reason(), file, Journal.actor());
        removeFromParent();
        Notes.undoable(rule.shown() + ": accepted as version " + accepted.version() + ".", () -> {
            learning.revert(accepted.id(), "Taken back at once.", Journal.actor());
            done.run();
        });
        done.run();
    }

    /** What a rule would do, in numbers. */
    static final class Effect extends Div {

        Effect(Preview preview) {
            addClassName("counts");
            add(new Chip(Words.count(preview.differently(), "name", "names") + " read differently", Tone.INFO));
            if (preview.solved() > 0) {
                add(new Chip(Words.count(preview.solved(), "file finds its line", "files find their line"), Tone.GOOD));
            }
            if (preview.confirmed() > 0) {
                add(new Chip(Words.count(preview.confirmed(), "decision", "decisions") + " confirmed", Tone.GOOD));
            }
            add(
                    preview.conflicts() > 0
                            ? new Chip(
                                    "Against " + Words.count(preview.conflicts(), "match", "matches") + " that stand",
                                    Tone.BAD)
                            : new Chip("Against no match", Tone.CALM));
            var looked = preview.looked() < preview.names()
                    ? "the newest " + Words.count(preview.looked(), "name", "names") + " of "
                            + Words.count(preview.names(), "name", "names") + " were looked at"
                    : Words.count(preview.looked(), "past name was", "past names were") + " looked at";
            var weighed = preview.weighed() < preview.differently()
                    ? "; lines were asked for " + preview.weighed() + " of the " + preview.differently()
                    : "";
            add(Page.soft(looked + weighed));
        }
    }
}

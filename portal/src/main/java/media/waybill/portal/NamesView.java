package media.waybill.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import media.waybill.conventions.Conventions;
import media.waybill.learning.Learning;
import media.waybill.learning.Proposal;
import media.waybill.naming.LearnedRule;
import media.waybill.naming.NamingConvention;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;

/** How a distributor's names are read: try names, see what was learned, take it back, write a convention. */
@Route(value = "names", layout = Frame.class)
@PageTitle("Names · Waybill")
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class NamesView extends Div implements BeforeEnterObserver {

    private static final int MOST_NAMES = 200;

    private final NameReading reading;
    private final Conventions conventions;
    private final Learning learning;
    private final Later later;
    private final ComboBox<Filters.Option> distributor = new ComboBox<>("Distributor");
    private final ComboBox<String> convention = new ComboBox<>("Read by");
    private final TextArea names = new TextArea("Names, one a line");
    private final Div read = new Div();
    private final Div written = new Div();
    private final Div faulty = new Div();
    private final NamesRules rules;
    private final NamesLint lint = new NamesLint(this::read);
    private final List<Filters.Option> distributors;
    private boolean reads;

    NamesView(
            NameReading reading,
            Conventions conventions,
            Learning learning,
            Partners partners,
            Later later,
            Me me,
            Live live) {
        this.reading = reading;
        this.conventions = conventions;
        this.learning = learning;
        this.later = later;
        this.rules = new NamesRules(learning, conventions, later, me, this::changed);
        addClassName("page");
        distributors = Options.partners(partners, Partner.Kind.DISTRIBUTOR);
        distributor.setItems(distributors);
        distributor.setItemLabelGenerator(Filters.Option::text);
        distributor.setId("names-distributor");
        distributor.setWidth("18em");
        distributor.addValueChangeListener(event -> {
            if (!reads) {
                address();
                all();
            }
        });
        convention.setItems(partners.dropPoints().stream()
                .map(point -> point.naming())
                .distinct()
                .sorted()
                .toList());
        convention.setPlaceholder("as its files are");
        convention.setClearButtonVisible(true);
        convention.setId("names-convention");
        convention.addValueChangeListener(event -> read());
        names.setWidthFull();
        names.setMinHeight("7rem");
        names.setMaxHeight("18rem");
        names.addClassName("code");
        names.setPlaceholder("in/HL_0102_SWE_SUB.srt");
        names.setValueChangeMode(ValueChangeMode.LAZY);
        names.setValueChangeTimeout(300);
        names.setId("names-to-read");
        names.addValueChangeListener(event -> read());
        read.addClassName("readings");
        read.getElement().setAttribute("aria-live", "polite");
        var write = new Button("Write a rule", VaadinIcon.PLUS.create(), click -> write());
        write.addThemeVariants(ButtonVariant.LUMO_SMALL);
        written.addClassName("stack");
        faulty.addClassName("stack");
        faulty.setId("naming-complaints");
        var test = Page.card("Try names", "Live: what each character says, and which line it would find.", names);
        test.add(read);
        var wide = new Div(test, rules.table());
        var narrow = new Div(rules.proposed(), lint);
        add(
                Page.head(
                        "Names",
                        "What a distributor's names say, what was learned of them, and what went wrong with it.",
                        write),
                Page.row(distributor, convention),
                faulty,
                written,
                Page.columns(wide, narrow));
        live.follow(
                this,
                signal -> signal.kind().startsWith("conventions.")
                        || signal.kind().startsWith("matching."),
                rules::draw);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        reads = true;
        var key = parameters.getSingleParameter("distributor").orElse("");
        distributor.setValue(distributors.stream()
                .filter(option -> option.value().equals(key))
                .findFirst()
                .orElse(distributors.isEmpty() ? null : distributors.getFirst()));
        parameters.getSingleParameter("name").ifPresent(names::setValue);
        reads = false;
        all();
    }

    private void address() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("names", QueryParameters.simple(Map.of("distributor", key()))));
    }

    private String key() {
        return distributor.getValue() == null ? "" : distributor.getValue().value();
    }

    private void all() {
        written.removeAll();
        complaints();
        read();
        rules.show(key());
    }

    /** A convention that a drop point names and that is not used as it is written: nobody should have to read a log. */
    private void complaints() {
        faulty.removeAll();
        conventions
                .complaints(key())
                .forEach((folder, complaints) -> faulty.add(
                        Page.notice(
                                Tone.WARN,
                                "mappings/distributors/" + folder
                                        + "/naming.yaml is not used as it is written. What has no fault counts."),
                        NamesLint.list(complaints)));
    }

    private void changed() {
        read();
        rules.draw();
    }

    private void read() {
        read.removeAll();
        var lines = names.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (key().isEmpty() || lines.isEmpty()) {
            return;
        }
        var some = lines.subList(0, Math.min(lines.size(), MOST_NAMES));
        var guesses = reading.of(key(), convention(), some);
        for (int i = 0; i < some.size(); i++) {
            read.add(reading(some.get(i), guesses.get(i)));
        }
        if (lines.size() > some.size()) {
            read.add(Page.soft("The first " + MOST_NAMES + " names are read here; names:resolve reads 5,000 at once."));
        }
    }

    private NamingConvention convention() {
        if (!lint.usable().isEmpty()) {
            return conventions.draft(key(), lint.usable());
        }
        return convention.getValue() == null
                ? conventions.of(key(), null)
                : conventions.inFolder(key(), convention.getValue());
    }

    private static Div reading(String name, NameReading.Guess guess) {
        var outcome = Page.row(new Chip(guess.outcome(), guess.tone()));
        if (!guess.lines().isEmpty()) {
            var line = guess.lines().getFirst();
            outcome.add(LineParts.link(line, Titles.of(line) + ": " + Titles.material(line)));
        }
        var one = new Div(
                new Spelled(name, guess.clues()),
                Spelled.decided(guess.clues()),
                outcome,
                FilePage.bullets(guess.evidence()));
        guess.clues().why("pattern").ifPresent(pattern -> one.add(Page.soft("Read by the pattern " + pattern.value())));
        one.addClassName("read-name");
        return one;
    }

    private void write() {
        new RuleDialog(LearnedRule.title("", ""), rule -> {
                    written.removeAll();
                    written.add(new Lesson(
                            learning, later, key(), new Proposal(rule, "Written by hand.", 0), null, this::changed));
                })
                .open();
    }
}

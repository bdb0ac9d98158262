package media.waybill.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import media.waybill.naming.LearnedRule;
import media.waybill.naming.LearnedRule.Type;

/** A rule in the words of a naming.yaml, to be written or changed before it is accepted. */
final class RuleDialog extends Dialog {

    private final ComboBox<Type> type = new ComboBox<>("Kind of rule");
    private final TextField word = new TextField();
    private final TextField means = new TextField("Means");

    RuleDialog(LearnedRule rule, Consumer<LearnedRule> use) {
        setHeaderTitle("Naming rule");
        setWidth("32rem");
        setMaxWidth("96vw");
        type.setItems(List.of(Type.values()));
        type.setItemLabelGenerator(RuleDialog::words);
        type.setValue(rule.type());
        type.setAllowCustomValue(false);
        type.setWidthFull();
        type.addValueChangeListener(event -> labels());
        word.setValue(rule.word());
        word.setWidthFull();
        word.setMaxLength(400);
        word.setId("rule-word");
        means.setValue(said(rule.means()));
        means.setWidthFull();
        means.setMaxLength(400);
        means.setId("rule-means");
        labels();
        var yes = new Button("Use it", click -> {
            var changed = rule();
            var faults = changed.faults();
            if (!faults.isEmpty()) {
                var field = means.isVisible() ? means : word;
                field.setInvalid(true);
                field.setErrorMessage(String.join("; ", faults));
                return;
            }
            close();
            use.accept(changed);
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setId("use-rule");
        add(Page.stack(type, word, means));
        getFooter().add(new Button("Back", click -> close()), yes);
    }

    private void labels() {
        var chosen = type.getValue() == null ? Type.TITLE : type.getValue();
        word.setLabel(
                switch (chosen) {
                    case PATTERN -> "How names are built, such as {series}_{season:2}{episode:2}_{language}";
                    case DEFAULT -> "For files of the kind (SUBTITLE, DUB …, or any)";
                    case FOLDER -> "The folder's name";
                    case TITLE -> "Short form, as the names have it";
                    default -> "The word, as the names have it";
                });
        means.setVisible(chosen != Type.NOISE && chosen != Type.PATTERN);
        means.setHelperText(
                switch (chosen) {
                    case TITLE -> "The title in full";
                    case LANGUAGE -> "BCP 47, such as pt-BR";
                    default -> "clue: value, such as kind: SUBTITLE, use: SDH";
                });
    }

    private LearnedRule rule() {
        var chosen = type.getValue() == null ? Type.TITLE : type.getValue();
        var said = means.getValue().strip();
        Map<String, String> clues =
                switch (chosen) {
                    case NOISE, PATTERN -> Map.of();
                    case TITLE -> Map.of("title", plain("title", said));
                    case LANGUAGE -> Map.of("language", plain("language", said));
                    default -> clues(said);
                };
        return new LearnedRule(chosen, word.getValue(), clues);
    }

    private static String plain(String clue, String said) {
        return said.startsWith(clue + ":") ? said.substring(clue.length() + 1).strip() : said;
    }

    private static Map<String, String> clues(String said) {
        var clues = new LinkedHashMap<String, String>();
        for (var part : said.split(",")) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                clues.put(
                        part.substring(0, colon).strip(),
                        part.substring(colon + 1).strip());
            }
        }
        return clues;
    }

    private static String said(Map<String, String> means) {
        return means.size() == 1 && (means.containsKey("title") || means.containsKey("language"))
                ? means.values().iterator().next()
                : new TreeMap<>(means)
                        .entrySet().stream()
                                .map(one -> one.getKey() + ": " + one.getValue())
                                .collect(Collectors.joining(", "));
    }

    static String words(Type type) {
        return switch (type) {
            case TITLE -> "Short form of a title";
            case LANGUAGE -> "Word for a language";
            case WORD -> "Word with a meaning";
            case NOISE -> "Word that is no title";
            case PATTERN -> "How names are built";
            case DEFAULT -> "Where a name is silent";
            case FOLDER -> "What a folder means";
        };
    }
}

package media.waybill.portal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody looks for rows in a list. */
class SheetViewTest {

    private final RecordingRows rows = new RecordingRows();
    private Sheet<String> sheet;

    @BeforeEach
    void open() {
        MockVaadin.setup(new Routes());
        var filters = new Filters()
                .search("q", "Search")
                .choice(
                        "status",
                        "Status",
                        List.of(new Filters.Option("LATE", "Late"), new Filters.Option("DONE", "Done")));
        sheet = new Sheet<String>("words", "word", "words", filters, row -> row, rows)
                .text("word", "Word", "1fr", row -> row)
                .empty(VaadinIcon.LIST, "No words yet", "Say one.");
        UI.getCurrent().add(sheet);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void aBookmarkedAddressBringsItsFiltersAndOrderBack() {
        sheet.read(new Location("words?q=fjord&status=LATE&sort=-word"));

        GridKt._findAll(sheet.grid());

        assertThat(rows.chosen).containsEntry("q", "fjord").containsEntry("status", "LATE");
        assertThat(rows.sort).isEqualTo("-word");
        assertThat(_get(TextField.class).getValue()).isEqualTo("fjord");
    }

    @Test
    void anAddressWithAnUnknownWordIsReadWithoutIt() {
        sheet.read(new Location("words?status=NONSENSE"));

        GridKt._findAll(sheet.grid());

        assertThat(rows.chosen).doesNotContainKey("status");
    }

    @Test
    void anAddressMayNameSeveralValuesOfOneChoice() {
        sheet.read(new Location("words?status=LATE,DONE"));

        GridKt._findAll(sheet.grid());

        assertThat(rows.chosen).containsEntry("status", "LATE,DONE");
        assertThat(((Filters.Option) _get(ComboBox.class).getValue()).text()).isEqualTo("Late or Done");
    }

    @Test
    void typingAsksTheDatabaseForFewerRows() {
        sheet.read(new Location("words"));

        _setValue(_get(TextField.class), "harbour");

        assertThat(GridKt._findAll(sheet.grid())).containsExactly("harbour");
    }

    @Test
    void whenFiltersLeaveNothingTheListSaysSoAndClearsThem() {
        sheet.read(new Location("words?q=nowhere"));
        GridKt._findAll(sheet.grid());

        var clear = _get((com.vaadin.flow.component.Component) sheet.grid().getEmptyStateComponent(), Button.class);
        clear.click();

        assertThat(GridKt._findAll(sheet.grid())).containsExactly("fjord", "harbour");
        assertThat(_get(ComboBox.class).isEmpty()).isTrue();
    }

    private static final class RecordingRows implements Sheet.Source<String> {
        private Map<String, String> chosen = Map.of();
        private @Nullable String sort;

        @Override
        public List<String> page(Map<String, String> chosen, @Nullable String sort, int offset, int limit) {
            this.chosen = chosen;
            this.sort = sort;
            return found(chosen).stream().skip(offset).limit(limit).toList();
        }

        @Override
        public long count(Map<String, String> chosen) {
            return found(chosen).size();
        }

        private static List<String> found(Map<String, String> chosen) {
            return List.of("fjord", "harbour").stream()
                    .filter(word -> word.contains(chosen.getOrDefault("q", "")))
                    .toList();
        }
    }
}

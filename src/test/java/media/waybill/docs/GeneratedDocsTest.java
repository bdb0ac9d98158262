package media.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pages that are made from the sources say what the sources say. With -Ddocs.write=true they are written anew. */
class GeneratedDocsTest {

    private static final Path ROOT = Path.of("");

    @Test
    void failuresAreThoseOfTheList() throws IOException {
        expect("failures.md", FailurePage.text());
    }

    @Test
    void connectorsAreTheKamelets() throws IOException {
        expect("connectors.md", ConnectorPage.text(ROOT.resolve("connectors")));
    }

    @Test
    void shapesOfNamesAreThoseOfTheTable() throws IOException {
        expect("naming-rules.md", NamingPage.text());
    }

    @Test
    void settingsAreThoseOfTheRecordsAndTheLauncher() throws IOException {
        expect("configuration.md", SettingsPage.text(ROOT));
    }

    @Test
    void everySettingSaysWhatItIsFor() throws IOException {
        assertThat(SettingsPage.settings(ROOT)).isNotEmpty().allSatisfy(setting -> assertThat(setting.meaning())
                .as(setting.key())
                .isNotBlank());
    }

    @Test
    void theLaunchersHelpNamesEveryVariableThatItKnows() throws IOException {
        var help = SettingsPage.launcherOptions(ROOT).stream()
                .map(SettingsPage.LauncherOption::variable)
                .toList();

        assertThat(SettingsPage.variables(ROOT))
                .isNotEmpty()
                .filteredOn(variable -> !variable.equals("WAYBILL_SAMPLES")) // its option is --empty
                .allSatisfy(variable -> assertThat(help).contains(variable));
    }

    private static void expect(String page, String text) throws IOException {
        var file = ROOT.resolve("docs").resolve(page);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("docs/%s is stale; -Ddocs.write=true writes it anew", page)
                .isEqualTo(text);
    }
}

package media.waybill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import media.waybill.WaybillApplication;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/** The house rules. Each is seen to report a sample that breaks it before it is held against the house. */
class ArchitectureTest {

    private static final String BASE = "media.waybill";
    private static final String BROKEN = "media.waybill.architecture.broken.";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    private record Guard(String name, ArchRule rule, ArchRule onSample, String sample, String reports) {

        Guard(String name, ArchRule rule, String sample, String reports) {
            this(name, rule, rule, sample, reports);
        }
    }

    private static final List<Guard> GUARDS = List.of(
            new Guard(
                    "dependencies point left",
                    Rules.dependenciesPointLeft(BASE),
                    Rules.dependenciesPointLeft(BROKEN + "left"),
                    "left",
                    "Verdict"),
            new Guard(
                    "rooms have no cycles",
                    Rules.roomsHaveNoCycles(BASE),
                    Rules.roomsHaveNoCycles(BROKEN + "cycle"),
                    "cycle",
                    "Ledger"),
            new Guard(
                    "rooms do not know their door",
                    Rules.roomsDoNotKnowTheirDoor(BASE),
                    Rules.roomsDoNotKnowTheirDoor(BROKEN + "door"),
                    "door",
                    "Orders"),
            new Guard(
                    "only connectors and work know Camel",
                    Rules.onlyConnectorsAndWorkKnowCamel(BASE),
                    "camel",
                    "KnowsCamel"),
            new Guard("only the portal knows Vaadin", Rules.onlyThePortalKnowsVaadin(BASE), "vaadin", "KnowsVaadin"),
            new Guard("only Sql classes speak SQL", Rules.onlySqlClassesSpeakSql(), "sql", "SpeaksStatements"),
            new Guard("names are the field's own", Rules.namesAreTheFieldsOwn(), "names", "OrderManager"),
            new Guard("public types are doors or data", Rules.publicTypesAreDoorsOrData(), "types", "OpenToAll"),
            new Guard(
                    "time comes from an injected clock",
                    Rules.timeComesFromAnInjectedClock(),
                    "clock",
                    "Instant.now()"),
            new Guard("no virtual threads", Rules.noVirtualThreads(), "threads", "ofVirtual"));

    @Test
    void modulesHaveNoCyclesAndKeepTheirInsides() {
        ApplicationModules.of(WaybillApplication.class).verify();
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return GUARDS.stream()
                .map(guard ->
                        DynamicTest.dynamicTest(guard.name(), () -> guard.rule().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleReportsItsBrokenSample() {
        return GUARDS.stream()
                .map(guard -> DynamicTest.dynamicTest(guard.name(), () -> assertThat(guard.onSample()
                                .evaluate(sample(guard.sample()))
                                .getFailureReport()
                                .getDetails())
                        .anyMatch(detail -> detail.contains(guard.reports()))));
    }

    @Test
    void everyTestIsRunByOneOfTheTwoSuffixes() {
        var tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .withImportOption(location -> !location.contains("/architecture/broken/"))
                .importPackages(BASE);
        Rules.testsEndInTestOrIt().check(tests);

        assertThat(Rules.testsEndInTestOrIt().evaluate(sample("suffix")).hasViolation())
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> routesMappingsAndMigrationsKeepTheirRules() throws IOException {
        return FileRules.all(Path.of("")).stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(), () -> assertThat(rule.faults()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> eachFileRuleReportsItsBrokenSample() throws IOException {
        return FileRules.all(Path.of("src/test/resources/architecture/broken")).stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(), () -> assertThat(rule.faults()).isNotEmpty()));
    }

    private static JavaClasses sample(String name) {
        return new ClassFileImporter().importPackages(BROKEN + name);
    }
}

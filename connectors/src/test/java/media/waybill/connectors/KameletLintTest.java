package media.waybill.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import media.waybill.connectors.KameletLint.Fault;
import media.waybill.connectors.KameletLint.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every connector's file keeps the rules; each rule is seen to report a copy of one that breaks it and nothing else. */
class KameletLintTest {

    private static final Path FOLDER = Path.of("connectors");
    private static final String SOURCE = "sftp-drop-source.kamelet.yaml";
    private static final String SINK = "sftp-platform-sink.kamelet.yaml";

    /** How the file would begin if it were built on a component of Camel's, with all that this needs to be safe. */
    private static final String CAMELS = """
            uri: sftp:server
                  parameters:
                    noop: "true"
                    autoCreate: "false"
                    download: "false"
                    strictHostKeyChecking: "yes"
                    useUserKnownHostsFile: "false"
            """;

    private static final String OURS = "uri: listing:sftp\n      parameters:\n";

    /** The file with one place changed. */
    private record Broken(Rule rule, String file, String what, String into) {}

    private static final List<Broken> BROKEN = List.of(
            broken(Rule.IT_IS_A_KAMELET, SOURCE, "kind: Kamelet", "kind: Route"),
            broken(Rule.THE_NAME_IS_THE_FILES, SOURCE, "  name: sftp-drop-source", "  name: ftp-drop-source"),
            broken(Rule.THE_TYPE_IS_THE_NAMES, SINK, "kamelet.type: sink", "kamelet.type: action"),
            broken(Rule.THE_TITLE_IS_THE_NAME, SOURCE, "title: SFTP Drop Source", "title: FTP Drop Source"),
            broken(Rule.IT_SAYS_WHO_PROVIDES_IT, SOURCE, "camel.apache.org/provider: Waybill", "x: y"),
            broken(
                    Rule.DESCRIPTIONS_ARE_SENTENCES,
                    SOURCE,
                    "description: The account to sign in with.",
                    "description: user"),
            broken(
                    Rule.DESCRIPTIONS_ARE_NOT_COPIED,
                    SOURCE,
                    "description: The port of the SFTP server.",
                    "description: The account to sign in with."),
            broken(Rule.PROPERTIES_HAVE_TITLE_AND_TYPE, SOURCE, "        title: Port\n", ""),
            broken(
                    Rule.PROPERTIES_HAVE_TITLE_AND_TYPE,
                    SINK,
                    "title: Path\n        description: The folder that takes shipments, from the root when it begins with a slash, else from the account's home.\n        type: string",
                    "title: Path\n        description: The folder that takes shipments.\n        type: path"),
            broken(Rule.DEFAULTS_FIT_THEIR_TYPE, SOURCE, "default: 22", "default: ssh"),
            broken(Rule.DEFAULTS_FIT_THEIR_TYPE, SOURCE, "default: true", "default: 1"),
            broken(
                    Rule.REQUIRED_ONES_ARE_DECLARED_AND_HAVE_NO_DEFAULT,
                    SOURCE,
                    "      - user\n",
                    "      - user\n      - account\n"),
            broken(
                    Rule.REQUIRED_ONES_ARE_DECLARED_AND_HAVE_NO_DEFAULT,
                    SOURCE,
                    "      - user\n",
                    "      - user\n      - port\n"),
            broken(Rule.DECLARED_ONES_ARE_USED, SOURCE, "recursive: \"{{recursive}}\"", "recursive: \"true\""),
            broken(Rule.USED_ONES_ARE_DECLARED, SOURCE, "initialDelay: \"200\"", "initialDelay: \"{{?patience}}\""),
            broken(Rule.WHAT_MAY_BE_MISSING_IS_MARKED_SO, SINK, "\"{{?password}}\"", "\"{{password}}\""),
            broken(Rule.WHAT_MAY_BE_MISSING_IS_MARKED_SO, SINK, "\"{{hostKey}}\"", "\"{{?hostKey}}\""),
            broken(
                    Rule.SECRETS_ARE_MARKED,
                    SINK,
                    "signs in with one.\n        type: string\n        format: password\n",
                    "signs in with one.\n        type: string\n"),
            broken(
                    Rule.SECRETS_HAVE_NO_DEFAULT_OR_EXAMPLE,
                    SINK,
                    "where it has one.\n",
                    "where it has one.\n        example: open sesame\n"),
            broken(
                    Rule.SECRETS_STAND_IN_NO_ADDRESS,
                    SINK,
                    "uri: shipment:sftp\n",
                    "uri: \"shipment:sftp?password={{?password}}\"\n"),
            broken(
                    Rule.DEPENDENCIES_ARE_CAMELS,
                    SOURCE,
                    "    - camel:core\n",
                    "    - camel:core\n    - mvn:org.example:ftp:1\n"),
            broken(
                    Rule.A_SOURCE_ENDS_AND_A_SINK_BEGINS_AT_THE_KAMELET,
                    SOURCE,
                    "- to: kamelet:sink",
                    "- to: log:files"),
            broken(Rule.A_SOURCE_ENDS_AND_A_SINK_BEGINS_AT_THE_KAMELET, SINK, "uri: kamelet:source", "uri: direct:in"),
            broken(
                    Rule.KAMELETS_CALL_NO_KAMELETS,
                    SINK,
                    "        - to:\n",
                    "        - to: kamelet:s3-platform-sink\n        - to:\n"),
            broken(
                    Rule.HOST_KEYS_ARE_CHECKED,
                    SOURCE,
                    OURS,
                    CAMELS.replace("strictHostKeyChecking: \"yes\"", "strictHostKeyChecking: \"no\"")),
            broken(Rule.NOTHING_AT_A_SOURCE_IS_CHANGED, SOURCE, OURS, CAMELS.replace("noop: \"true\"", "x: \"y\"")),
            broken(Rule.NOTHING_AT_A_SOURCE_IS_CHANGED, SOURCE, OURS, OURS + "        delete: \"true\"\n"),
            broken(
                    Rule.NOTHING_AT_A_SOURCE_IS_CHANGED,
                    SOURCE,
                    OURS,
                    CAMELS.replace("autoCreate: \"false\"", "autoCreate: \"true\"")),
            broken(
                    Rule.A_LISTING_READS_NO_BYTES,
                    SOURCE,
                    OURS,
                    CAMELS.replace("download: \"false\"", "download: \"true\"")),
            broken(Rule.TEMPLATE_VALUES_ARE_TEXT, SOURCE, "initialDelay: \"200\"", "initialDelay: 200"));

    private static Broken broken(Rule rule, String file, String what, String into) {
        return new Broken(rule, file, what, into);
    }

    @TestFactory
    Stream<DynamicTest> everyConnectorKeepsTheRules() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(names).contains(SOURCE, SINK, "s3-drop-source.kamelet.yaml", "s3-platform-sink.kamelet.yaml");
            return names.stream()
                    .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(KameletLint.faults(name, read(name)))
                            .isEmpty()));
        }
    }

    @TestFactory
    Stream<DynamicTest> eachRuleReportsTheFileThatBreaksIt() {
        return BROKEN.stream()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.rule() + ": " + broken.into().strip(), () -> {
                            var sound = read(broken.file());
                            assertThat(sound).as("the place to break").contains(broken.what());

                            assertThat(KameletLint.faults(broken.file(), sound.replace(broken.what(), broken.into())))
                                    .extracting(Fault::rule)
                                    .isNotEmpty()
                                    .containsOnly(broken.rule());
                        }));
    }

    @Test
    void aFileWithAnotherKindOfNameIsReported() throws IOException {
        var text = read(SINK).replace("sftp-platform-sink", "kanal9-sink").replace("SFTP Platform Sink", "Kanal9 Sink");

        assertThat(KameletLint.faults("kanal9-sink.kamelet.yaml", text))
                .extracting(Fault::rule)
                .containsExactly(Rule.THE_NAME_SAYS_PROTOCOL_WHAT_AND_DIRECTION);
    }

    @Test
    void aSourceThatTheHubCannotListenToIsReported() throws IOException {
        var text = read(SOURCE)
                .replaceAll(
                        "      pollStrategy:\\n        title:.*\\n        description:.*\\n        type: string\\n", "")
                .replace("        pollStrategy: \"{{?pollStrategy}}\"\n", "");

        assertThat(KameletLint.faults(SOURCE, text))
                .containsExactly(new Fault(Rule.A_SOURCE_IS_LISTED_BY_THE_HUB, "pollStrategy"));
    }

    @Test
    void aPropertyThatIsSpelledOtherwiseIsReported() throws IOException {
        var text = read(SINK)
                .replace("      hostKey:", "      host_key:")
                .replace("- hostKey", "- host_key")
                .replace("{{hostKey}}", "{{host_key}}");

        assertThat(KameletLint.faults(SINK, text)).contains(new Fault(Rule.PROPERTY_NAMES_ARE_CAMEL_CASE, "host_key"));
    }

    @Test
    void whatIsBuiltOnCamelsOwnComponentCanBeSafe() throws IOException {
        assertThat(KameletLint.faults(SOURCE, read(SOURCE).replace(OURS, CAMELS)))
                .isEmpty();
    }

    @Test
    void everyRuleIsSeenToReport() {
        var elsewhere = List.of(
                Rule.THE_NAME_SAYS_PROTOCOL_WHAT_AND_DIRECTION,
                Rule.A_SOURCE_IS_LISTED_BY_THE_HUB,
                Rule.PROPERTY_NAMES_ARE_CAMEL_CASE);

        assertThat(Arrays.stream(Rule.values()).filter(rule -> !elsewhere.contains(rule)))
                .allMatch(rule -> BROKEN.stream().anyMatch(broken -> broken.rule() == rule));
    }

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }
}

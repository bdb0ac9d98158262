package media.waybill.drops;

import static media.waybill.drops.DropsHub.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.connectors.OpenSsh;
import media.waybill.failure.FailureCode;
import media.waybill.vault.TestVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drop point on a real OpenSSH server: hostile names end in plain sight, and nothing there is ever changed. */
class OpenSshIT {

    @TempDir
    static Path folder;

    static TestVault store;
    static OpenSsh ssh;
    static DropsHub hub;
    static Path in;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(OpenSsh.isInstalled(), "no OpenSSH server on this machine");
        ssh = OpenSsh.in(folder);
        store = TestVault.in(Files.createDirectories(folder.resolve("s3")));
        in = Files.createDirectories(ssh.root().resolve("in"));
        hub = DropsHub.start(TestDatabase.fresh(), store, folder, "one");
        hub.dropPoint("north", "nordlys", ssh.source("in"), Duration.ofMillis(300));
    }

    @AfterAll
    static void stop() throws Exception {
        if (hub != null) {
            hub.close();
            store.close();
            ssh.close();
        }
    }

    @Test
    void whateverAFileIsCalledItIsStoredUnderThatName() throws Exception {
        var names = List.of(
                "\uD83C\uDFAC".repeat(62) + ".mov",
                "\uD83D\uDC69\u200D\uD83D\uDE80".repeat(22) + ".mov",
                "film\u202Evom.exe",
                "\u0001\u0007bell.mov",
                "line\nbreak\r.mov",
                "back\\slash.mov",
                "what?*[x]{y}.mov",
                "-rf $(touch x) `y`;&|'\".mov",
                "100%41%2e%2e%2f.mov",
                "film..mov..",
                "~root.mov",
                " both ends .mov ",
                "e\u0301 decomposed.mov");
        for (var name : names) {
            Files.writeString(Files.createDirectories(in.resolve("names")).resolve(name), "bytes of " + name);
        }
        var before = state(in.resolve("names"));

        await(() -> names.stream().allMatch(name -> stored("names/" + name)));

        for (var name : names) {
            var file = hub.drops().file(hub.fileAt("names/" + name));
            assertThat(file.name()).isEqualTo(name);
            assertThat(hub.drops().stored(file.id()).orElseThrow().size())
                    .isEqualTo(("bytes of " + name).getBytes(StandardCharsets.UTF_8).length);
        }
        assertThat(state(in.resolve("names"))).isEqualTo(before);
    }

    @Test
    void whateverAFolderIsCalledItIsLookedIntoAndALinkIsWhatItLeadsTo() throws Exception {
        var folders = List.of("Why? (2024)", "star*", "back\\slash", "[set]", "\u202Ertl", " spaces ");
        for (var name : folders) {
            Files.writeString(Files.createDirectories(in.resolve(name)).resolve("inside.mov"), "in " + name);
        }
        var elsewhere = Files.writeString(ssh.root().resolve("elsewhere.mov"), "a film of its own length");
        Files.createSymbolicLink(in.resolve("link.mov"), elsewhere);
        Files.createSymbolicLink(in.resolve("nowhere.mov"), ssh.root().resolve("nothing"));
        Files.createSymbolicLink(in.resolve("circle"), in);

        await(() -> folders.stream().allMatch(name -> stored(name + "/inside.mov")));
        await(() -> stored("link.mov"));

        assertThat(hub.drops().stored(hub.fileAt("link.mov")).orElseThrow().size())
                .isEqualTo(24);
        assertThat(hub.count("drops.file where path like 'circle%' or path like 'nowhere%'", Map.of()))
                .isZero();
    }

    @Test
    void aPathThatIsTooLongIsRefusedInPlainSightAndHoldsUpNoOther() throws Exception {
        var deep = in.resolve("deep");
        var random = new Random(7);
        for (int i = 0; i < 14; i++) {
            deep = deep.resolve(random.ints(70, 0x4E00, 0x9000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        Files.writeString(Files.createDirectories(deep).resolve("deep film.mov"), "deep");
        Files.writeString(in.resolve("beside it.mov"), "beside");

        await(() -> stored("beside it.mov"));
        await(() -> refused("deep film.mov") == FailureCode.NAME_NOT_ALLOWED);

        assertThat(detail("deep film.mov")).contains("2000 at most");
    }

    @Test
    void aNameThatIsNotUtf8IsRefusedInPlainSight() throws Exception {
        var latin1 = new ProcessBuilder("bash", "-c", "printf bytes > $'\\xc5nd och \\xd6.mov'")
                .directory(in.toFile())
                .start();
        assertThat(latin1.waitFor()).isZero();

        await(() -> refused("nd och") == FailureCode.NAME_NOT_ALLOWED);

        assertThat(detail("nd och")).contains("not in UTF-8");
    }

    @Test
    void aFileIsTakenWhenNobodyWritesToItAnyMoreAndLeftAsItWas() throws Exception {
        var film = in.resolve("slow.mov");
        for (int i = 0; i < 6; i++) {
            Files.writeString(film, "part " + i, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            var poll = hub.drops().state("north").orElseThrow().lastPollAt();
            await(() -> !Objects.equals(
                    poll, hub.drops().state("north").orElseThrow().lastPollAt()));
            assertThat(hub.count("drops.file where path = 'slow.mov'", Map.of()))
                    .isZero();
        }
        Files.writeString(in.resolve("moved.mov.filepart"), "moved");
        var before = state(in);

        await(() -> stored("slow.mov"));

        assertThat(hub.count("drops.file where path like 'moved%'", Map.of())).isZero();
        assertThat(state(in)).isEqualTo(before);
        Files.move(in.resolve("moved.mov.filepart"), in.resolve("moved.mov"));
        await(() -> stored("moved.mov"));
    }

    /** Each file with what would tell that somebody touched it. */
    private static Map<String, String> state(Path folder) throws IOException {
        var state = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                state.put(
                        file.getFileName().toString(),
                        Files.getAttribute(file, "unix:ino") + " " + Files.getLastModifiedTime(file) + " "
                                + Files.getAttribute(file, "unix:ctime") + " " + Files.size(file));
            }
        }
        return state;
    }

    private static boolean stored(String path) {
        return hub.count(
                        "drops.stored s join drops.file f on f.id = s.file_id where f.path = :path",
                        Map.of("path", path))
                > 0;
    }

    private static @Nullable FailureCode refused(String end) {
        var id = refusedFile(end);
        return id == null ? null : hub.drops().refusal(id).orElseThrow().code();
    }

    private static String detail(String end) {
        return hub.drops()
                .refusal(Objects.requireNonNull(refusedFile(end)))
                .orElseThrow()
                .detail();
    }

    private static @Nullable UUID refusedFile(String part) {
        return hub.refused(part).stream().findFirst().orElse(null);
    }
}

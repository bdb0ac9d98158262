package media.waybill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import media.waybill.TestDatabase;
import media.waybill.connectors.Access;
import media.waybill.connectors.ConnectorsForBench;
import media.waybill.connectors.Source;
import media.waybill.drops.Pulls;
import media.waybill.embedded.Keys;
import media.waybill.vault.TestVault;
import media.waybill.vault.Vault;

/**
 * Files of a partner's server into the vault, by the transfer engine and by rclone between the same two servers, in
 * turn. Ours writes down its parts in PostgreSQL and hashes all bytes twice (SHA-256 and MD5); rclone does neither.
 */
final class PullBench {

    private static final int SMALL_SIZE = 20_000;
    private static final int AT_ONCE = 12;

    private final Bench.Sizes sizes;
    private final Pulls pulls;
    private final Path rcloneConfig;
    private final List<Row> rows = new ArrayList<>();

    private PullBench(Path folder, Bench.Sizes sizes, Vault vault) {
        this.sizes = sizes;
        this.pulls = new Pulls(TestDatabase.fresh().pooled(AT_ONCE), vault);
        this.rcloneConfig = folder.resolve("rclone.conf");
    }

    static List<Row> run(Path folder, Bench.Sizes sizes) throws Exception {
        var root = Files.createDirectories(folder.resolve("root"));
        try (var from = Servers.store(Files.createDirectories(folder.resolve("from")));
                var to = Servers.store(Files.createDirectories(folder.resolve("to")));
                var sftp = Servers.sftp(folder, root)) {
            var vault = TestVault.vault(TestVault.settings(to.endpoint(), Keys.SAMPLES));
            var bench = new PullBench(folder, sizes, vault);
            bench.files(root);
            bench.rcloneConfig(sftp, from, to);
            bench.rclone("mkdir", "from:drops");
            bench.rclone("copy", "--transfers", "8", root.toString(), "from:drops");
            bench.compare("SFTP", sftp.access(), "sftp:" + root);
            bench.compare(
                    "S3",
                    new Access(
                            "s3-drop-source",
                            Map.of("bucket", "drops", "endpoint", from.endpoint()),
                            Map.of("accessKey", Keys.SAMPLES.accessKey(), "secretKey", Keys.SAMPLES.secretKey())),
                    "from:drops");
            return bench.rows;
        }
    }

    private void compare(String server, Access access, String remote) throws Exception {
        var large = new double[sizes.rounds()];
        var largePeer = new double[sizes.rounds()];
        var small = new double[sizes.rounds()];
        var smallPeer = new double[sizes.rounds()];
        try (var source = ConnectorsForBench.source(access)) {
            // Warm: classes, connections, and code that a running hub has long compiled.
            small(source, 50);
            pull(source, "large/film.mov", sizes.large());
            for (int i = 0; i < sizes.rounds(); i++) {
                large[i] = seconds(() -> pull(source, "large/film.mov", sizes.large()));
                largePeer[i] = seconds(() -> rclone("copy", remote + "/large", "to:peer/" + UUID.randomUUID()));
                small[i] = seconds(() -> small(source, sizes.small()));
                smallPeer[i] = seconds(() -> rclone(
                        "copy",
                        "--transfers",
                        "" + AT_ONCE,
                        "--checkers",
                        "" + AT_ONCE,
                        remote + "/small",
                        "to:peer/" + UUID.randomUUID()));
            }
        }
        var megabytes = sizes.large() / 1e6;
        rows.add(new Row(
                "pull",
                "%s, one file of %,d MB into the vault".formatted(server, Math.round(megabytes)),
                "MB/s",
                megabytes / median(large),
                megabytes / median(largePeer),
                "rclone copy"));
        rows.add(new Row(
                "pull",
                "%s, %,d files of 20 kB into the vault, %d at once".formatted(server, sizes.small(), AT_ONCE),
                "files/s",
                sizes.small() / median(small),
                sizes.small() / median(smallPeer),
                "rclone copy"));
    }

    private void pull(Source source, String path, long size) {
        pulls.pull(pulls.announced("nordlys", path + " " + UUID.randomUUID(), size), source, path, size);
    }

    private void small(Source source, int count) throws Exception {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                var path = "small/" + i + ".srt";
                running.add(workers.submit(() -> pull(source, path, SMALL_SIZE)));
            }
            for (var pull : running) {
                pull.get();
            }
        }
    }

    private void files(Path root) throws IOException {
        var random = new Random(1);
        var block = new byte[1 << 20];
        Files.createDirectories(root.resolve("large"));
        Files.createDirectories(root.resolve("small"));
        try (var out = Files.newOutputStream(root.resolve("large/film.mov"))) {
            for (long left = sizes.large(); left > 0; left -= block.length) {
                random.nextBytes(block);
                out.write(block, 0, (int) Math.min(block.length, left));
            }
        }
        for (int i = 0; i < Math.max(sizes.small(), 50); i++) {
            var bytes = new byte[SMALL_SIZE];
            random.nextBytes(bytes);
            Files.write(root.resolve("small/" + i + ".srt"), bytes);
        }
    }

    private void rcloneConfig(Servers.Sftp sftp, Servers.S3 from, Servers.S3 to) throws Exception {
        var text = new StringBuilder("""
                [sftp]
                type = sftp
                host = 127.0.0.1
                port = %d
                user = %s
                key_file = %s
                shell_type = none
                disable_hashcheck = true

                """.formatted(sftp.port(), System.getProperty("user.name"), sftp.key()));
        for (var store : Map.of("from", from, "to", to).entrySet()) {
            text.append("""
                    [%s]
                    type = s3
                    provider = Other
                    access_key_id = %s
                    secret_access_key = %s
                    endpoint = %s
                    region = us-east-1

                    """.formatted(
                            store.getKey(),
                            Keys.SAMPLES.accessKey(),
                            Keys.SAMPLES.secretKey(),
                            store.getValue().endpoint()));
        }
        Files.writeString(rcloneConfig, text);
        rclone("mkdir", "to:peer");
    }

    private void rclone(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("rclone", "--config", rcloneConfig.toString(), "--retries", "1"));
        command.addAll(List.of(arguments));
        Servers.run(command);
    }

    @FunctionalInterface
    private interface Timed {
        void run() throws Exception;
    }

    private static double seconds(Timed timed) throws Exception {
        long start = System.nanoTime();
        timed.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

package media.waybill.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What stands around a program that the hub starts, where the machine has the tools for it. */
final class Fence {

    /**
     * What runs dies with the hub, however that ends: the shell becomes the program, and leaves behind a reader of our
     * end of a pipe, which breaks when we are gone. The kernel's own signal for this hangs on the thread that started the
     * program, and ours come and go.
     */
    private static final List<String> LEASH = List.of(
            "/bin/sh",
            "-c",
            "exec 3<&0; (read -r nothing <&3; kill -9 $$) >/dev/null 2>&1 & exec \"$@\" </dev/null 3<&-",
            "waybill");

    private final boolean leashed = Files.isExecutable(Path.of(LEASH.getFirst()));
    private final List<String> limits = new ArrayList<>();

    Fence() {
        for (var tool : List.of("nice", "prlimit")) {
            for (var place : List.of("/usr/bin/", "/bin/")) {
                if (Files.isExecutable(Path.of(place + tool))) {
                    limits.add(place + tool);
                    break;
                }
            }
        }
    }

    /** True when the program's input must stay open as long as it may run. */
    boolean isLeashed() {
        return leashed;
    }

    /** The words before the program's own: address space, processor time, no core dumps, low priority. */
    List<String> around(long memory, Duration timeout) {
        var line = new ArrayList<>(leashed ? LEASH : List.of());
        for (var tool : limits) {
            line.add(tool);
            if (tool.endsWith("nice")) {
                line.addAll(List.of("-n", "5"));
            } else {
                var processors = Runtime.getRuntime().availableProcessors();
                line.addAll(List.of(
                        "--as=" + memory, "--cpu=" + (timeout.toSeconds() * processors + 60), "--core=0", "--"));
            }
        }
        return line;
    }
}

package media.waybill.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of ffmpeg: its arguments (without the program's name) and the bounds it runs in.
 *
 * @param timeout after which the process is killed
 * @param memory bytes of address space it may take
 * @param log every line of standard error, for filters that report there (blackdetect, ebur128, silencedetect)
 * @param output the bytes of standard output, for arguments that write to {@code pipe:1}
 * @param cancelled asked several times a second
 */
public record Command(
        List<String> arguments,
        @Nullable Path folder,
        Duration timeout,
        long memory,
        Consumer<Progress> progress,
        Consumer<String> log,
        @Nullable Consumer<byte[]> output,
        BooleanSupplier cancelled) {

    private static final long DEFAULT_MEMORY = 12L << 30;

    public static Command of(List<String> arguments) {
        return new Command(
                List.copyOf(arguments),
                null,
                Duration.ofHours(12),
                DEFAULT_MEMORY,
                progress -> {},
                line -> {},
                null,
                () -> false);
    }

    public static Command of(String... arguments) {
        return of(List.of(arguments));
    }

    /** Runs in this folder, so that relative output names land there. */
    public Command in(Path folder) {
        return new Command(arguments, folder, timeout, memory, progress, log, output, cancelled);
    }

    public Command within(Duration timeout) {
        return new Command(arguments, folder, timeout, memory, progress, log, output, cancelled);
    }

    public Command withMemory(long bytes) {
        return new Command(arguments, folder, timeout, bytes, progress, log, output, cancelled);
    }

    public Command onProgress(Consumer<Progress> progress) {
        return new Command(arguments, folder, timeout, memory, progress, log, output, cancelled);
    }

    public Command onLog(Consumer<String> log) {
        return new Command(arguments, folder, timeout, memory, progress, log, output, cancelled);
    }

    /** Takes standard output; there is no progress then, as ffmpeg would write it to the same place. */
    public Command onOutput(Consumer<byte[]> output) {
        return new Command(arguments, folder, timeout, memory, progress, log, output, cancelled);
    }

    public Command until(BooleanSupplier cancelled) {
        return new Command(arguments, folder, timeout, memory, progress, log, output, cancelled);
    }
}

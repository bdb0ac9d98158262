package media.waybill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import media.waybill.matching.rules.WeightsFit;
import media.waybill.matching.supply.Supply;

/** Fits the weights of matching anew and writes them where the build takes them from. */
final class FitBench {

    private static final Path WEIGHTS = Path.of("src/main/resources/matching/weights.csv");
    private static final int LINES = 5_000;
    private static final int NAMES = 24_000;
    private static final long SEED = 1;

    private FitBench() {}

    static List<Row> run() throws IOException {
        var fit = new WeightsFit(Supply.of(LINES, NAMES, SEED));
        int cases = fit.write(
                WEIGHTS,
                "Fitted by ./waybill bench fit to the made-up supply chain of seed %d: %,d names against %,d lines."
                        .formatted(SEED, NAMES, LINES));
        return List.of(
                Row.alone("fit", "names with candidates that the weights of matching were fitted to", "", cases));
    }
}

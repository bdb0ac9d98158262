package media.waybill.matching.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What each sign adds to the log-odds that a line is meant rather than none of those that were found. The numbers are
 * fitted by {@code ./waybill bench fit}; here they are only read.
 *
 * @param prior what is believed before anything is fitted
 */
public record Weights(double[] prior, double[] weight) {

    static final String FILE = "matching/weights.csv";

    private static final Weights FITTED = read();

    public static Weights fitted() {
        return FITTED;
    }

    public double of(Sign sign) {
        return weight[sign.ordinal()];
    }

    private static Weights read() {
        double[] prior = new double[Sign.COUNT];
        double[] weight = new double[Sign.COUNT];
        Set<Sign> missing = EnumSet.allOf(Sign.class);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Weights.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split(",");
                    Sign sign = Sign.valueOf(cells[0]);
                    prior[sign.ordinal()] = Double.parseDouble(cells[1]);
                    weight[sign.ordinal()] = Double.parseDouble(cells[2]);
                    missing.remove(sign);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("signs without a weight in " + FILE + ": " + missing);
        }
        return new Weights(prior, weight);
    }
}

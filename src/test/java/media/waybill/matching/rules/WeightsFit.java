package media.waybill.matching.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import media.waybill.matching.search.Sign;
import media.waybill.matching.search.Weights;
import media.waybill.matching.supply.Sent;
import media.waybill.matching.supply.Supply;

/**
 * Fits the weights of signs to a made-up supply chain: of the lines that were found for a name, one was meant or none
 * was, and the weights make that likeliest (a conditional logit). They are held near to what was believed before, and
 * what speaks against a line never comes to speak for it.
 */
public final class WeightsFit {

    /** How strongly weights are held to what was believed before, as if so many names had said it. */
    private static final double HELD = 20;

    private static final int ROUNDS = 400;
    private static final double STEP = 0.05;

    /** What was found for a name, and which of it was meant: -1 none. */
    private record Case(double[][] signs, int meant) {}

    private final Weights start = Weights.fitted();
    private final double[] weights = start.prior().clone();
    private final List<Case> cases = new ArrayList<>();

    public WeightsFit(Supply supply) {
        var lines = new SupplyLines(supply);
        var decision = new Decision(new MatchingSettings(0.9, 0.3));
        for (Sent sent : supply.sent()) {
            var ranking = decision.weigh(lines.index, sent.name(), lines.read(sent), lines.witness(sent));
            var groups = ranking.standing();
            var signs = new double[groups.size()][];
            int meant = -1;
            for (int i = 0; i < signs.length; i++) {
                signs[i] = groups.get(i).best().signs();
                if (lines.isMeant(groups.get(i).best().line(), sent)) {
                    meant = i;
                }
            }
            if (signs.length > 0) {
                cases.add(new Case(signs, meant));
            }
        }
    }

    /** Writes the weights; returns how many names they were fitted to. */
    public int write(Path file, String provenance) throws IOException {
        fit();
        var out = new StringBuilder();
        out.append(
                "# What each sign adds to the log-odds that a line is meant rather than none of those that were found.\n");
        out.append("# sign, what was believed before, what it weighs. ")
                .append(provenance)
                .append('\n');
        for (Sign sign : Sign.values()) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%.3f%n",
                    sign,
                    String.valueOf(start.prior()[sign.ordinal()]).replaceAll("\\.0$", ""),
                    weights[sign.ordinal()]));
        }
        Files.writeString(file, out);
        return cases.size();
    }

    private void fit() {
        double[] mean = new double[Sign.COUNT];
        double[] square = new double[Sign.COUNT];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] slope = slope();
            for (int i = 0; i < Sign.COUNT; i++) {
                mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
                square[i] = 0.99 * square[i] + 0.01 * slope[i] * slope[i];
                double m = mean[i] / (1 - Math.pow(0.9, round));
                double s = square[i] / (1 - Math.pow(0.99, round));
                double before = start.prior()[i];
                double next = weights[i] + STEP * m / (Math.sqrt(s) + 1e-9);
                weights[i] = before < 0 ? Math.min(0, next) : Math.max(0, next);
            }
        }
    }

    /** How the likelihood of what was meant rises with each weight. */
    private double[] slope() {
        double[] slope = new double[Sign.COUNT];
        for (Case one : cases) {
            double[] odds = new double[one.signs.length];
            double top = 0;
            for (int i = 0; i < odds.length; i++) {
                for (int k = 0; k < Sign.COUNT; k++) {
                    odds[i] += one.signs[i][k] * weights[k];
                }
                top = Math.max(top, odds[i]);
            }
            double all = Math.exp(-top);
            for (int i = 0; i < odds.length; i++) {
                odds[i] = Math.exp(odds[i] - top);
                all += odds[i];
            }
            for (int i = 0; i < odds.length; i++) {
                double left = (i == one.meant ? 1 : 0) - odds[i] / all;
                for (int k = 0; k < Sign.COUNT; k++) {
                    slope[k] += left * one.signs[i][k];
                }
            }
        }
        for (int k = 0; k < Sign.COUNT; k++) {
            slope[k] -= HELD * (weights[k] - start.prior()[k]);
        }
        return slope;
    }
}

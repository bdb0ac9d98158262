package media.waybill.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a benchmark's table.
 *
 * @param ours in the unit
 * @param peer in the unit; null where there is none to compare with
 * @param peerName with whom we compare
 */
public record Row(
        String bench,
        String what,
        String unit,
        double ours,
        @Nullable Double peer,
        String peerName) {

    static Row alone(String bench, String what, String unit, double ours) {
        return new Row(bench, what, unit, ours, null, "");
    }

    /** Ours for one of the peer's. */
    @Nullable
    Double ratio() {
        return peer == null || peer == 0 ? null : ours / peer;
    }

    String shown() {
        var ratio = ratio();
        return String.format(
                Locale.ROOT,
                "%-64s %14s %14s %7s  %s",
                what,
                number(ours) + " " + unit,
                peer == null ? "" : number(peer) + " " + unit,
                ratio == null ? "" : String.format(Locale.ROOT, "%.2f", ratio),
                peerName);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}

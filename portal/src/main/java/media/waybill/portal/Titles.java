package media.waybill.portal;

import java.util.Locale;
import media.waybill.progress.DeliveryView;
import media.waybill.progress.LineView;
import media.waybill.progress.TitleRow;
import org.jspecify.annotations.Nullable;

/** How a work is called on screen: an episode under its series. */
final class Titles {

    private Titles() {}

    static String of(LineView line) {
        return name(line.series(), line.season(), line.episode(), line.titleName());
    }

    static String of(DeliveryView delivery) {
        return name(delivery.series(), delivery.season(), delivery.episode(), delivery.titleName());
    }

    static String of(TitleRow row) {
        return name(row.series(), row.season(), row.episode(), row.name());
    }

    static String name(@Nullable String series, @Nullable Integer season, @Nullable Integer episode, String name) {
        var number = number(season, episode);
        if (series == null) {
            return number.isEmpty() ? name : name + " " + number;
        }
        return (series + " " + number).strip() + (name.equals(series) ? "" : ", " + name);
    }

    static String material(LineView line) {
        return Words.material(line.kind(), line.language(), line.use(), line.version(), line.layout());
    }

    private static String number(@Nullable Integer season, @Nullable Integer episode) {
        return (season == null ? "" : String.format(Locale.ROOT, "S%02d", season))
                + (episode == null ? "" : String.format(Locale.ROOT, "E%02d", episode));
    }
}

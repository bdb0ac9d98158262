package media.waybill.timedtext.mend;

import java.util.List;
import java.util.Optional;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.FrameRate;
import org.jspecify.annotations.Nullable;

/** Finds the rate that times were counted at by holding the last of them against the length of the picture. */
final class RateGuess {

    /** The times name the frames of a picture that runs at another speed. */
    record Found(FrameRate countedAt, FrameRate picture) {}

    private static final FrameRate FPS_23_976 = new FrameRate(24_000, 1001, false);
    private static final FrameRate FPS_24 = new FrameRate(24, 1, false);
    private static final long HOUR = 3_600_000;

    /** A programme goes on after its last line, but seldom longer than this share of it. */
    private static final double CREDITS = 0.025;

    private static final long TOLERANCE = 1500;

    private RateGuess() {}

    /** Only times that run past the end of the picture prove anything, and only one rate may explain them. */
    static Optional<Found> of(Document document, @Nullable Long programme) {
        if (programme == null || programme < 600_000 || document.cues().isEmpty()) {
            return Optional.empty();
        }
        long last = document.lastEnd() - document.firstBegin() / HOUR * HOUR;
        if (last <= programme + TOLERANCE) {
            return Optional.empty();
        }
        var fitting = List.of(
                        new Found(FPS_23_976, FrameRate.FPS_25),
                        new Found(FPS_23_976, FPS_24),
                        new Found(FPS_24, FrameRate.FPS_25))
                .stream()
                .filter(f -> {
                    double stretched =
                            last * f.countedAt().perSecond() / f.picture().perSecond();
                    return stretched <= programme + TOLERANCE && stretched >= programme * (1 - CREDITS);
                })
                .toList();
        // 24 and 23.976 differ by a thousandth: between them the nearer explanation would be a guess.
        boolean isSpeedUp = fitting.stream().allMatch(f -> f.picture().equals(FrameRate.FPS_25));
        return fitting.size() == 1 || (!fitting.isEmpty() && isSpeedUp)
                ? Optional.of(fitting.getFirst())
                : Optional.empty();
    }
}

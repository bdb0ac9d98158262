package media.waybill.timedtext;

import java.util.Map;
import media.waybill.timedtext.text.Scripts;

/**
 * How fast a cue must be read.
 *
 * @param perSecond characters a second, as the reading-speed rule counts them; 0 for a cue that lasts no time
 * @param script ISO 15924 code of the script most of its letters are in
 */
public record ReadingSpeed(double perSecond, String script) {

    public static ReadingSpeed of(Cue cue) {
        var text = cue.text();
        long millis = cue.duration();
        return new ReadingSpeed(
                millis <= 0 ? 0 : Scripts.visible(text.replace("\n", "")) * 1000.0 / millis, Scripts.of(text));
    }

    /** What a rule set allows for this script; 0 where it says nothing. @param limits by script, with {@code default} */
    public int limit(Map<String, Integer> limits) {
        return limits.getOrDefault(script, limits.getOrDefault("default", 0));
    }
}

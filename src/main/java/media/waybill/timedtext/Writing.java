package media.waybill.timedtext;

import java.util.List;

/** What writing gave. */
public sealed interface Writing {

    /** The file, and what it could not hold. */
    record Written(Format format, byte[] bytes, String mediaType, String extension, List<Finding> losses)
            implements Writing {
        public Written {
            losses = List.copyOf(losses);
        }
    }

    /** The target is not one of {@link TimedText#targets()}. */
    record NotWritten(String target, String reason) implements Writing {}
}

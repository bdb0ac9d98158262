package media.waybill.media;

import java.time.Duration;

/** How far a run has come: the time stamp reached in the output, and the speed against real time (0 when unknown). */
public record Progress(Duration position, long frames, double speed) {}

package media.waybill.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an operator chases a distributor for. @param oldestDue of the late lines that wait for the distributor */
public record Chase(
        String distributor,
        String name,
        long late,
        long atRisk,
        long dueSoon,
        long rejected,
        long brokenPromises,
        long questions,
        @Nullable Instant oldestDue) {}

package media.waybill.progress;

import java.util.Map;

/** A distributor's first look: how many lines stand how, over all of its open orders. */
public record Home(
        Map<Status, Long> byStatus, Map<Timeliness, Long> byTimeliness, long waitingForYou, long brokenPromises) {}

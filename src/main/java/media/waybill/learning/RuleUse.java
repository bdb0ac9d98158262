package media.waybill.learning;

import java.util.List;
import java.util.UUID;
import media.waybill.conventions.AcceptedRule;

/**
 * How an accepted rule fares.
 *
 * @param hits files that came since and whose reading it takes part in
 * @param misfires those of them that people gave another line, or none, than the rule says
 * @param misfired the files that show it
 * @param flagged it misfires so often that somebody should look at it
 */
public record RuleUse(AcceptedRule rule, int hits, int misfires, List<Misfire> misfired, boolean flagged) {

    /** @param what what the rule says and what a person decided instead */
    public record Misfire(UUID file, String path, String what) {}
}

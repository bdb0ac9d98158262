package media.waybill.learning;

import java.util.List;
import java.util.UUID;
import media.waybill.naming.LearnedRule;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would do to the names that a distributor gave so far, by the names alone.
 *
 * @param names how many names the distributor ever gave
 * @param looked how many of them were looked at, the newest first
 * @param differently how many would be read differently
 * @param weighed for how many of these the lines were asked too; all of them, unless there are very many
 * @param solved files without a line that would find it
 * @param confirmed files whose line the name finds only with the rule, and it is the line that a person chose
 * @param conflicts matches that the rule speaks against
 * @param changes the ones that matter, conflicts first
 */
public record Preview(
        LearnedRule rule,
        long names,
        int looked,
        int differently,
        int weighed,
        int solved,
        int confirmed,
        int conflicts,
        List<Change> changes) {

    public enum Effect {
        CONFLICT,
        SOLVED,
        CONFIRMED,
        READ
    }

    /**
     * @param reading what is read differently, in words
     * @param line the line that the name would lead to
     * @param was the line that the file answers now
     */
    public record Change(
            UUID file,
            String path,
            Effect effect,
            String reading,
            @Nullable String line,
            @Nullable String was) {}
}

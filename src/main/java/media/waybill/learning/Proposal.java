package media.waybill.learning;

import media.waybill.naming.LearnedRule;

/**
 * A rule that would have read a name as a person read it.
 *
 * @param reason why, in words
 * @param decisions how many decisions of people show it
 */
public record Proposal(LearnedRule rule, String reason, int decisions) {}

package media.waybill.naming;

/**
 * What is wrong with a convention.
 *
 * @param line counted from 1
 * @param rule a short name of the rule that is broken
 */
public record Complaint(int line, String rule, String detail) {
    @Override
    public String toString() {
        return "line " + line + ": " + detail + " (" + rule + ")";
    }
}

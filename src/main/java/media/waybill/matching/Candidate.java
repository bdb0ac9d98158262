package media.waybill.matching;

import java.util.List;
import java.util.UUID;

/**
 * A line that a file might answer.
 *
 * @param score from 0 to 1
 * @param reasons for and against it, in sentences
 */
public record Candidate(UUID line, double score, List<String> reasons) {}

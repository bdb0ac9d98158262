/**
 * Comes in: what a reader, a writer or a check notices.
 *
 * <p>Goes out: findings with rule, term and place, in the words of the QC vocabulary.
 *
 * <p>Promise: a rule that fires without end is counted; a file without bounds is refused.
 */
@NullMarked
package media.waybill.timedtext.findings;

import org.jspecify.annotations.NullMarked;

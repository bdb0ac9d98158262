/**
 * Comes in: a file with clues of name, path and content, and the open lines of its distributor.
 *
 * <p>Goes out: matched, ambiguous or unmatched, with evidence in words.
 *
 * <p>Promise: never two lines by guess; never a silent guess.
 */
@NullMarked
package media.waybill.matching;

import org.jspecify.annotations.NullMarked;

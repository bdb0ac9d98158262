/**
 * Comes in: a name with its clues.
 *
 * <p>Goes out: the titles that it may speak of, each with the words that say so.
 *
 * <p>Promise: an identifier beats a name; a part of a name is never taken for the whole.
 */
@NullMarked
package media.waybill.matching.search;

import org.jspecify.annotations.NullMarked;

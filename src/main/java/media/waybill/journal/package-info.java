/**
 * Comes in: what each module made true, in the transaction of the fact.
 *
 * <p>Goes out: the story of each order, line, file and delivery; a signal to live pages.
 *
 * <p>Promise: append-only, complete, in order.
 */
@NullMarked
package media.waybill.journal;

import org.jspecify.annotations.NullMarked;

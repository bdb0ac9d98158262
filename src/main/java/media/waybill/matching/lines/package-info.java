/**
 * Comes in: the open lines of each distributor, from its orders.
 *
 * <p>Goes out: lines by identifier, by number and by every name of their title.
 *
 * <p>Promise: what was committed before the question is seen by every node.
 */
@NullMarked
package media.waybill.matching.lines;

import org.jspecify.annotations.NullMarked;

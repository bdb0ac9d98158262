/**
 * Comes in: cells.
 *
 * <p>Goes out: which bare numbers are years, seasons, episodes and parts.
 *
 * <p>Promise: a number that may belong to a title stays there.
 */
@NullMarked
package media.waybill.naming.numbers;

import org.jspecify.annotations.NullMarked;

/**
 * Comes in: words and shapes of one name.
 *
 * <p>Goes out: cells: stretches of the name with what each could mean, and where a title ends.
 *
 * <p>Promise: no cell is two things at once.
 */
@NullMarked
package media.waybill.naming.cells;

import org.jspecify.annotations.NullMarked;

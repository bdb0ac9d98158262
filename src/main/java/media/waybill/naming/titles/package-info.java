/**
 * Comes in: cells whose meaning is known.
 *
 * <p>Goes out: the title or series that the rest says.
 *
 * <p>Promise: a word that means something never hides in a title.
 */
@NullMarked
package media.waybill.naming.titles;

import org.jspecify.annotations.NullMarked;

/**
 * Comes in: a resolution and what came before the file.
 *
 * <p>Goes out: the same, or what the past makes of it.
 *
 * <p>Promise: nothing newer is pushed aside by something older.
 */
@NullMarked
package media.waybill.matching.earlier;

import org.jspecify.annotations.NullMarked;

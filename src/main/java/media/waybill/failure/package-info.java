/**
 * Comes in: what went wrong.
 *
 * <p>Goes out: a code that says whose it is and when to try again, with words for a person.
 *
 * <p>Promise: every failure has a code, and every code says what to do.
 */
@NullMarked
package media.waybill.failure;

import org.jspecify.annotations.NullMarked;

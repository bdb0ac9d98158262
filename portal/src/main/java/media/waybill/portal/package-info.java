/**
 * Comes in: people, and what every door knows.
 *
 * <p>Goes out: screens that answer who owes what by when, and what to do next; decisions of people, handed to the doors.
 *
 * <p>Promise: no SQL and no business rule lives here; every page has an address, shows only what its viewer may see, and
 * follows the facts without a reload.
 */
@NullMarked
package media.waybill.portal;

import org.jspecify.annotations.NullMarked;

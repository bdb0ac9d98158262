/**
 * Comes in: the data folder of a hub that starts with samples for the first time.
 *
 * <p>Goes out: sample partners, orders and files that arrive as real ones do; two platforms that answer.
 *
 * <p>Promise: what is there is never put twice; without samples nothing of this runs.
 */
@NullMarked
package media.waybill.samples;

import org.jspecify.annotations.NullMarked;

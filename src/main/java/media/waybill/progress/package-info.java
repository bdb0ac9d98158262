/**
 * Comes in: every module's facts.
 *
 * <p>Goes out: one read model: each line's status, ball, timeliness and story; each file's and delivery's way.
 *
 * <p>Promise: never written by hand; rebuilt from facts at any time.
 */
@NullMarked
package media.waybill.progress;

import org.jspecify.annotations.NullMarked;

/**
 * Comes in: jobs: a stage, a subject, a priority.
 *
 * <p>Goes out: each job run once, again, later, or parked in plain sight.
 *
 * <p>Promise: a job written with its cause is never lost.
 */
@NullMarked
package media.waybill.work;

import org.jspecify.annotations.NullMarked;

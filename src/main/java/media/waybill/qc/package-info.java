/**
 * Comes in: a conformed file, and the rule sets of the house and of each platform that needs its line.
 *
 * <p>Goes out: findings, a verdict, redelivery requests; what a title still lacks for a platform.
 *
 * <p>Promise: each finding names rule, place and severity, and says what the partner can do.
 */
@NullMarked
package media.waybill.qc;

import org.jspecify.annotations.NullMarked;

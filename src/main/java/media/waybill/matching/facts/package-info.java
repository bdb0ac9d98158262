/**
 * Comes in: what the database holds of files.
 *
 * <p>Goes out: files, matches and verdicts as records.
 *
 * <p>Promise: only what is written here counts as decided.
 */
@NullMarked
package media.waybill.matching.facts;

import org.jspecify.annotations.NullMarked;

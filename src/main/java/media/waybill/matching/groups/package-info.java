/**
 * Comes in: files that are one delivery together.
 *
 * <p>Goes out: one match for all of them, once all are here.
 *
 * <p>Promise: the group's row is the lock, so parts come in any order on any node.
 */
@NullMarked
package media.waybill.matching.groups;

import org.jspecify.annotations.NullMarked;

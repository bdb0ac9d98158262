/**
 * Comes in: paths of one drop point.
 *
 * <p>Goes out: what belongs together: stems, reels, frames, sidecars, packages.
 *
 * <p>Promise: a single name says its place before the others are there.
 */
@NullMarked
package media.waybill.naming.groups;

import org.jspecify.annotations.NullMarked;

/**
 * Comes in: a file that answers a line.
 *
 * <p>Goes out: its house form: canonical name, timed text, audio layout, artwork, metadata.
 *
 * <p>Promise: lossless where it can be; every change is recorded, and the original's bytes stay as they came.
 */
@NullMarked
package media.waybill.conform;

import org.jspecify.annotations.NullMarked;

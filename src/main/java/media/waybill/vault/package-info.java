/**
 * Comes in: bytes.
 *
 * <p>Goes out: the same bytes, by key and range.
 *
 * <p>Promise: what is stored is whole, and never changes.
 */
@NullMarked
package media.waybill.vault;

import org.jspecify.annotations.NullMarked;

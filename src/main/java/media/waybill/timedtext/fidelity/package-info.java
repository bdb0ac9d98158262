/**
 * Comes in: a document and the name of a format.
 *
 * <p>Goes out: what the format cannot hold of it, as losses.
 *
 * <p>Promise: one table says what each format holds; readers, writers and tests go by it.
 */
@NullMarked
package media.waybill.timedtext.fidelity;

import org.jspecify.annotations.NullMarked;

/**
 * Comes in: scripts of SubStation Alpha, ASS or SSA, or a document.
 *
 * <p>Goes out: a document, or a script.
 *
 * <p>Promise: what is drawing or effect never becomes text.
 */
@NullMarked
package media.waybill.timedtext.substation;

import org.jspecify.annotations.NullMarked;

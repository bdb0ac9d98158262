/**
 * Comes in: bytes in any encoding.
 *
 * <p>Goes out: characters, with the evidence for their code page, and lines.
 *
 * <p>Promise: what was damaged is mended only where the damage shows what stood there, and it is said.
 */
@NullMarked
package media.waybill.timedtext.text;

import org.jspecify.annotations.NullMarked;

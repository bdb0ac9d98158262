/**
 * Comes in: a document, and which steps are wanted.
 *
 * <p>Goes out: the document mended, joined or cut, with each change.
 *
 * <p>Promise: no step does what it does not write down.
 */
@NullMarked
package media.waybill.timedtext.mend;

import org.jspecify.annotations.NullMarked;

/**
 * Comes in: closed captions: SCC, Cheetah and CapMaker.
 *
 * <p>Goes out: a document, or SCC.
 *
 * <p>Promise: codes of CEA-608 do to the screen what they do to a decoder.
 */
@NullMarked
package media.waybill.timedtext.captions;

import org.jspecify.annotations.NullMarked;

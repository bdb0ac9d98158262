/**
 * Comes in: text of SubRip, or a document.
 *
 * <p>Goes out: a document, or SubRip.
 *
 * <p>Promise: timing lines rule; what stands wrong around them is mended, and said.
 */
@NullMarked
package media.waybill.timedtext.subrip;

import org.jspecify.annotations.NullMarked;

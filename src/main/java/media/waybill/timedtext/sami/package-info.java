/**
 * Comes in: text of SAMI, or a document.
 *
 * <p>Goes out: a document, or SAMI.
 *
 * <p>Promise: texts of several languages stay apart.
 */
@NullMarked
package media.waybill.timedtext.sami;

import org.jspecify.annotations.NullMarked;

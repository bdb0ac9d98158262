/**
 * Comes in: a document and a person's edit, or two documents.
 *
 * <p>Goes out: the document after it; both side by side.
 *
 * <p>Promise: cues stay in order of time and are numbered anew.
 */
@NullMarked
package media.waybill.timedtext.edit;

import org.jspecify.annotations.NullMarked;

/**
 * Comes in: text of WebVTT, or a document.
 *
 * <p>Goes out: a document, or WebVTT.
 *
 * <p>Promise: cues are read by the W3C's own algorithm: what it skips is skipped.
 */
@NullMarked
package media.waybill.timedtext.webvtt;

import org.jspecify.annotations.NullMarked;

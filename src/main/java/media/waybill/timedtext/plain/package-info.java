/**
 * Comes in: formats of a line or two a subtitle: MicroDVD, MPL2, SubViewer, Spruce STL, Avid DS, lyrics.
 *
 * <p>Goes out: a document, or one of these.
 *
 * <p>Promise: frames are counted by the rate that was given, by the file's own, or by one that is said to be assumed.
 */
@NullMarked
package media.waybill.timedtext.plain;

import org.jspecify.annotations.NullMarked;

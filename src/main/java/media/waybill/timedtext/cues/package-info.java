/**
 * Comes in: runs of text, times and places as a format has them.
 *
 * <p>Goes out: the same, as every format shares them: spans, standing, sizes, colours.
 *
 * <p>Promise: nothing here knows a format.
 */
@NullMarked
package media.waybill.timedtext.cues;

import org.jspecify.annotations.NullMarked;

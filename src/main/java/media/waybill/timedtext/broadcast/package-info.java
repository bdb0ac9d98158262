/**
 * Comes in: binary files of stations: EBU STL, PAC and Cavena 890.
 *
 * <p>Goes out: a document, or EBU STL.
 *
 * <p>Promise: a block is read only within the file's own bounds.
 */
@NullMarked
package media.waybill.timedtext.broadcast;

import org.jspecify.annotations.NullMarked;

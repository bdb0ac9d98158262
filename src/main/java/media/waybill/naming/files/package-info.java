/**
 * Comes in: a name.
 *
 * <p>Goes out: its extensions, and whether it is a checksum, an unfinished transfer or what a desktop left behind.
 *
 * <p>Promise: an extension that lies is heard, and never believed alone.
 */
@NullMarked
package media.waybill.naming.files;

import org.jspecify.annotations.NullMarked;

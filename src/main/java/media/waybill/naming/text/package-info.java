/**
 * Comes in: a path as it was given.
 *
 * <p>Goes out: its segments, spelled plainly, and its words as they are looked up; each knows the characters that it came from.
 *
 * <p>Promise: whatever the bytes are, every clue can point at them.
 */
@NullMarked
package media.waybill.naming.text;

import org.jspecify.annotations.NullMarked;

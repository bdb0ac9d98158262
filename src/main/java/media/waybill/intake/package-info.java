/**
 * Comes in: a stored file.
 *
 * <p>Goes out: what it is by its content: format, streams, image and text facts, clues from name, path and inside.
 *
 * <p>Promise: the original name and bytes are never changed; nothing hostile is opened.
 */
@NullMarked
package media.waybill.intake;

import org.jspecify.annotations.NullMarked;

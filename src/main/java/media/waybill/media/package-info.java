/**
 * Comes in: a media file or a presigned address, and what to do with it.
 * Goes out: what ffprobe saw, or what ffmpeg made of it.
 * Promise: the file's bytes reach nothing but what was named, within limits of time and memory.
 */
@NullMarked
package media.waybill.media;

import org.jspecify.annotations.NullMarked;

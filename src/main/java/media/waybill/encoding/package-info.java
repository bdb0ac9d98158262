/**
 * Comes in: accepted video, dubs and subtitles of one title for one platform.
 *
 * <p>Goes out: renditions in the vault, made by MediaConvert jobs.
 *
 * <p>Promise: a job is submitted once, and never forgotten.
 */
@NullMarked
package media.waybill.encoding;

import org.jspecify.annotations.NullMarked;

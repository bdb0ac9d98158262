/**
 * Comes in: announcements from connectors, and uploads.
 *
 * <p>Goes out: files stored in the vault with their checksums.
 *
 * <p>Promise: every announced file ends stored, or waits in plain sight with a reason.
 */
@NullMarked
package media.waybill.drops;

import org.jspecify.annotations.NullMarked;

/**
 * Comes in: a sealed parcel; what the platform answers, by the API or as a receipt file.
 *
 * <p>Goes out: the parcel at its platform, its receipt: ingested, live, or refused with reasons that reopen lines.
 *
 * <p>Promise: the manifest last, resumable by file, once per version.
 */
@NullMarked
package media.waybill.delivery;

import org.jspecify.annotations.NullMarked;

/**
 * Comes in: everything one platform needs of one title: accepted files in house form, the finished encode.
 *
 * <p>Goes out: a sealed parcel: named files with checksums, the manifest last.
 *
 * <p>Promise: a sealed parcel never changes, and the same contents are not packaged twice.
 */
@NullMarked
package media.waybill.packaging;

import org.jspecify.annotations.NullMarked;

@NullMarked
package media.waybill;

import org.jspecify.annotations.NullMarked;

@NullMarked
package media.waybill.portal;

import org.jspecify.annotations.NullMarked;

/**
 * Comes in: plain text.
 *
 * <p>Goes out: what stands in it by its shape: identifiers, dates, technical numbers, counted seasons and episodes.
 *
 * <p>Promise: identifiers and technical numbers claim their characters before anything counts episodes.
 */
@NullMarked
package media.waybill.naming.shapes;

import org.jspecify.annotations.NullMarked;

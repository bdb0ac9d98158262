/**
 * Comes in: orders as JSON, CSV or XLSX; amendments, cancellations, waivers; distributors' answers.
 *
 * <p>Goes out: titles, the lines owed with their due dates, and the consignments to platforms.
 *
 * <p>Promise: an order never stores its progress; a refused order leaves nothing behind and names every fault.
 */
@NullMarked
package media.waybill.orders;

import org.jspecify.annotations.NullMarked;

/**
 * A supply chain that is made up: titles, orders, and the names under which forty houses would send their files. It
 * knows what each name was made for, and shares no table and no code with what reads names.
 */
@NullMarked
package media.waybill.matching.supply;

import org.jspecify.annotations.NullMarked;

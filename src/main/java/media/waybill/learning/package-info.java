/**
 * Comes in: people's decisions on which line a file answers, and all names that a distributor ever gave.
 *
 * <p>Goes out: proposed naming rules, each with its reason and a preview over past names; rules that misfire.
 *
 * <p>Promise: nothing is applied that a person did not accept.
 */
@NullMarked
package media.waybill.learning;

import org.jspecify.annotations.NullMarked;

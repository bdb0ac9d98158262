/**
 * Comes in: calls of partners' and operators' programs, over HTTP.
 *
 * <p>Goes out: the same facts and decisions as in the portal, as JSON, tables and live events.
 *
 * <p>Promise: every fault of a request is named with its place, and nothing of a refused request is kept.
 */
@NullMarked
package media.waybill.api;

import org.jspecify.annotations.NullMarked;

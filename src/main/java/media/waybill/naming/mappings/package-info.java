/**
 * Comes in: naming.yaml and its neighbours, as people wrote them.
 *
 * <p>Goes out: the rules of a partner, the linter's complaints, and patterns that read or build names.
 *
 * <p>Promise: what cannot be used says so with its line, and the rest counts.
 */
@NullMarked
package media.waybill.naming.mappings;

import org.jspecify.annotations.NullMarked;

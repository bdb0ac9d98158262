/**
 * Comes in: XML of the TTML family, or a document.
 *
 * <p>Goes out: a document, or TTML in one of its profiles.
 *
 * <p>Promise: styles, times and places are resolved down the tree as TTML says; no entity is fetched.
 */
@NullMarked
package media.waybill.timedtext.ttml;

import org.jspecify.annotations.NullMarked;

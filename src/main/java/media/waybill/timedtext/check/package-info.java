/**
 * Comes in: a document and a customer's rules.
 *
 * <p>Goes out: findings, and the language that the text is in.
 *
 * <p>Promise: a rule that is not set finds nothing.
 */
@NullMarked
package media.waybill.timedtext.check;

import org.jspecify.annotations.NullMarked;

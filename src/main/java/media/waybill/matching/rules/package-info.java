/**
 * Comes in: a title that was found, its lines, and the media as a witness.
 *
 * <p>Goes out: one line likely enough to win, or the reasons why a person must decide.
 *
 * <p>Promise: each rule adds, objects or doubts, and says so in a sentence.
 */
@NullMarked
package media.waybill.matching.rules;

import org.jspecify.annotations.NullMarked;

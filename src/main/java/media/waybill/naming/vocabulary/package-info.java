/**
 * Comes in: the words of the mappings, ISO 639 and CLDR.
 *
 * <p>Goes out: what a word means: a language, a kind, a use, a mark of technique; all of one partner as its rules.
 *
 * <p>Promise: a partner's own meaning takes the place of everybody's.
 */
@NullMarked
package media.waybill.naming.vocabulary;

import org.jspecify.annotations.NullMarked;

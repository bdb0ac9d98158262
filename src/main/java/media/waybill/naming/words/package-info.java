/**
 * Comes in: the text of one segment and a partner's rules.
 *
 * <p>Goes out: its cells, each word heard beside its neighbours.
 *
 * <p>Promise: the same word may say another thing beside other words, and the table of those is short.
 */
@NullMarked
package media.waybill.naming.words;

import org.jspecify.annotations.NullMarked;

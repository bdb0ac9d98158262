/**
 * Comes in: what words, shapes and folders said.
 *
 * <p>Goes out: the clues, with what else each could be.
 *
 * <p>Promise: what is open stays open.
 */
@NullMarked
package media.waybill.naming.findings;

import org.jspecify.annotations.NullMarked;

/**
 * Comes in: a distributor's mappings, its own language words, and the rules that people taught the hub.
 *
 * <p>Goes out: how its names are read, the same at every place and on every node.
 *
 * <p>Promise: a rule is never applied silently; each change is a version that can be taken back.
 */
@NullMarked
package media.waybill.conventions;

import org.jspecify.annotations.NullMarked;

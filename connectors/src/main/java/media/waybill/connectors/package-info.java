/**
 * Comes in: the name of a Kamelet, its parameters and secrets.
 *
 * <p>Goes out: what lies there, its bytes by range, and bytes put there.
 *
 * <p>Promise: a server is never trusted silently, and nothing at a source is changed.
 */
@NullMarked
package media.waybill.connectors;

import org.jspecify.annotations.NullMarked;

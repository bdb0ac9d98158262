/**
 * Comes in: a data folder and ports.
 * Goes out: a database, an object store, a queue, an SFTP server and an encoder, and where each one listens.
 * Promise: what was acknowledged is there again after a restart, however the last run ended.
 */
@NullMarked
package media.waybill.embedded;

import org.jspecify.annotations.NullMarked;

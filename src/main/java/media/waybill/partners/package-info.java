/**
 * Comes in: partners, accounts, tokens, drop points, endpoints and their secrets.
 *
 * <p>Goes out: who may see what; what runs where.
 *
 * <p>Promise: secrets are never shown again.
 */
@NullMarked
package media.waybill.partners;

import org.jspecify.annotations.NullMarked;

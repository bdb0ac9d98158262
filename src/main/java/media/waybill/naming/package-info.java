/**
 * Comes in: a file's name and path as a partner wrote them, and the naming convention of that partner.
 * Goes out: clues about what the file is, each with the characters it came from and a weight.
 * Promise: any name of any length is read in milliseconds, nothing is thrown, nothing open is guessed.
 */
@NullMarked
package media.waybill.naming;

import org.jspecify.annotations.NullMarked;
